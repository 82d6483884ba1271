import { open, rm, type FileHandle } from 'node:fs/promises';
import { startSha256 } from '@discferry/package-format';
import { writeError } from './media-error.js';
import type { Measured } from './regular-file.js';

/** Bytes in whatever pieces they come. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Writes a file that was not there before and brings it to the medium; measures it in the same pass.
 * When anything fails, the file is taken away again and errors of the chunks come through as they are.
 * @param shownAs what errors name, where the path itself would mean nothing to whoever reads them
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function createFile(path: string, chunks: Chunks, shownAs = path): Promise<Measured> {
  // Exclusive creation also refuses a link that somebody left under this name.
  const handle = await orWriteError(open(path, 'wx'), shownAs);
  try {
    const measured = await writeAll(handle, chunks, shownAs);
    await orWriteError(handle.sync(), shownAs);
    await orWriteError(handle.close(), shownAs);
    return measured;
  } catch (error) {
    // The first failure is the one to report, not what follows from it.
    await handle.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeAll(handle: FileHandle, chunks: Chunks, shownAs: string): Promise<Measured> {
  const hash = startSha256();
  let size = 0;
  for await (const chunk of chunks) {
    await orWriteError(handle.writeFile(chunk), shownAs);
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}

async function orWriteError<Value>(action: Promise<Value>, shownAs: string): Promise<Value> {
  try {
    return await action;
  } catch (error) {
    throw writeError(error, shownAs);
  }
}
