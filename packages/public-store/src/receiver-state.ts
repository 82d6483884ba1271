import { FRESH_RECEIVER, stateDigest, type ReceiverState } from '@discferry/package-format';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from './schema.js';
import { stateNodes } from './state-nodes.js';

/** What the store remembers of a channel, read in one transaction. */
export async function readReceiverState(
  trx: Transaction<PublicDatabase>,
  channel: string,
): Promise<ReceiverState> {
  const head = await trx
    .selectFrom('channel_head')
    .select(['epoch', 'sequence', 'manifest_sha256'])
    .where('channel', '=', channel)
    .executeTakeFirst();
  if (head === undefined) return FRESH_RECEIVER;
  const imports = await trx
    .selectFrom('import_ledger')
    .select(['sequence', 'manifest_sha256'])
    .where('channel', '=', channel)
    .where('epoch', '=', head.epoch)
    .execute();
  return {
    epoch: head.epoch,
    sequence: head.sequence,
    manifestSha256: head.manifest_sha256,
    stateSha256: await stateDigest(stateNodes(trx, channel)),
    imported: new Map(imports.map((row) => [row.sequence, row.manifest_sha256])),
  };
}
