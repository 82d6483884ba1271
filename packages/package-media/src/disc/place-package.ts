import { lstat, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { createFile } from '../files/create-file.js';
import { fsyncFolder } from '../files/fsync-folder.js';
import { errnoOf, readError, writeError } from '../files/media-error.js';
import { partialPath } from '../files/partial.js';
import { openRegularFile, type Measured } from '../files/regular-file.js';
import { findPackage } from './package-files.js';

/** Whether a package was put into a folder, or the same package was there already. */
export type Placement = 'placed' | 'already-there';

/**
 * Copies a finished package into another folder, a disc's for example. Both files are written under
 * partial names, brought to the medium, read back and compared; then they get their names, the
 * envelope last, so that at no time a folder without the whole package looks as if it had it. When
 * anything fails nothing of the package is left that was not there before. (The system may answer
 * the reading from its cache: a burnt disc is verified by reading it in a drive.)
 * @param path the package as `readPackage` takes it
 * @throws E_ALREADY_EXISTS for a file of the same name with other content: a number is given once
 * @throws E_MEDIA_FULL, E_MEDIA_WRITE, and what `readPackage` throws
 */
export async function placePackage(path: string, folder: string): Promise<Placement> {
  const { archive, envelope } = await findPackage(path);
  const absent: string[] = [];
  for (const source of [archive, envelope]) {
    if (!(await isAlreadyThere(source, join(folder, basename(source))))) absent.push(source);
  }
  if (absent.length === 0) return 'already-there';
  const made: string[] = [];
  try {
    const moves: Move[] = [];
    for (const source of absent) {
      const to = join(folder, basename(source));
      const move = { source, partial: partialPath(to), to };
      made.push(move.partial);
      await copyAndCompare(move);
      moves.push(move);
    }
    for (const { partial, to } of moves) {
      await rename(partial, to);
      made.push(to);
      await fsyncFolder(folder);
    }
  } catch (error) {
    for (const file of made) await rm(file, { force: true }).catch(() => undefined);
    throw writeError(error, folder);
  }
  return 'placed';
}

/** The way of one file. */
interface Move {
  readonly source: string;
  readonly partial: string;
  readonly to: string;
}

/** Whether a file is there with the same content. */
async function isAlreadyThere(source: string, target: string): Promise<boolean> {
  try {
    await lstat(target);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw readError(error, target);
  }
  if ((await measure(target)).sha256 === (await measure(source)).sha256) return true;
  throw new DiscferryError('E_ALREADY_EXISTS', { path: target });
}

async function copyAndCompare({ source, partial, to }: Move): Promise<void> {
  await using file = await openRegularFile(source);
  const written = await createFile(partial, file.chunks(0, file.size), to);
  const { sha256 } = await measure(partial);
  if (sha256 === written.sha256) return;
  throw new DiscferryError('E_MEDIA_WRITE', { path: to, reason: 'reads back differently' });
}

async function measure(path: string): Promise<Measured> {
  await using file = await openRegularFile(path);
  return await file.digest(Infinity);
}
