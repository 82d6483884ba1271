import { listPackages, undelivered, type IssuedPackage } from '@discferry/intranet-ledger';
import { startSha256 } from '@discferry/package-format';
import { fsyncFolder, packageFiles, type PackageFiles } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../session.js';
import type { DataFolders } from '../settings.js';

/** The two files of a package in a folder, whether they are there or not. */
function filesIn(folder: string, { manifest }: IssuedPackage): PackageFiles {
  return packageFiles(folder, manifest.packageId);
}

/** The kept envelope of a package: what it is read, copied and burned by. */
export function keptEnvelope({ packages }: DataFolders, issued: IssuedPackage): string {
  return filesIn(packages, issued).envelope;
}

/** Whether both files of a package are kept; what is in them is not looked at. */
export function isKept({ packages }: DataFolders, issued: IssuedPackage): boolean {
  const { archive, envelope } = filesIn(packages, issued);
  return existsSync(archive) && existsSync(envelope);
}

/**
 * Moves the package issued last from staging to the kept packages, if it is still there. After a
 * commit this is the rest of the export; when a run was killed in between, it is the repair by the
 * next one. Doing it twice, or two runs at once, does nothing more.
 */
export async function keepIssued({ ledger, settings }: Session): Promise<void> {
  const { staging, packages } = settings.folders;
  const last = listPackages(ledger).at(-1);
  if (last === undefined || existsSync(keptEnvelope(settings.folders, last))) return;
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
 * {@link keepIssued}: anywhere else it would take away what another run is making.
 */
export async function sweepStaging({ staging }: DataFolders): Promise<void> {
  for (const name of await readdir(staging)) {
    await rm(join(staging, name), { recursive: true, force: true });
  }
}

/**
 * Checks that every package which has still to reach a disc can. A new one must not be made upon one
 * that is lost: the receiver could never take it.
 * @throws E_PACKAGE_LOST
 */
export async function checkUndelivered({ ledger, settings }: Session): Promise<void> {
  for (const issued of undelivered(ledger)) await checkKept(settings.folders, issued);
}

/**
 * Checks that the kept copy of a package is, byte for byte, what was issued.
 * @throws E_PACKAGE_LOST
 */
export async function checkKept(folders: DataFolders, issued: IssuedPackage): Promise<void> {
  const { archive, envelope } = filesIn(folders.packages, issued);
  const whole =
    (await digestOf(archive)) === issued.manifest.archive.sha256 &&
    (await digestOf(envelope)) === issued.envelopeSha256;
  if (!whole) {
    throw new DiscferryError('E_PACKAGE_LOST', { sequence: issued.manifest.packageId });
  }
}

async function digestOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const hash = startSha256();
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
