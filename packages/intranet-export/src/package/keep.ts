import { listPackages, undelivered } from '@discferry/intranet-ledger';
import { checkKept, keepPackage } from '@discferry/package-issue';
import type { Session } from '../session.js';

/** Brings the package issued last to the kept packages, where a killed run left it in staging. */
export async function keepIssued({ ledger, settings }: Session): Promise<void> {
  await keepPackage(settings.folders, listPackages(ledger).at(-1));
}

/**
 * Checks that every package which has still to reach a disc can. A new one must not be made upon one
 * that is lost: the receiver could never take it.
 * @throws E_PACKAGE_LOST
 */
export async function checkUndelivered({ ledger, settings }: Session): Promise<void> {
  for (const issued of undelivered(ledger)) await checkKept(settings.folders, issued);
}
