import {
  compareNodes,
  digestText,
  recomputeState,
  type AuditFinding,
  type StoredNode,
} from '@discferry/audit-trail';
import { EMPTY_STATE, sha256, type StateLeaf } from '@discferry/package-format';
import type { Ledger } from '../open-ledger.js';

/** The state tree made anew from what is published: is it the one stored, and that of the last package? */
export async function* auditState({ database }: Ledger): AsyncGenerator<AuditFinding> {
  const buckets = database.prepare('SELECT DISTINCT bucket FROM published').pluck().all();
  const select = database
    .prepare('SELECT record_key, digest FROM published WHERE bucket = ? ORDER BY key_hash')
    .raw();
  const leavesIn = (bucket: string): StateLeaf[] =>
    (select.all(bucket) as [unknown, unknown][]).map(([key, digest]) => ({
      keyHash: sha256(String(key)),
      digest: digest instanceof Uint8Array ? digest : new Uint8Array(),
    }));
  const state = await recomputeState(
    {
      leaves: (names) => Promise.resolve(new Map(names.map((name) => [name, leavesIn(name)]))),
    },
    new Set(buckets.map(String)),
  );
  const stored = database.prepare('SELECT prefix, parent, digest FROM state_node').iterate();
  yield* compareNodes(stored as IterableIterator<StoredNode>, state);
  const last = database
    .prepare(`SELECT manifest ->> '$.state.after' FROM package ORDER BY sequence DESC LIMIT 1`)
    .pluck()
    .get();
  const expected = last ?? EMPTY_STATE;
  if (state.digest === expected) return;
  yield {
    table: 'published',
    key: null,
    problem: 'contradiction',
    expected: `records of state ${digestText(expected)}`,
    actual: `records of state ${digestText(state.digest)}`,
  };
}
