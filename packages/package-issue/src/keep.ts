import { startSha256 } from '@discferry/package-format';
import { fsyncFolder } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, type IssueFolders } from './folders.js';
import type { SealedPackage } from './sealed-package.js';

/** The kept envelope of a package: what it is read, copied and burned by. */
export function keptEnvelope({ packages }: IssueFolders, sealed: SealedPackage): string {
  return filesIn(packages, sealed).envelope;
}

/** Whether both files of a package are kept; what is in them is not looked at. */
export function isKept({ packages }: IssueFolders, sealed: SealedPackage): boolean {
  const { archive, envelope } = filesIn(packages, sealed);
  return existsSync(archive) && existsSync(envelope);
}

/**
 * Moves the package issued last from staging to the kept packages, if it is still there. After it was
 * recorded this is the rest of the export; when a run was killed in between, it is the repair by the
 * next one. Doing it twice, or two runs at once, does nothing more.
 * @param last undefined when none was issued yet
 */
export async function keepPackage(
  folders: IssueFolders,
  last: SealedPackage | undefined,
): Promise<void> {
  const { staging, packages } = folders;
  if (last === undefined || existsSync(keptEnvelope(folders, last))) return;
  const from = filesIn(staging, last);
  const to = filesIn(packages, last);
  // The envelope goes last: without it nobody takes the archive for a package.
  await moveOnce(from.archive, to.archive);
  await moveOnce(from.envelope, to.envelope);
  await fsyncFolder(packages);
}

/** Moves a file that another run may have moved already. */
async function moveOnce(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/**
 * Clears away what was never issued. Only for a run that holds the ledger alone, after
 * {@link keepPackage}: anywhere else it would take away what another run is making.
 */
export async function sweepStaging({ staging }: Pick<IssueFolders, 'staging'>): Promise<void> {
  for (const name of await readdir(staging)) {
    await rm(join(staging, name), { recursive: true, force: true });
  }
}

/**
 * Checks that the kept copy of a package is, byte for byte, what was issued. A package that has still
 * to reach a disc must be checked before a new one is made upon it: the receiver could never take one
 * whose predecessor is lost.
 * @throws E_PACKAGE_LOST
 */
export async function checkKept(
  { packages }: Pick<IssueFolders, 'packages'>,
  sealed: SealedPackage,
): Promise<void> {
  const { archive, envelope } = filesIn(packages, sealed);
  const whole =
    (await digestOf(archive)) === sealed.manifest.archive.sha256 &&
    (await digestOf(envelope)) === sealed.envelopeSha256;
  if (!whole) throw new DiscferryError('E_PACKAGE_LOST', { sequence: sealed.manifest.packageId });
}

async function digestOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const hash = startSha256();
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
