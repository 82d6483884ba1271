import { listPackages, type IssuedPackage } from '@discferry/intranet-ledger';
import { startSha256 } from '@discferry/package-format';
import { fsyncFolder } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../session.js';
import type { DataFolders } from '../settings.js';

/** The two file names of a package. */
function filesOf({ manifest }: IssuedPackage): { archive: string; envelope: string } {
  return { archive: manifest.archive.name, envelope: `${manifest.packageId}.dsse.json` };
}

/** The kept envelope of a package: what it is read, copied and burned by. */
export function keptEnvelope({ packages }: DataFolders, issued: IssuedPackage): string {
  return join(packages, filesOf(issued).envelope);
}

/**
 * Finishes what a killed run left: a package that the ledger has issued moves from staging to the
 * kept packages, and everything else in staging goes. After a commit this is the rest of the export;
 * at the start of the next run it is its repair. Doing it twice does nothing.
 * @returns the package that was moved, if one was
 */
export async function finishIssuing({
  ledger,
  settings,
}: Session): Promise<IssuedPackage | undefined> {
  const { staging, packages } = settings.folders;
  const last = listPackages(ledger).at(-1);
  let moved: IssuedPackage | undefined;
  if (last !== undefined && !existsSync(keptEnvelope(settings.folders, last))) {
    const files = filesOf(last);
    // The envelope goes last: without it nobody takes the archive for a package.
    for (const name of [files.archive, files.envelope]) {
      if (existsSync(join(staging, name))) await rename(join(staging, name), join(packages, name));
    }
    await fsyncFolder(packages);
    await checkKept(settings.folders, last);
    moved = last;
  }
  for (const name of await readdir(staging)) {
    await rm(join(staging, name), { recursive: true, force: true });
  }
  return moved;
}

/**
 * Checks that the kept copy of a package is, byte for byte, what was issued.
 * @throws E_PACKAGE_LOST
 */
export async function checkKept(folders: DataFolders, issued: IssuedPackage): Promise<void> {
  const files = filesOf(issued);
  const whole =
    (await digestOf(join(folders.packages, files.archive))) === issued.manifest.archive.sha256 &&
    (await digestOf(join(folders.packages, files.envelope))) === issued.envelopeSha256;
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
