import type { Database } from 'better-sqlite3';
import { digestText, type AuditFinding, type AuditProblem } from './finding.js';
import {
  entryDigest,
  entryRowOf,
  readEntries,
  shapeDigest,
  tablesDigest,
  TRAIL_START,
  type EntryRow,
} from './trail.js';

/**
 * Goes through the audit trail: every entry follows from the one before, none is missing at the end, and
 * the last one found tables and sums as they are now. Of a broken chain only the first broken entry is
 * named; what is behind it proves nothing.
 */
export function* verifyTrail(database: Database): Generator<AuditFinding> {
  let last: EntryRow | undefined;
  for (const cells of readEntries(database)) {
    const row = entryRowOf(cells);
    const broken = row === undefined ? unreadable(cells) : linkFinding(row, last);
    if (broken !== undefined) {
      yield broken;
      return;
    }
    last = row;
  }
  yield* endFindings(database, last);
}

function unreadable(cells: Readonly<Record<string, unknown>>): AuditFinding {
  return entryFinding(cells['id'], 'entry-changed', {
    expected: 'the cells of an entry',
    actual: 'cells of another kind',
  });
}

function linkFinding(row: EntryRow, last: EntryRow | undefined): AuditFinding | undefined {
  const id = (last?.id ?? 0) + 1;
  if (row.id !== id) {
    const [expected, actual] = [`id ${String(id)}`, `id ${String(row.id)}`];
    return entryFinding(id, 'entry-missing', { expected, actual });
  }
  const previous = last?.digest ?? TRAIL_START;
  if (row.previous !== previous) {
    return entryFinding(id, 'entry-changed', {
      expected: `previous ${digestText(previous)}`,
      actual: `previous ${digestText(row.previous)}`,
    });
  }
  const digest = wellFormedDigest(row);
  if (digest === row.digest) return undefined;
  return entryFinding(id, 'entry-changed', {
    expected: `digest ${digestText(row.digest)}`,
    actual: digest === undefined ? 'text that is none' : `digest ${digestText(digest)}`,
  });
}

/** Undefined for what canonical JSON cannot carry, and no entry ever was. */
function wellFormedDigest(row: EntryRow): string | undefined {
  try {
    return entryDigest(row);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The chain is whole: is it all of the chain, and of this database? */
function* endFindings(database: Database, last: EntryRow | undefined): Generator<AuditFinding> {
  const noted = database
    .prepare(`SELECT rows, lower(hex(sum)) FROM seal_total WHERE name = 'audit_entry'`)
    .raw()
    .get() as readonly [rows: unknown, head: unknown] | undefined;
  const [entries, head] = noted ?? [null, null];
  if (last === undefined || entries !== last.id || head !== last.digest) {
    yield entryFinding((last?.id ?? 0) + 1, 'entry-missing', {
      expected: `${String(entries)} entries, the last ${digestText(head)}`,
      actual: `${String(last?.id ?? 0)} entries, the last ${digestText(last?.digest ?? null)}`,
    });
  }
  if (last === undefined) return;
  const shape = shapeDigest(database);
  if (shape !== last.shape) {
    yield lastEntryFinding('sqlite_schema', { expected: last.shape, actual: shape });
  }
  const tables = tablesDigest(database);
  if (tables !== last.tables) {
    yield lastEntryFinding('seal_total', { expected: last.tables, actual: tables });
  }
}

type Shapes = Pick<AuditFinding, 'expected' | 'actual'>;

function entryFinding(id: unknown, problem: AuditProblem, shapes: Shapes): AuditFinding {
  return { table: 'audit_entry', key: `id=${String(id)}`, problem, ...shapes };
}

function lastEntryFinding(table: string, { expected, actual }: Shapes): AuditFinding {
  return {
    table,
    key: null,
    problem: 'changed-without-entry',
    expected: digestText(expected),
    actual: digestText(actual),
  };
}
