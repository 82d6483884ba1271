import {
  appendEntry,
  noteMigration,
  prepareConnection,
  sealTables,
  trailHead,
  TRAIL_TABLES,
  verifyFile,
  verifySeals,
  verifyTrail,
} from '@discferry/audit-trail';
import { DiscferryError } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { sql, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Backend } from './backend.js';
import { sqliteFullText } from './sqlite-full-text.js';
import { auditSearch } from './sqlite-search-audit.js';
import { UNSEALED_TABLES } from './unsealed-tables.js';

/** How long to wait for another process before saying that it is busy. */
const BUSY_TIMEOUT_MS = 1000;

/** More than an import needs. */
const CACHED_STATEMENTS = 32;

/** Nobody else uses user_version here: 1 says that deleted content is still to be erased. */
const ERASURE_REQUESTED = 1;

const UNREACHABLE = /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|IOERR|READONLY|PERM|AUTH|PROTOCOL)/;

/**
 * SQLite in a file.
 * @throws E_STORE_UNREACHABLE, E_BUSY
 */
export function openSqlite(path: string, options: { readonly mayCreate: boolean }): Backend {
  const translate = (error: unknown) => translateSqlite(error, path);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, {
      timeout: BUSY_TIMEOUT_MS,
      fileMustExist: !options.mayCreate,
    });
    // Readers go on reading the old state while an import writes the new one.
    database.pragma('journal_mode = WAL');
    // A confirmed import survives a power cut.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    prepareConnection(database);
  } catch (error) {
    database?.close();
    throw translate(error);
  }
  return backendOf(database, translate);
}

function backendOf(database: Database.Database, translate: Backend['translate']): Backend {
  return {
    dialect: new SqliteDialect({ database: withStatementCache(database) }),
    columnTypes: { bytes: sql`blob`, growingId: sql`integer` },
    fullText: sqliteFullText,
    evidence: {
      createTrail: () => {
        database.exec(TRAIL_TABLES);
      },
      sealNewTables: () => {
        sealTables(database, { unsealed: UNSEALED_TABLES });
      },
      noteMigration: (last) => {
        noteMigration(database, last);
      },
      head: () => trailHead(database),
      // Kysely has this one connection: what runs in its transaction runs in this one.
      append: (entry) => {
        appendEntry(database, entry);
      },
      verifyTrail: () => verifyTrail(database),
      verify: (progress) => [
        verifyFile(database),
        verifySeals(database, { unsealed: UNSEALED_TABLES, progress }),
        verifyTrail(database),
        auditSearch(database, progress),
      ],
    },
    requestErasure: () => {
      database.pragma(`user_version = ${String(ERASURE_REQUESTED)}`);
    },
    erase: () => {
      try {
        eraseDeleted(database);
        return true;
      } catch (error) {
        // The import itself is done; a full disk or a reader must not make it look undone.
        if (error instanceof Database.SqliteError) return false;
        throw error;
      }
    },
    translate,
    close: () => {
      database.close();
    },
  };
}

/**
 * Prepares each text once. An import runs the same few statements hundreds of times, and one for 200
 * rows takes memory that is freed only when the garbage collector comes by.
 */
function withStatementCache(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      const statement = statements.get(text) ?? database.prepare(text);
      // Deleted and set anew, it is the youngest; the oldest goes.
      statements.delete(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (statements.size > CACHED_STATEMENTS && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

/**
 * secure_delete overwrites what is deleted, but not the copies that SQLite leaves in the unused part
 * of a page when it moves rows between pages: only rebuilding the file takes those away. The log
 * holds old pages as well, so it is emptied after every import, also after one that was undone.
 */
function eraseDeleted(database: Database.Database): void {
  if (database.pragma('user_version', { simple: true }) === ERASURE_REQUESTED) {
    database.exec('VACUUM');
    emptyLog(database);
    database.pragma('user_version = 0');
  }
  emptyLog(database);
}

/** @throws SqliteError SQLITE_BUSY while somebody still reads from the log */
function emptyLog(database: Database.Database): void {
  const busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
  if (busy !== 0) throw new Database.SqliteError('the log is being read', 'SQLITE_BUSY');
}

function translateSqlite(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) {
    // better-sqlite3 looks for the folder itself, and says so in no error class of its own.
    if (!(error instanceof TypeError) || !error.message.includes('directory')) return error;
    return new DiscferryError('E_STORE_UNREACHABLE', { path, reason: 'ENOENT' }, { cause: error });
  }
  const { code } = error;
  const details = { cause: error };
  if (code.startsWith('SQLITE_BUSY')) {
    // SQLite does not tell who holds the lock.
    return new DiscferryError('E_BUSY', { path, process: '?' }, details);
  }
  if (code.startsWith('SQLITE_FULL')) return new DiscferryError('E_MEDIA_FULL', { path }, details);
  if (UNREACHABLE.test(code)) {
    return new DiscferryError('E_STORE_UNREACHABLE', { path, reason: code }, details);
  }
  return error;
}
