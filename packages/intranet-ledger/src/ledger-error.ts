import { DiscferryError } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import type { Ledger } from './open-ledger.js';

/** What SQLite says when the file cannot be reached or read, and nothing is wrong with our question. */
const UNREACHABLE = /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|IOERR|READONLY|PERM|AUTH|PROTOCOL|NOLFS)/;

/**
 * Asks or changes the ledger, and turns SQLite's own errors into ours.
 * @throws E_BUSY, E_MEDIA_FULL, E_STORE_UNREACHABLE
 */
export function guarded<Result>(
  { database, path }: Ledger,
  work: (database: Database.Database) => Result,
): Result {
  try {
    return work(database);
  } catch (error) {
    throw ledgerError(error, path);
  }
}

/**
 * Changes the ledger together with its audit trail: in the transaction of the day, or in one of its own.
 * @throws E_BUSY, E_MEDIA_FULL, E_STORE_UNREACHABLE
 */
export function guardedTransaction(
  ledger: Ledger,
  work: (database: Database.Database) => void,
): void {
  guarded(ledger, (database) => {
    // Immediate: a lock asked for after something was read is refused without waiting for it.
    database.transaction(work).immediate(database);
  });
}

/** Ours for SQLite's: busy, full, or out of reach. Anything else comes back as it is. */
export function ledgerError(cause: unknown, path: string): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  const { code } = cause;
  if (code.startsWith('SQLITE_BUSY')) {
    return new DiscferryError('E_BUSY', { path, process: 'SQLite' }, { cause });
  }
  if (code === 'SQLITE_FULL') return new DiscferryError('E_MEDIA_FULL', { path }, { cause });
  if (!UNREACHABLE.test(code)) return cause;
  return new DiscferryError('E_STORE_UNREACHABLE', { path, reason: code }, { cause });
}
