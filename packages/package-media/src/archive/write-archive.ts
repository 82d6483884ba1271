import { once } from 'node:events';
import { Readable } from 'node:stream';
import { MAX_ARCHIVE_BYTES } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import { ZipArchive } from 'archiver';
import { createFile, type Chunks } from '../files/create-file.js';
import type { Measured } from '../files/regular-file.js';
import { meterEntry, type EntryMeasure, type MeteredEntry } from './measure-entry.js';

/** A file to be put into an archive; its bytes are read once, in whatever pieces they come. */
export interface ArchiveInput {
  readonly name: string;
  readonly chunks: Chunks;
}

/** What a manifest says about an archive and its entries, measured while it was written. */
export interface WrittenArchive extends Measured {
  readonly entries: readonly EntryMeasure[];
}

/** Everything that could differ from run to run, in one place. */
const SETTINGS = { zlib: { level: 6 } };
const FIXED_DATE = new Date(Date.UTC(1980, 0, 1));
const FILE_MODE = 0o644;

/**
 * Writes a new payload archive and brings it to the medium. The same content gives the same bytes,
 * in every time zone and in whatever pieces it comes. Memory does not grow with the content. When
 * anything fails, no file is left.
 * @throws E_ALREADY_EXISTS, E_MEDIA_NOT_FOUND, E_MEDIA_FULL, E_MEDIA_WRITE, and what the inputs throw
 */
export async function writeArchive(
  path: string,
  inputs: readonly ArchiveInput[],
): Promise<WrittenArchive> {
  const entries: EntryMeasure[] = [];
  const bounded = inputs.map(({ name, chunks }) => ({ name, chunks: boundedTo(path, chunks) }));
  const archive = zipped(bounded, (entry) => entries.push(entry));
  const written = await createFile(path, boundedTo(path, archive));
  return { ...written, entries };
}

/** Stops where sizes no longer fit into a ZIP without its 64-bit extensions. */
async function* boundedTo(path: string, chunks: Chunks): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_ARCHIVE_BYTES) {
      throw new DiscferryError('E_MEDIA_WRITE', { path, reason: 'more than an archive holds' });
    }
    yield chunk;
  }
}

/** The bytes of an archive while it is being filled. Whatever fails on either side ends both. */
async function* zipped(
  inputs: readonly ArchiveInput[],
  onEntry: (entry: EntryMeasure) => void,
): AsyncGenerator<Uint8Array> {
  const archive = new ZipArchive(SETTINGS);
  const abandoned = new AbortController();
  const fill = async () => {
    for (const { name, chunks } of inputs) {
      onEntry(await append(archive, meterEntry(name, chunks), abandoned.signal));
    }
    // It also never settles when nobody reads on; what fails here is an error event of the archive.
    archive.finalize().catch(() => undefined);
  };
  const filling = fill().catch((error: unknown) => archive.destroy(error as Error));
  try {
    yield* archive as AsyncIterable<Uint8Array>;
  } finally {
    abandoned.abort();
    await filling;
  }
}

/** Appends one entry and waits until it is in: archiver would otherwise hold the others open. */
async function append(
  archive: ZipArchive,
  entry: MeteredEntry,
  signal: AbortSignal,
): Promise<EntryMeasure> {
  const source = Readable.from(entry.blocks);
  // archiver pipes it on without listening for its errors.
  source.once('error', (error) => archive.destroy(error));
  try {
    archive.append(source, { name: entry.name, date: FIXED_DATE, mode: FILE_MODE });
    await once(archive, 'entry', { signal });
  } finally {
    source.destroy();
    // The caller may close what the content comes from as soon as it hears of a failure.
    await entry.blocks.return(undefined);
  }
  return entry.measure();
}
