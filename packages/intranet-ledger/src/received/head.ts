import { EMPTY_STATE, FRESH_RECEIVER, type ReceiverState } from '@discferry/package-format';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

const headSchema = z.object({
  epoch: z.number(),
  sequence: z.number(),
  manifest_sha256: z.string().nullable(),
});
const importsSchema = z.array(z.tuple([z.number(), z.string()]));

/** What this side remembers of a channel that comes in. Nothing of it is ever published here. */
export function receivedState(ledger: Ledger, channel: string): ReceiverState {
  return guarded(ledger, (database) => {
    const row = database.prepare('SELECT * FROM received_head WHERE channel = ?').get(channel);
    if (row === undefined) return FRESH_RECEIVER;
    const head = headSchema.parse(row);
    const imports = database
      .prepare(
        'SELECT sequence, manifest_sha256 FROM received_package WHERE channel = ? AND epoch = ?',
      )
      .raw()
      .all(channel, head.epoch);
    return {
      epoch: head.epoch,
      sequence: head.sequence,
      manifestSha256: head.manifest_sha256,
      stateSha256: EMPTY_STATE,
      imported: new Map(importsSchema.parse(imports)),
    };
  });
}

/** A place in the sequence of a channel. */
export type Anchor = Pick<ReceiverState, 'epoch' | 'sequence' | 'manifestSha256'>;

/** Sets where the sequence of a channel stands: the next package follows this one. Belongs in a transaction that adds to the audit trail. */
export function anchorReceived(
  ledger: Ledger,
  channel: string,
  { epoch, sequence, manifestSha256 }: Anchor,
): void {
  guarded(ledger, (database) => {
    database
      .prepare('INSERT OR REPLACE INTO received_head VALUES (?, ?, ?, ?)')
      .run(channel, epoch, sequence, manifestSha256);
  });
}
