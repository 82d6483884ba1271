import {
  compareNodes,
  digestText,
  keyText,
  recomputeState,
  type AuditFinding,
} from '@discferry/audit-trail';
import { EMPTY_STATE, type StateTreeStore } from '@discferry/package-format';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { stateNodes } from '../state-nodes.js';

/** The state tree of each channel, made anew from its records: is it the one stored, and that of the last import? */
export async function* auditChannels(
  trx: Transaction<PublicDatabase>,
): AsyncGenerator<AuditFinding> {
  const heads = await trx.selectFrom('channel_head').select('channel').orderBy('channel').execute();
  for (const { channel } of heads) yield* auditState(trx, channel);
  yield* nodesOfNobody(trx);
}

async function* auditState(
  trx: Transaction<PublicDatabase>,
  channel: string,
): AsyncGenerator<AuditFinding> {
  const state = await recomputeState(leavesOf(trx, channel), await bucketsOf(trx, channel));
  const stored = await trx
    .selectFrom('state_node')
    .select(['prefix', 'parent', 'digest'])
    .where('channel', '=', channel)
    .execute();
  yield* compareNodes(stored, state);
  const last = await trx
    .selectFrom('import_ledger')
    .select('state_after')
    .where('channel', '=', channel)
    .orderBy('epoch', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const expected = last?.state_after ?? EMPTY_STATE;
  if (state.digest === expected) return;
  yield {
    table: 'import_ledger',
    key: keyText(['channel'], [channel]),
    problem: 'contradiction',
    expected: `records of state ${digestText(expected)}`,
    actual: `records of state ${digestText(state.digest)}`,
  };
}

/** As the tree reads them; a digest that somebody has made a number or a text counts as an empty one. */
function leavesOf(
  trx: Transaction<PublicDatabase>,
  channel: string,
): Pick<StateTreeStore, 'leaves'> {
  const nodes = stateNodes(trx, channel);
  return {
    leaves: async (buckets) =>
      new Map(
        [...(await nodes.leaves(buckets))].map(([bucket, leaves]) => [
          bucket,
          leaves.map(({ keyHash, digest }) => ({ keyHash, digest: bytesOf(digest) })),
        ]),
      ),
  };
}

function bytesOf(cell: unknown): Uint8Array {
  return cell instanceof Uint8Array ? cell : new Uint8Array();
}

async function bucketsOf(
  trx: Transaction<PublicDatabase>,
  channel: string,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('procedural_record')
    .select('bucket')
    .where('channel', '=', channel)
    .union(trx.selectFrom('document').select('bucket').where('channel', '=', channel))
    .execute();
  return new Set(rows.map(({ bucket }) => bucket));
}

async function* nodesOfNobody(trx: Transaction<PublicDatabase>): AsyncGenerator<AuditFinding> {
  const rows = await trx
    .selectFrom('state_node')
    .select('channel')
    .distinct()
    .where('channel', 'not in', trx.selectFrom('channel_head').select('channel'))
    .execute();
  for (const { channel } of rows) {
    yield {
      table: 'state_node',
      key: keyText(['channel'], [channel]),
      problem: 'row-added',
      expected: 'no such channel',
      actual: 'nodes of a state tree',
    };
  }
}
