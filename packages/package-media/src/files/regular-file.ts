import { lstat, open, type FileHandle } from 'node:fs/promises';
import { startSha256 } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import { readError } from './media-error.js';

const CHUNK_BYTES = 262_144;

/** Size in bytes and SHA-256 (hex) of a file's bytes. */
export interface Measured {
  readonly size: number;
  readonly sha256: string;
}

/**
 * A regular file, open for reading. One handle serves every read, so another file put under the same
 * name in the meantime is never seen.
 */
export interface RegularFile extends AsyncDisposable {
  readonly path: string;
  /** Size in bytes when the file was opened. */
  readonly size: number;
  /**
   * Exactly `length` bytes.
   * @throws E_MEDIA_READ also when there are fewer
   */
  read(position: number, length: number): Promise<Buffer>;
  /** The bytes from `start` up to `end`, or up to the end of the file; each chunk is its own buffer. */
  chunks(start: number, end: number): AsyncGenerator<Buffer>;
  /** Measures the first `maxBytes` bytes. */
  digest(maxBytes: number): Promise<Measured>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file that is a file: following a link would read what whoever made the disc chose from the
 * reader's own machine, and a pipe or a device never ends.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function openRegularFile(path: string): Promise<RegularFile> {
  const handle = await openWithoutLinks(path);
  const { size } = await orClose(handle, handle.stat(), path);

  async function* chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let position = start; position < end;) {
      const chunk = await readSome(position, Math.min(CHUNK_BYTES, end - position));
      if (chunk.length === 0) return;
      yield chunk;
      position += chunk.length;
    }
  }

  async function readSome(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(length);
    try {
      const { bytesRead } = await handle.read(buffer, 0, length, position);
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      throw readError(error, path);
    }
  }

  async function read(position: number, length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const chunk of chunks(position, position + length)) parts.push(chunk);
    const bytes = Buffer.concat(parts);
    if (bytes.length === length) return bytes;
    throw new DiscferryError('E_MEDIA_READ', { path, reason: 'shorter than it was' });
  }

  async function digest(maxBytes: number): Promise<Measured> {
    const hash = startSha256();
    let measured = 0;
    for await (const chunk of chunks(0, maxBytes)) {
      hash.update(chunk);
      measured += chunk.length;
    }
    return { size: measured, sha256: hash.digest('hex') };
  }

  const close = () => handle.close();
  return { path, size, read, chunks, digest, close, [Symbol.asyncDispose]: close };
}

/** Opens what stands under a name itself, and makes sure that it was not exchanged on the way. */
async function openWithoutLinks(path: string): Promise<FileHandle> {
  const named = await lstat(path, { bigint: true }).catch((error: unknown) => {
    throw readError(error, path);
  });
  const notAFile = () => new DiscferryError('E_MEDIA_READ', { path, reason: 'not a regular file' });
  if (!named.isFile()) throw notAFile();
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw readError(error, path);
  });
  const opened = await orClose(handle, handle.stat({ bigint: true }), path);
  if (opened.ino === named.ino && opened.dev === named.dev) return handle;
  await handle.close();
  throw notAFile();
}

async function orClose<Value>(
  handle: FileHandle,
  action: Promise<Value>,
  path: string,
): Promise<Value> {
  try {
    return await action;
  } catch (error) {
    await handle.close();
    throw readError(error, path);
  }
}
