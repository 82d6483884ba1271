import { sha256, type StateLeaf, type StateTreeStore } from '@discferry/package-format';
import { recordKey } from '@discferry/shared-schema';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from './schema.js';

/** The state tree of one channel, as the tables keep it. */
export function stateNodes(trx: Transaction<PublicDatabase>, channel: string): StateTreeStore {
  return {
    leaves: async (buckets) => {
      const cases = await trx
        .selectFrom('procedural_record')
        .select(['bucket', 'case_number as caseNumber', 'digest'])
        .where('channel', '=', channel)
        .where('bucket', 'in', buckets)
        .execute();
      const documents = await trx
        .selectFrom('document')
        .select(['bucket', 'case_number as caseNumber', 'document_id as documentId', 'digest'])
        .where('channel', '=', channel)
        .where('bucket', 'in', buckets)
        .execute();
      const leaves = [...cases, ...documents].map(({ bucket, digest, ...key }) => {
        const leaf: StateLeaf = { keyHash: sha256(recordKey(key)), digest };
        return { bucket, leaf };
      });
      leaves.sort((one, other) => Buffer.compare(one.leaf.keyHash, other.leaf.keyHash));
      return new Map(
        [...Map.groupBy(leaves, ({ bucket }) => bucket)].map(([bucket, members]) => [
          bucket,
          members.map(({ leaf }) => leaf),
        ]),
      );
    },

    children: async (parents) => {
      const rows = await trx
        .selectFrom('state_node')
        .select(['prefix', 'digest'])
        .where('channel', '=', channel)
        .where('parent', 'in', parents)
        .execute();
      return new Map(rows.map(({ prefix, digest }) => [prefix, digest]));
    },

    put: async (nodes) => {
      const absent: string[] = [];
      const present: { channel: string; prefix: string; parent: string; digest: Buffer }[] = [];
      for (const [prefix, digest] of nodes) {
        if (digest === null) absent.push(prefix);
        else {
          const parent = prefix.slice(0, -1);
          present.push({ channel, prefix, parent, digest: Buffer.from(digest) });
        }
      }
      if (absent.length > 0) {
        await trx
          .deleteFrom('state_node')
          .where('channel', '=', channel)
          .where('prefix', 'in', absent)
          .execute();
      }
      if (present.length === 0) return;
      await trx
        .insertInto('state_node')
        .values(present)
        .onConflict((conflict) =>
          conflict
            .columns(['channel', 'prefix'])
            .doUpdateSet((row) => ({ digest: row.ref('excluded.digest') })),
        )
        .execute();
    },
  };
}
