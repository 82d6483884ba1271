import type { UnverifiedArchive } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import { openRegularFile } from '../files/regular-file.js';
import { scanZip, type ZipStructure } from '../zip-profile/scan.js';
import { entryBytes } from './entry-bytes.js';
import { unzipEntry } from './unzip-entry.js';

/** An archive that is held open. It must be closed. */
export interface OpenArchive extends UnverifiedArchive, AsyncDisposable {
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive about which nothing is known yet. One handle serves every call, and once it has
 * been scanned its structure is never read again: another file under the same name is not seen, and
 * a file rewritten in place only shows in checksums.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const file = await openRegularFile(path);
  let structure: Promise<ZipStructure> | undefined;
  const scanned = () => (structure ??= scanZip(file));

  async function* open(name: string): AsyncGenerator<Uint8Array> {
    const zip = await scanned();
    const entry = zip.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) {
      const findings = [{ path: `archive: ${name}`, expected: 'a file', actual: 'nothing' }];
      throw new DiscferryError('E_ENTRY_MISSING', {}, { findings });
    }
    yield* entryBytes(entry, unzipEntry(file, zip, entry));
  }

  return {
    digest: (maxBytes) => file.digest(maxBytes),
    entries: async () => (await scanned()).entries.map(({ name, size }) => ({ name, size })),
    open,
    close: file.close,
    [Symbol.asyncDispose]: file.close,
  };
}
