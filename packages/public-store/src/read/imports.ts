import type { Kysely, Selectable } from 'kysely';
import type { ChangeCounts } from '../apply/tally.js';
import type { PublicDatabase } from '../schema.js';

/** Who signed a package, as far as a reader needs it. */
export interface ImportSigner {
  readonly keyId: string;
  readonly holder: string;
}

/** One package that was loaded. */
export interface ImportEntry {
  readonly channel: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly previousManifestSha256: string | null;
  readonly createdAt: string;
  readonly importedAt: string;
  readonly operator: string;
  readonly signers: readonly ImportSigner[];
  readonly policy: { readonly id: string; readonly sha256: string };
  readonly counts: ChangeCounts;
  readonly stateBefore: string;
  readonly stateAfter: string;
}

export type ImportRow = Selectable<PublicDatabase['import_ledger']>;

export interface ListImportsOptions {
  /** Only this channel, `370700-out`. */
  readonly channel?: string;
  readonly limit: number;
}

/** The packages loaded, the latest first. */
export async function listImports(
  db: Kysely<PublicDatabase>,
  { channel, limit }: ListImportsOptions,
): Promise<readonly ImportEntry[]> {
  const rows = await db
    .selectFrom('import_ledger')
    .selectAll()
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
    .orderBy('imported_at', 'desc')
    .orderBy('channel')
    .orderBy('epoch', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map(importEntry);
}

/** A row of the ledger as readers see it. */
export function importEntry(row: ImportRow): ImportEntry {
  return {
    channel: row.channel,
    epoch: row.epoch,
    sequence: row.sequence,
    manifestSha256: row.manifest_sha256,
    previousManifestSha256: row.previous_manifest_sha256,
    createdAt: row.created_at,
    importedAt: row.imported_at,
    operator: row.operator,
    // Written by the import itself, in this shape.
    signers: JSON.parse(row.signers) as readonly ImportSigner[],
    policy: { id: row.policy_id, sha256: row.policy_sha256 },
    counts: { published: row.published, updated: row.updated, withdrawn: row.withdrawn },
    stateBefore: row.state_before,
    stateAfter: row.state_after,
  };
}
