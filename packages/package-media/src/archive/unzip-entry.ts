import { Readable } from 'node:stream';
import { InflateRaw } from 'node:zlib';
import { isDiscferryError } from '@discferry/shared-schema';
import { Open, type CentralDirectory } from 'unzipper';
import type { RegularFile } from '../files/regular-file.js';
import type { ProfiledEntry, ZipStructure } from '../zip-profile/scan.js';
import { END_BYTES, METHOD_DEFLATED } from '../zip-profile/structures.js';
import { wrongEntry } from './wrong-entry.js';

/** What unzipper reads an archive from. */
interface Source {
  size(): Promise<number>;
  stream(offset: number, length?: number): Readable;
}

/** Its published types leave the options out. */
const openDirectory = Open.custom as (
  source: Source,
  options: { readonly tailSize: number },
) => Promise<CentralDirectory>;

/**
 * What unzipper makes of an entry of an archive that keeps the profile. It checks neither size nor
 * checksum; `entryBytes` does.
 * @throws E_ARCHIVE_PROFILE for data that cannot be decompressed, or has something behind its end
 * @throws E_MEDIA_READ
 */
export async function* unzipEntry(
  file: RegularFile,
  structure: ZipStructure,
  entry: ProfiledEntry,
): AsyncGenerator<Uint8Array> {
  const streams: Readable[] = [];
  let output: Readable | undefined;
  const source: Source = {
    size: () => Promise.resolve(structure.directoryOffset + structure.directory.length),
    stream(start, length = Infinity) {
      const stream = Readable.from(archiveBytes(file, structure, [start, start + length]));
      // unzipper does not listen for errors of what it reads from: the entry would never end.
      stream.on('error', (error) => output?.destroy(error));
      streams.push(stream);
      return stream;
    },
  };
  try {
    // No more than the end record's own bytes are searched: unzipper takes the first signature it
    // finds, and a checksum in the directory can be made to look like one.
    const { files } = await openDirectory(source, { tailSize: END_BYTES });
    const found = files.find(({ path }) => path === entry.name);
    if (found === undefined) throw wrongEntry(entry, { expected: 'an entry', actual: 'nothing' });
    output = found.stream();
    streams.push(output);
    // Without a listener of its own, an error after the last chunk would end the process.
    output.on('error', () => undefined);
    const decoders: unknown[] = [];
    output.on('pipe', (decoder) => decoders.push(decoder));
    yield* output as AsyncIterable<Uint8Array>;
    if (entry.method === METHOD_DEFLATED) checkConsumed(entry, decoders[0]);
  } catch (error) {
    if (isDiscferryError(error)) throw error;
    throw wrongEntry(entry, { expected: 'data of its method', actual: 'other data' }, error);
  } finally {
    for (const stream of streams) stream.destroy();
  }
}

/** The archive's bytes, of which the directory is always the one that was checked. */
async function* archiveBytes(
  file: RegularFile,
  { directory, directoryOffset }: ZipStructure,
  [start, end]: readonly [number, number],
): AsyncGenerator<Buffer> {
  if (start < directoryOffset) yield* file.chunks(start, Math.min(end, directoryOffset));
  if (end <= directoryOffset) return;
  yield directory.subarray(Math.max(start - directoryOffset, 0), end - directoryOffset);
}

/** Behind the end of deflated data, but within its size, bytes could hide that no reader shows. */
function checkConsumed(entry: ProfiledEntry, decoder: unknown): void {
  const consumed = decoder instanceof InflateRaw ? decoder.bytesWritten : 0;
  if (consumed === entry.compressedSize) return;
  const [expected, actual] = [entry.compressedSize, consumed].map(
    (bytes) => `deflated data of ${String(bytes)} bytes`,
  );
  throw wrongEntry(entry, { expected: expected ?? '', actual: actual ?? '' });
}
