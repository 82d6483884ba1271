import { markDelivered, type IssuedPackage } from '@discferry/intranet-ledger';
import { placePackage, readError, sweepPartials, writeError } from '@discferry/package-media';
import { DiscferryError, isDiscferryError, toInstant } from '@discferry/shared-schema';
import { access, constants, stat } from 'node:fs/promises';
import type { Session } from '../session.js';
import { checkKept, keptEnvelope } from './keep.js';

/**
 * Checks that a disc can be written to, before anything is issued that would have to go onto it.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ, E_MEDIA_WRITE
 */
export async function checkDisc(disc: string): Promise<void> {
  const found = await stat(disc).catch((error: unknown) => {
    throw readError(error, disc);
  });
  if (!found.isDirectory()) {
    throw new DiscferryError('E_MEDIA_WRITE', { path: disc, reason: 'not a folder' });
  }
  await access(disc, constants.W_OK).catch((error: unknown) => {
    throw writeError(error, disc);
  });
}

/**
 * Copies a kept package to a disc folder, after checking that the kept copy is what was issued, and
 * after clearing away what a killed run left half copied there.
 * @throws E_PACKAGE_LOST, and the media codes with a finding that says where the package is kept
 */
export async function deliver(
  { ledger, settings }: Session,
  issued: IssuedPackage,
  { disc, now }: { readonly disc: string; readonly now: Date },
): Promise<void> {
  await checkKept(settings.folders, issued);
  const kept = keptEnvelope(settings.folders, issued);
  try {
    await sweepPartials(disc);
    await placePackage(kept, disc);
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    throw error.withFindings([
      ...error.findings,
      {
        path: issued.manifest.packageId,
        expected: 'on the disc',
        actual: `issued and kept; intranet-export reissue ${String(issued.manifest.sequence)} copies it again`,
      },
    ]);
  }
  markDelivered(ledger, issued.manifest.sequence, toInstant(now));
}
