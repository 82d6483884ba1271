import { link, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';

/** What a file is created with. */
export interface NewFile {
  readonly text: string;
  /** Permission bits, `0o600`. */
  readonly mode: number;
}

/**
 * Creates a file durably: it is there whole or not at all, whenever the power fails. A link and not
 * a rename brings it to its name, because a rename would replace what is there.
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function createFile(path: string, { text, mode }: NewFile): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    try {
      await rm(temporary, { force: true });
      const file = await open(temporary, 'wx', mode);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await link(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
    await syncFolder(folder);
  } catch (cause) {
    throw writeError(path, cause);
  }
}

/** Makes new names in a folder survive a power failure. Windows does so without being asked. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function writeError(path: string, cause: unknown): DiscferryError {
  const reason = errorCodeOf(cause);
  if (reason === 'EEXIST') return new DiscferryError('E_ALREADY_EXISTS', { path }, { cause });
  if (reason === 'ENOSPC') return new DiscferryError('E_MEDIA_FULL', { path }, { cause });
  return new DiscferryError('E_MEDIA_WRITE', { path, reason }, { cause });
}

/** The operating system's word for a failure, `ENOENT`. */
export function errorCodeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}
