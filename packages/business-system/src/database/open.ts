import { existsSync } from 'node:fs';
import { DiscferryError } from '@discferry/shared-schema';
import Database from 'better-sqlite3';

/** Marks a SQLite file as a reference business system ("DFBS"). */
export const APPLICATION_ID = 0x44464253;

/** Another program may hold the database for a moment. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Does some work on the business system at a path, all of it or nothing.
 * @throws E_SOURCE_UNREACHABLE when nothing is there, something else is, or it stays locked; and what
 *   the work throws.
 */
export function changeBusinessSystem<Result>(
  path: string,
  work: (db: Database.Database) => Result,
): Result {
  if (!existsSync(path)) throw unreachable(path, 'no such file');
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw unreachable(path, 'not a reference business system');
    }
    return db.transaction(work).immediate(db);
  } catch (cause) {
    throw cause instanceof Database.SqliteError ? unreachable(path, cause.code, cause) : cause;
  } finally {
    db?.close();
  }
}

function unreachable(path: string, reason: string, cause?: unknown): DiscferryError {
  return new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason }, { cause });
}
