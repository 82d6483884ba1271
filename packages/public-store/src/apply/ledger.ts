import { policyOf, type VerifiedPackage } from '@discferry/package-format';
import { channelId } from '@discferry/shared-schema';
import type { ImportRow } from '../read/imports.js';
import type { Load } from './load.js';

/** Ends an import: its row in the ledger, its counts for statistics, and the channel moves on. */
export async function enterLedger(
  { trx, at, tally, evidence }: Load,
  { manifest, manifestSha256, signers }: VerifiedPackage,
  operator: string,
): Promise<ImportRow> {
  const channel = channelId(manifest.channel);
  const { epoch, sequence, changes, state } = manifest;
  const policy = policyOf(manifest);
  const row: ImportRow = {
    channel,
    epoch,
    sequence,
    manifest_sha256: manifestSha256,
    previous_manifest_sha256: manifest.previousManifestSha256,
    created_at: manifest.createdAt,
    imported_at: at,
    operator,
    signers: JSON.stringify(signers.map(({ keyId, holder }) => ({ keyId, holder }))),
    policy_id: policy.id,
    policy_sha256: policy.sha256,
    ...changes,
    state_before: state.before,
    state_after: state.after,
  };
  await trx.insertInto('import_ledger').values(row).execute();
  for (const cell of tally.cells()) {
    await trx
      .insertInto('change_count')
      .values({ channel, epoch, sequence, ...cell })
      .execute();
  }
  await trx
    .updateTable('channel_head')
    .set({ sequence, manifest_sha256: manifestSha256 })
    .where('channel', '=', channel)
    .execute();
  evidence.append({
    at,
    operator,
    action: 'import',
    subject: manifest.packageId,
    detail: { manifestSha256, stateAfter: state.after, ...changes },
  });
  return row;
}
