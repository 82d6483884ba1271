import { writeError } from '@discferry/package-media';
import { mkdir, open, readFile, rm } from 'node:fs/promises';

/** Makes a folder for papers that hold names: for its owner only, where it was not there before. */
export async function makePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeError(error, folder);
  }
}

/** What stands at a path; undefined when nothing does. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw writeError(error, path);
  }
}

/**
 * Writes a file that was not there before, readable by its owner only; nothing half written stays.
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    // Exclusive creation also refuses a link that somebody left under this name.
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.close();
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  } catch (error) {
    throw writeError(error, path);
  }
}
