import { placePackage, readError, sweepPartials, writeError } from '@discferry/package-media';
import { DiscferryError, isDiscferryError } from '@discferry/shared-schema';
import { access, constants, stat } from 'node:fs/promises';
import type { IssueFolders } from './folders.js';
import { checkKept, keptEnvelope } from './keep.js';
import type { SealedPackage } from './sealed-package.js';

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

/** Where a package goes. */
export interface Delivery {
  /** The folder where the disc is mounted or prepared. */
  readonly disc: string;
  /** Whose package it is, `intranet-export`: a failure names its command that copies it again. */
  readonly program: string;
}

/**
 * Copies a kept package to a disc folder, after checking that the kept copy is what was issued, and
 * after clearing away what a killed run left half copied there.
 * @throws E_PACKAGE_LOST, and the media codes with a finding that says where the package is kept
 */
export async function deliverPackage(
  folders: IssueFolders,
  sealed: SealedPackage,
  { disc, program }: Delivery,
): Promise<void> {
  await checkKept(folders, sealed);
  const kept = keptEnvelope(folders, sealed);
  const { packageId, sequence } = sealed.manifest;
  try {
    await sweepPartials(disc);
    await placePackage(kept, disc);
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    throw error.withFindings([
      ...error.findings,
      {
        path: packageId,
        expected: 'on the disc',
        actual: `issued and kept; ${program} reissue ${String(sequence)} copies it again`,
      },
    ]);
  }
}
