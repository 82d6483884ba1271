import Database from 'better-sqlite3';
import type { AuditFinding } from './finding.js';

/** More lines than that tell nobody more. */
const MOST_LINES = 20;

/**
 * What SQLite says when it cannot make sense of what it reads; ERROR: when a question that fits the tables we
 * make does not fit those it finds.
 */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|ERROR)/;

/** What SQLite itself has to say about the file: pages, indexes, full-text indexes. */
export function* verifyFile(database: Database.Database): Generator<AuditFinding> {
  const lines = database
    .prepare(`PRAGMA integrity_check(${String(MOST_LINES)})`)
    .pluck()
    .all()
    .map(String);
  for (const line of lines.filter((one) => one !== 'ok')) yield damage(line);
}

/** The finding for what SQLite throws where the file is damaged; undefined for every other error. */
function damageOf(error: unknown): AuditFinding | undefined {
  if (!(error instanceof Database.SqliteError) || !DAMAGE.test(error.code)) return undefined;
  return damage(error.code);
}

/** Findings as far as the file can be read; the last of them says so when that is not to its end. */
export async function* untilUnreadable(
  findings: Iterable<AuditFinding> | AsyncIterable<AuditFinding>,
): AsyncGenerator<AuditFinding> {
  try {
    yield* findings;
  } catch (error) {
    const damaged = damageOf(error);
    if (damaged === undefined) throw error;
    yield damaged;
  }
}

function damage(actual: string): AuditFinding {
  return { table: 'sqlite_schema', key: null, problem: 'damaged', expected: 'ok', actual };
}
