import { appendEntry } from '@discferry/audit-trail';
import { guardedTransaction } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';
import { listPackages, type Deed } from './packages.js';
import { listConfirmations } from './received/index.js';

/**
 * Takes back that packages after a sequence number were confirmed: their receiver was restored from an
 * older copy and has to import them again. That it holds the package with this number, which only the
 * word on a later one may have told, stays known. The trail says what was taken back.
 * @param after 0 when the receiver holds none
 * @returns the ids of the packages taken back, in order
 */
export function reopenConfirmations(
  ledger: Ledger,
  after: number,
  { at, operator }: Deed,
): readonly string[] {
  const issued = listPackages(ledger);
  const words = listConfirmations(ledger);
  const lost = issued
    .filter(({ manifest }) => manifest.sequence > after && words.has(manifest.packageId))
    .map(({ manifest }) => manifest.packageId);
  const wasImported = lost.some((id) => words.get(id)?.outcome === 'imported');
  const held = issued.find(({ manifest }) => manifest.sequence === after);
  guardedTransaction(ledger, (database) => {
    if (lost.length === 0) return;
    const remove = database.prepare('DELETE FROM confirmation WHERE package_id = ?');
    for (const id of lost) remove.run(id);
    if (
      wasImported &&
      held !== undefined &&
      words.get(held.manifest.packageId)?.outcome !== 'imported'
    ) {
      const { manifest, manifestSha256 } = held;
      database
        .prepare(
          `INSERT OR REPLACE INTO confirmation
             (package_id, manifest_sha256, outcome, way, noted_at, operator, state_after)
           VALUES (?, ?, 'imported', 'code', ?, ?, ?)`,
        )
        .run(manifest.packageId, manifestSha256, at, operator, manifest.state.after);
    }
    const detail = { takenBack: lost };
    appendEntry(database, {
      at,
      operator,
      action: 'recover',
      subject: held?.manifest.packageId ?? '',
      detail,
    });
  });
  return lost;
}
