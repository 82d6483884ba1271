import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createFile } from './create-file.js';
import { fsyncFolder } from './fsync-folder.js';
import { writeError } from './media-error.js';
import { partialPath } from './partial.js';

/**
 * Writes a small file so that, whatever happens, the name stands for the old content or the new and
 * never for a part; when this returns, the new content has reached the medium.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function writeFileDurably(path: string, bytes: Uint8Array): Promise<void> {
  const partial = partialPath(path);
  await createFile(partial, [bytes], path);
  try {
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw writeError(error, path);
  }
  await fsyncFolder(dirname(path));
}
