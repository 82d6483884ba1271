import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile } from '../files/create-file.js';
import { writeError } from '../files/media-error.js';
import { partialPath } from '../files/partial.js';
import { openRegularFile } from '../files/regular-file.js';
import { findPackage, packageFiles } from './package-files.js';
import { ENOUGH_ENVELOPE_BYTES, openPackage, type OpenPackage } from './read-package.js';

/** Where a received package is copied to, and how much of it at most. */
export interface Reception {
  /** A private folder of the receiver, on its own disk. It is made when it is not there. */
  readonly spoolFolder: string;
  /**
   * The archive's signed size and one byte more, once the envelope has been checked; or the greatest
   * size there is. What lies beyond is not copied: verification finds the copy to be too long.
   */
  readonly maxArchiveBytes: number;
}

/** A private copy of a package; at the end of an `await using` block it is discarded. */
export interface ReceivedPackage extends OpenPackage {
  /** The folder with the two files and nothing else. */
  readonly folder: string;
  /** Closes the copy and takes it away. */
  discard(): Promise<void>;
}

const OWNER_ONLY = 0o700;

/**
 * Copies a package from its medium into a private folder and opens the copy, so that what is
 * verified is what is loaded: a disc, stick or share can be exchanged or rewritten between the two.
 * When anything fails no copy is left; what a killed run leaves `sweepPartials(spoolFolder)` removes.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_EMPTY, E_MEDIA_INCOMPLETE, E_MEDIA_AMBIGUOUS, E_MEDIA_READ
 * @throws E_MEDIA_FULL, E_MEDIA_WRITE for the spool folder
 */
export async function receivePackage(
  path: string,
  { spoolFolder, maxArchiveBytes }: Reception,
): Promise<ReceivedPackage> {
  const from = await findPackage(path);
  const folder = partialPath(join(spoolFolder, 'received'));
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY }).catch((error: unknown) => {
    throw writeError(error, spoolFolder);
  });
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const to = packageFiles(folder, from.name);
    const copyPart = async (source: string, target: string, maxBytes: number) => {
      await using file = await openRegularFile(source);
      await createFile(target, file.chunks(0, maxBytes), spoolFolder);
    };
    await copyPart(from.envelope, to.envelope, ENOUGH_ENVELOPE_BYTES);
    await copyPart(from.archive, to.archive, maxArchiveBytes);
    const copy = await openPackage(to);
    const discard = async () => {
      await copy.close();
      await remove();
    };
    return { ...copy, folder, discard, [Symbol.asyncDispose]: discard };
  } catch (error) {
    await remove().catch(() => undefined);
    throw error;
  }
}
