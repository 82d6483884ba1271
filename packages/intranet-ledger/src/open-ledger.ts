import { noteMigration, prepareConnection, sealTables, trailHead } from '@discferry/audit-trail';
import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { bucketOf, sha256 } from '@discferry/package-format';
import { guarded, ledgerError } from './ledger-error.js';
import { APPLICATION_ID, MIGRATIONS, UNSEALED_TABLES } from './schema.js';

/** The intranet ledger: one SQLite file, one process at a time. */
export interface Ledger {
  readonly database: Database.Database;
  readonly path: string;
  close(): void;
}

const BUSY_TIMEOUT_MS = 2_000;
const CACHE_KIB = 4_000;

/**
 * Opens the ledger of a channel; a new file becomes the ledger of that channel.
 * @throws E_STORE_UNREACHABLE when it cannot be opened, is no ledger or belongs to another channel,
 *   E_STORE_VERSION when a newer Discferry made it, E_BUSY when another run is writing to it
 */
export function openLedger(path: string, channel: string): Ledger {
  const database = connect(path);
  try {
    // A receipt for what left the house: after a power cut the ledger must know what it knew.
    database.pragma('synchronous = FULL');
    // A day's changes go through once, in order: a large page cache would hold what nobody reads again.
    database.pragma(`cache_size = -${String(CACHE_KIB)}`);
    database.pragma(`temp.cache_size = -${String(CACHE_KIB)}`);
    prepareConnection(database);
    database.function('sha256', { deterministic: true }, (text) => sha256(String(text)));
    database.function('bucket_of', { deterministic: true }, (text) =>
      bucketOf(sha256(String(text))),
    );
    const ledger = { database, path, close: () => database.close() };
    // Under the write lock, also when there is nothing to write: what somebody did while another run
    // is at work could not be recorded.
    database.transaction(takePossession).immediate(ledger, channel);
    // Only now: whatever else the file may be stays as it was.
    database.pragma('journal_mode = WAL');
    return ledger;
  } catch (error) {
    database.close();
    throw ledgerError(error, path);
  }
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw ledgerError(cause, path);
    // The driver looks for the folder before SQLite does.
    throw new DiscferryError('E_STORE_UNREACHABLE', { path, reason: 'no such folder' }, { cause });
  }
}

/** The digest of the audit trail's last entry, 64 hexadecimal digits: the head of everything done here. */
export function ledgerHead(ledger: Ledger): string {
  return guarded(ledger, trailHead);
}

/** Makes an empty file a ledger, brings an older ledger up to date, and refuses everything else. */
function takePossession({ database, path }: Ledger, channel: string): void {
  const unusable = (reason: string) => new DiscferryError('E_STORE_UNREACHABLE', { path, reason });
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  const made = database.pragma('application_id', { simple: true });
  if (made !== APPLICATION_ID && tables !== 0) throw unusable('it is no ledger');
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) throw new DiscferryError('E_STORE_VERSION', { path });
  if (version < MIGRATIONS.length) {
    for (const sql of MIGRATIONS.slice(version)) database.exec(sql);
    database.pragma(`application_id = ${String(APPLICATION_ID)}`);
    database.pragma(`user_version = ${String(MIGRATIONS.length)}`);
  }
  // A ledger speaks for one channel only: pointing a second configuration at it must not fork it.
  database
    .prepare(`INSERT OR IGNORE INTO setting (name, value) VALUES ('channel', ?)`)
    .run(channel);
  const owner = database.prepare(`SELECT value FROM setting WHERE name = 'channel'`).pluck().get();
  if (owner !== channel) throw unusable('it is another channel’s');
  if (version === MIGRATIONS.length) return;
  sealTables(database, { unsealed: UNSEALED_TABLES });
  noteMigration(database, String(MIGRATIONS.length));
}
