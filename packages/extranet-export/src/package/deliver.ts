import { deliverPackage } from '@discferry/package-issue';
import type { ReturnPackage } from '@discferry/public-store';
import type { Session } from '../session.js';

/**
 * Copies a kept package to a disc folder and notes that.
 * @throws E_PACKAGE_LOST, and the media codes with a finding that says where the package is kept
 */
export async function deliver(
  { requests, settings, operator }: Session,
  sent: ReturnPackage,
  { disc, now }: { readonly disc: string; readonly now: Date },
): Promise<void> {
  await deliverPackage(settings.folders, sent, { disc, program: 'extranet-export' });
  await requests.markDelivered(sent, { now, operator });
}
