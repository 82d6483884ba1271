import { MAX_ENVELOPE_BYTES, type UnverifiedPackage } from '@discferry/package-format';
import { openArchive, type OpenArchive } from '../archive/open-archive.js';
import { openRegularFile } from '../files/regular-file.js';
import { findPackage, type PackageFiles } from './package-files.js';

/** A package that is held open where it lies. It must be closed. */
export interface OpenPackage extends UnverifiedPackage, AsyncDisposable {
  readonly archive: OpenArchive;
  readonly close: () => Promise<void>;
}

/**
 * Opens the package that a path means: one of its two files, or the folder or mounted disc that
 * holds exactly one. Reads it in place; whoever is going to load it calls `receivePackage`.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_EMPTY, E_MEDIA_INCOMPLETE, E_MEDIA_AMBIGUOUS, E_MEDIA_READ
 */
export async function readPackage(path: string): Promise<OpenPackage> {
  return openPackage(await findPackage(path));
}

/** Opens the two files of a package. */
export async function openPackage(files: PackageFiles): Promise<OpenPackage> {
  const envelope = await readEnvelope(files.envelope);
  const archive = await openArchive(files.archive);
  const { close } = archive;
  return { name: files.name, envelope, archive, close, [Symbol.asyncDispose]: close };
}

/** One byte more than an envelope may have is enough to see that it has too many. */
export const ENOUGH_ENVELOPE_BYTES = MAX_ENVELOPE_BYTES + 1;

async function readEnvelope(path: string): Promise<Uint8Array> {
  await using file = await openRegularFile(path);
  return await file.read(0, Math.min(file.size, ENOUGH_ENVELOPE_BYTES));
}
