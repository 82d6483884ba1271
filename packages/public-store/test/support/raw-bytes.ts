import { existsSync, readFileSync } from 'node:fs';

/** Everything that can be read in the files of a SQLite database, log and all. */
export function rawBytes(database: string): Buffer {
  const files = ['', '-wal', '-shm', '-journal'].map((suffix) => database + suffix);
  return Buffer.concat(files.filter((path) => existsSync(path)).map((path) => readFileSync(path)));
}
