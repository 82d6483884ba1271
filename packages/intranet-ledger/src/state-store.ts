import type { StateLeaf, StateTreeStore } from '@discferry/package-format';
import { z } from 'zod';
import type { Ledger } from './open-ledger.js';

const leafSchema = z.object({
  bucket: z.string(),
  key_hash: z.instanceof(Uint8Array),
  digest: z.instanceof(Uint8Array),
});
const nodeSchema = z.object({ prefix: z.string(), digest: z.instanceof(Uint8Array) });

/** The state tree of the published state, in the ledger. */
export function ledgerStateStore({ database }: Ledger): StateTreeStore {
  const selectLeaves = database.prepare(
    `SELECT bucket, key_hash, digest FROM published
     WHERE bucket IN (SELECT value FROM json_each(?)) ORDER BY bucket, key_hash`,
  );
  const selectChildren = database.prepare(
    'SELECT prefix, digest FROM state_node WHERE parent IN (SELECT value FROM json_each(?))',
  );
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO state_node (parent, prefix, digest) VALUES (?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM state_node WHERE parent = ? AND prefix = ?');
  return {
    leaves(buckets) {
      const found = new Map<string, StateLeaf[]>();
      for (const row of selectLeaves.all(JSON.stringify(buckets))) {
        const { bucket, key_hash, digest } = leafSchema.parse(row);
        const leaves = found.get(bucket) ?? [];
        leaves.push({ keyHash: key_hash, digest });
        found.set(bucket, leaves);
      }
      return Promise.resolve(found);
    },
    children(parents) {
      const rows = selectChildren.all(JSON.stringify(parents)).map((row) => nodeSchema.parse(row));
      return Promise.resolve(new Map(rows.map(({ prefix, digest }) => [prefix, digest])));
    },
    put(nodes) {
      for (const [prefix, digest] of nodes) {
        const parent = prefix.slice(0, -1);
        if (digest === null) remove.run(parent, prefix);
        else upsert.run(parent, prefix, digest);
      }
      return Promise.resolve();
    },
  };
}
