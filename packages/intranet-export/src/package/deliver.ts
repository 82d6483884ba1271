import { markDelivered, type IssuedPackage } from '@discferry/intranet-ledger';
import { deliverPackage } from '@discferry/package-issue';
import { toInstant } from '@discferry/shared-schema';
import type { Session } from '../session.js';

/**
 * Copies a kept package to a disc folder and notes that.
 * @throws E_PACKAGE_LOST, and the media codes with a finding that says where the package is kept
 */
export async function deliver(
  { ledger, settings, operator }: Session,
  issued: IssuedPackage,
  { disc, now }: { readonly disc: string; readonly now: Date },
): Promise<void> {
  await deliverPackage(settings.folders, issued, { disc, program: 'intranet-export' });
  markDelivered(ledger, issued.manifest.sequence, { at: toInstant(now), operator });
}
