import { ledgerError } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/**
 * Does the work of one package in one transaction: all of it lasts, or nothing. Whatever it changes, its
 * last step adds to the audit trail.
 * @throws E_BUSY when another run is at work, and whatever `work` throws
 */
export async function receiving<Result>(
  { database, path }: Ledger,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = await work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    throw ledgerError(error, path);
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
