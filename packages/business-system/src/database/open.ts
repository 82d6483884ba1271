import { existsSync } from 'node:fs';
import { DiscferryError } from '@discferry/shared-schema';
import Database from 'better-sqlite3';

/** Marks a SQLite file as a reference business system ("DFBS"). */
export const APPLICATION_ID = 0x44464253;

/** Another program may hold the database for a moment, such as an export taking its snapshot. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the business system at a path for changes.
 * @throws E_SOURCE_UNREACHABLE when nothing is there, or something else is.
 */
export function openBusinessSystem(path: string): Database.Database {
  if (!existsSync(path)) {
    throw new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason: 'no such file' });
  }
  const unreachable = (cause: unknown): DiscferryError =>
    new DiscferryError(
      'E_SOURCE_UNREACHABLE',
      { path, reason: 'not a reference business system' },
      { cause },
    );
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return db;
  } catch (cause) {
    db?.close();
    throw unreachable(cause);
  }
  db.close();
  throw unreachable(undefined);
}
