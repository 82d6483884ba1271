import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { errnoOf, readError } from '../files/media-error.js';

const ENVELOPE_EXTENSION = '.dsse.json';
const ARCHIVE_EXTENSION = '.zip';

/** The name of a package's file: its stem is the package id (SPEC.md, Package). */
const PACKAGE_FILE = /^(?<stem>\d{6}-(?:out|in)-\d{6})(?:\.dsse\.json|\.zip)$/;

/** Where the two files of a package lie. */
export interface PackageFiles {
  /** The common stem of the two names. */
  readonly name: string;
  readonly envelope: string;
  readonly archive: string;
}

/** The two files a package of this name has in a folder, whether they are there or not. */
export function packageFiles(folder: string, name: string): PackageFiles {
  return {
    name,
    envelope: join(folder, `${name}${ENVELOPE_EXTENSION}`),
    archive: join(folder, `${name}${ARCHIVE_EXTENSION}`),
  };
}

/**
 * The packages in a folder, by name in order of channel and number; those of which only half is
 * there are among them. Everything else in the folder is ignored.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ, E_MEDIA_EMPTY when it is no folder
 */
export async function listPackages(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOTDIR') throw new DiscferryError('E_MEDIA_EMPTY', { path: folder });
    throw readError(error, folder);
  });
  const stems = names.flatMap((name) => PACKAGE_FILE.exec(name)?.groups?.['stem'] ?? []);
  return [...new Set(stems)].sort();
}

/**
 * Finds the one package that a path means: one of its two files, or the folder they lie in, such as
 * a mounted disc.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_EMPTY, E_MEDIA_INCOMPLETE, E_MEDIA_AMBIGUOUS, E_MEDIA_READ
 */
export async function findPackage(path: string): Promise<PackageFiles> {
  const files = packageOfFile(path) ?? (await onlyPackageIn(path));
  const halves = [files.envelope, files.archive];
  const there = await Promise.all(halves.map(exists));
  if (!there.includes(true)) throw new DiscferryError('E_MEDIA_NOT_FOUND', { path });
  const missing = halves.find((_, index) => there[index] === false);
  if (missing !== undefined) throw new DiscferryError('E_MEDIA_INCOMPLETE', { path: missing });
  return files;
}

function packageOfFile(path: string): PackageFiles | undefined {
  const extension = [ENVELOPE_EXTENSION, ARCHIVE_EXTENSION].find((end) => path.endsWith(end));
  if (extension === undefined) return undefined;
  return packageFiles(dirname(path), basename(path, extension));
}

async function onlyPackageIn(folder: string): Promise<PackageFiles> {
  const [name, ...others] = await listPackages(folder);
  if (name === undefined) throw new DiscferryError('E_MEDIA_EMPTY', { path: folder });
  if (others.length === 0) return packageFiles(folder, name);
  throw new DiscferryError('E_MEDIA_AMBIGUOUS', { path: folder, count: others.length + 1 });
}

/** Whether anything has this name; a link that leads nowhere has it too. */
async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw readError(error, path);
  }
}
