import type { SignedManifest } from '@discferry/package-format';
import {
  findPackage,
  fsyncFolder,
  packageFiles,
  writeError,
  type ReceivedPackage,
} from '@discferry/package-media';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { discNumber } from './disc-number.js';
import type { Alarm } from './intake.js';

/** Digits of the manifest's digest in the name of a package in quarantine. */
const SHORT_DIGITS = 12;

const ID = /^(?<packageId>\d{6}-(?:out|in)-\d{6})-(?<digits>[0-9a-f]{12})$/;

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/** A package in quarantine (隔离): its two files, which nothing reads again but people. */
export interface QuarantinedPackage<Raised extends Alarm = Alarm> {
  /** Package id and the first digits of the manifest's digest: what its folder is called. */
  readonly id: string;
  readonly packageId: string;
  readonly folder: string;
  readonly bytes: number;
  /** What was raised for it, the latest first; none when that could not be written down. */
  readonly alarms: readonly Raised[];
}

/**
 * Moves the private copy of a package into quarantine, readable by the owner alone; one that is there
 * already stays.
 * @returns its id there
 * @throws E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function quarantinePackage(
  quarantine: string,
  copy: ReceivedPackage,
  { manifest, manifestSha256 }: SignedManifest,
): Promise<string> {
  const id = `${manifest.packageId}-${manifestSha256.slice(0, SHORT_DIGITS)}`;
  const folder = join(quarantine, id);
  if (await isWhole(folder)) return id;
  // Windows moves no folder of which a file is open.
  await copy.close();
  const { envelope, archive } = packageFiles(copy.folder, copy.name);
  try {
    for (const file of [envelope, archive]) await chmod(file, OWNER_ONLY.file);
    await mkdir(quarantine, { recursive: true, mode: OWNER_ONLY.folder });
    // What a killed discard left is no evidence of anything.
    await rm(folder, { recursive: true, force: true });
    await rename(copy.folder, folder);
  } catch (error) {
    throw writeError(error, folder);
  }
  await fsyncFolder(quarantine);
  return id;
}

async function isWhole(folder: string): Promise<boolean> {
  return existsSync(folder) && (await findPackage(folder).then(Boolean, () => false));
}

/**
 * What lies in quarantine, by id, with the alarms that were raised for it.
 * @param alarms every alarm there is, the latest first
 */
export async function listQuarantine<Raised extends Alarm>(
  quarantine: string,
  alarms: readonly Raised[],
): Promise<readonly QuarantinedPackage<Raised>[]> {
  if (!existsSync(quarantine)) return [];
  const names = (await readdir(quarantine)).sort();
  const packages = names.map(async (id): Promise<QuarantinedPackage<Raised>[]> => {
    const { packageId, digits } = ID.exec(id)?.groups ?? {};
    if (packageId === undefined || digits === undefined) return [];
    const folder = join(quarantine, id);
    const own = alarms.filter(
      (alarm) =>
        discNumber(alarm.channel, alarm.sequence) === packageId &&
        alarm.manifestSha256.startsWith(digits),
    );
    return [{ id, packageId, folder, bytes: await sizeOf(folder), alarms: own }];
  });
  return (await Promise.all(packages)).flat();
}

async function sizeOf(folder: string): Promise<number> {
  const files = (await readdir(folder)).map((name) => stat(join(folder, name)));
  return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
}

/**
 * Erases a package from quarantine.
 * @throws E_MEDIA_WRITE
 */
export async function eraseQuarantined({
  folder,
}: Pick<QuarantinedPackage, 'folder'>): Promise<void> {
  await rm(folder, { recursive: true }).catch((error: unknown) => {
    throw writeError(error, folder);
  });
  await fsyncFolder(dirname(folder));
}
