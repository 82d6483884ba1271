import { fsyncFolder, writeError } from '@discferry/package-media';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/**
 * Stores a file under a name of ours, readable by the owner alone and runnable by nobody. The name is
 * the digest of the bytes: stored again, it is the same file.
 * @throws E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function storeFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  if (existsSync(path)) return;
  const draft = `${path}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    // What a killed run left is written anew.
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', OWNER_ONLY.file);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    throw writeError(error, folder);
  }
  await fsyncFolder(folder);
}
