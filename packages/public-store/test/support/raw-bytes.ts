import { readFile } from 'node:fs/promises';

/** Whether a text, or bytes, can be read anywhere in the files of a SQLite database. */
export async function fileHolds(database: string, wanted: string | Uint8Array): Promise<boolean> {
  const files = await Promise.all(
    ['', '-wal', '-shm', '-journal'].map((suffix) =>
      readFile(`${database}${suffix}`).catch(() => Buffer.alloc(0)),
    ),
  );
  return files.some((bytes) => bytes.includes(wanted));
}
