import { startSha256, type UnverifiedArchive } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import { openRegularFile, type RegularFile } from '../files/regular-file.js';
import { scanZip, type ZipStructure } from '../zip-profile/scan.js';
import { entryBytes } from './entry-bytes.js';
import { unzipEntry } from './unzip-entry.js';

/** An archive that is held open. It must be closed. */
export interface OpenArchive extends UnverifiedArchive, AsyncDisposable {
  readonly close: () => Promise<void>;
}

/**
 * Opens an archive about which nothing is known yet. One handle serves every call, and whatever is
 * read twice must be the same twice: what was verified is what is loaded.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const file = await openRegularFile(path);
  const sameAsBefore = compareReadings(file);
  let structure: Promise<ZipStructure> | undefined;
  const scanned = () => (structure ??= scanZip(file));

  async function* open(name: string): AsyncGenerator<Uint8Array> {
    const zip = await scanned();
    const entry = zip.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) {
      const findings = [{ path: `archive: ${name}`, expected: 'a file', actual: 'nothing' }];
      throw new DiscferryError('E_ENTRY_MISSING', {}, { findings });
    }
    yield* sameAsBefore(name, entryBytes(entry, unzipEntry(file, zip, entry)));
  }

  return {
    digest: (maxBytes) => file.digest(maxBytes),
    entries: async () => (await scanned()).entries.map(({ name, size }) => ({ name, size })),
    open,
    close: file.close,
    [Symbol.asyncDispose]: file.close,
  };
}

/**
 * Compares each reading of an entry with the one before. A disc, a stick or a share can be changed
 * in place while its file is open, and a CRC-32 is easily met.
 */
function compareReadings(file: RegularFile) {
  const digests = new Map<string, string>();
  return async function* (name: string, chunks: AsyncIterable<Uint8Array>) {
    const hash = startSha256();
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
    const digest = hash.digest('hex');
    const before = digests.get(name) ?? digest;
    digests.set(name, digest);
    if (digest === before) return;
    throw new DiscferryError('E_MEDIA_READ', { path: file.path, reason: 'changed meanwhile' });
  };
}
