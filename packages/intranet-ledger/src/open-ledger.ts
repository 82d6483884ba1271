import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { bucketOf, sha256 } from '@discferry/package-format';
import { MIGRATIONS } from './schema.js';

/** The intranet ledger: one SQLite file, one process at a time. */
export interface Ledger {
  readonly database: Database.Database;
  readonly path: string;
  close(): void;
}

/**
 * Opens the ledger of a channel; a new file becomes the ledger of that channel.
 * @throws E_STORE_UNREACHABLE when it cannot be opened or belongs to another channel, E_STORE_VERSION
 *   when a newer Discferry made it, E_BUSY when another run is writing to it
 */
export function openLedger(path: string, channel: string): Ledger {
  return guarded(path, () => {
    const database = new Database(path, { timeout: 2_000 });
    try {
      // A receipt for what left the house: after a power cut the ledger must know what it knew.
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.function('sha256', { deterministic: true }, (text) => sha256(String(text)));
      database.function('bucket_of', { deterministic: true }, (text) =>
        bucketOf(sha256(String(text))),
      );
      migrate(database, path);
      claimChannel(database, path, channel);
    } catch (error) {
      database.close();
      throw error;
    }
    return { database, path, close: () => database.close() };
  });
}

/**
 * Runs ledger work and turns SQLite's own errors into ours.
 * @throws E_BUSY, E_MEDIA_FULL, E_STORE_UNREACHABLE
 */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw ledgerError(error, path);
  }
}

/** Ours for SQLite's: busy, full, or out of reach. Anything else comes back as it is. */
export function ledgerError(cause: unknown, path: string): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  if (cause.code.startsWith('SQLITE_BUSY')) {
    return new DiscferryError('E_BUSY', { path, process: 'SQLite' }, { cause });
  }
  if (cause.code === 'SQLITE_FULL') return new DiscferryError('E_MEDIA_FULL', { path }, { cause });
  return new DiscferryError('E_STORE_UNREACHABLE', { path, reason: cause.code }, { cause });
}

function migrate(database: Database.Database, path: string): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) throw new DiscferryError('E_STORE_VERSION', { path });
  database
    .transaction(() => {
      for (const sql of MIGRATIONS.slice(version)) database.exec(sql);
      database.pragma(`user_version = ${String(MIGRATIONS.length)}`);
    })
    .immediate();
}

/** A ledger speaks for one channel only: pointing a second configuration at it must not fork it. */
function claimChannel(database: Database.Database, path: string, channel: string): void {
  database
    .prepare(`INSERT OR IGNORE INTO setting (name, value) VALUES ('channel', ?)`)
    .run(channel);
  const owner = database.prepare(`SELECT value FROM setting WHERE name = 'channel'`).pluck().get();
  if (owner === channel) return;
  throw new DiscferryError('E_STORE_UNREACHABLE', { path, reason: 'it is another channel’s' });
}
