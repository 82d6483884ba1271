import { open } from 'node:fs/promises';
import { errnoOf, readError, writeError } from './media-error.js';

/** What file systems say that have no such thing as a folder to be synced. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM']);

/**
 * Brings the names in a folder to the medium: after a power cut a renamed file is there under its
 * new name. Does nothing where folders cannot be synced (Windows, some network drives).
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function fsyncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    const errno = errnoOf(error);
    if (NOT_OFFERED.has(errno)) return;
    throw errno === 'ENOENT' ? readError(error, folder) : writeError(error, folder);
  }
}
