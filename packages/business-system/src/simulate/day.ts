import { addDays, DiscferryError, isCalendarDate, shanghaiDate } from '@discferry/shared-schema';
import type Database from 'better-sqlite3';
import { prepareCaseFiles } from '../database/case-files.js';
import { lastChangeOf, lastDocumentChangeOf } from '../database/last-change.js';
import { changeBusinessSystem } from '../database/open.js';
import { readSerials, writeSerials } from '../database/serials.js';
import { createCaseNumbers } from '../generate/case-number.js';
import { assignAmong, type Undertaker } from '../generate/undertakers.js';
import { createRandom } from '../random.js';
import { DAYS_WORK, type CaseChange } from './change-kinds.js';
import { acceptCase, changeCase, decideSomeForm, deleteSomeCase, type Desk } from './desk.js';
import { workOnDocuments, type SimulatedDocumentChange } from './document-work.js';
import type { PublicEffect } from './public-effect.js';
import { preparePools } from './pools.js';

/** Every twentieth row is committed late: its transaction began before the last export. */
const LATE_EVERY = 20;
const DELETION_CHANCE = 0.3;

export type ChangeKind = 'new-case' | CaseChange | 'approval' | 'deletion';

/** One thing a simulated day did. */
export interface SimulatedChange {
  readonly kind: ChangeKind;
  /** 部门受案号 */
  readonly caseNumber: string;
  /**
   * What the next export should make of it. A deletion leaves nothing that a reader of changes could
   * see: its withdrawal comes with the next full comparison (`export --full`).
   */
  readonly effect: PublicEffect;
  /** Committed late: its 修改时间 lies before the last change of the day before. */
  readonly late: boolean;
}

export interface SimulatedDay {
  readonly path: string;
  readonly date: string;
  readonly changes: readonly SimulatedChange[];
  /** What became of documents. */
  readonly documents: readonly SimulatedDocumentChange[];
}

export interface SimulateDayOptions {
  /** A system made by createBusinessSystem. */
  readonly path: string;
  readonly seed: number;
  /** The day, after every change so far; left out, the day after the last change. */
  readonly date?: string | undefined;
  /** Cases accepted on the day; most of them should be published. Default 20. */
  readonly newCases?: number | undefined;
  /** Existing cases changed: exactly so many, each once, each altering what is public. Default 40. */
  readonly changes?: number | undefined;
  /** Approval forms decided, as far as some are pending. Default 2. */
  readonly approvals?: number | undefined;
  /** Changes of legal documents, as far as the system has some to change. Default 6. */
  readonly documents?: number | undefined;
  /** Cases deleted. Left out, one on some days. */
  readonly deletions?: number | undefined;
}

/**
 * Lets a working day pass in a business system, in one transaction.
 *
 * With `newCases`, `approvals`, `documents` and `deletions` 0, the next export carries exactly `changes` records.
 * The same system, seed and options give the same day.
 * @throws E_SOURCE_UNREACHABLE; E_USAGE when the day is not after the last change, or the system holds
 *   too few cases to change.
 */
export function simulateDay(options: SimulateDayOptions): SimulatedDay {
  return changeBusinessSystem(options.path, (db) => passDay(db, options));
}

function passDay(db: Database.Database, options: SimulateDayOptions): SimulatedDay {
  const { path, newCases = 20, changes = 40, approvals = 2, documents = 6 } = options;
  const lastChange = lastChangeOf(db);
  const date = dayAfter(latest(lastChange, lastDocumentChangeOf(db)), options.date);
  const random = createRandom(`day/${options.seed}/${date}`);
  const desk: Desk = {
    date,
    lastChange,
    random,
    files: prepareCaseFiles(db),
    draw: preparePools(db, random),
    touched: new Set(),
  };
  const world = {
    random,
    numbers: createCaseNumbers(readSerials(db)),
    assign: assignAmong(db.prepare<[], Undertaker>('SELECT * FROM T_CBR ORDER BY CBR_BM').all()),
  };
  const deletions = options.deletions ?? (random.chance(DELETION_CHANCE) ? 1 : 0);
  const done = [
    ...times(changes, (index) => changeCase(desk, { kind: turn(index), late: isLate(index) })),
    ...times(approvals, () => decideSomeForm(desk)).filter((change) => change !== undefined),
    ...times(deletions, () => deleteSomeCase(desk)),
    ...times(newCases, (index) => acceptCase(desk, world, isLate(index))),
  ];
  writeSerials(db, world.numbers.serials());
  return {
    path,
    date,
    changes: done,
    documents: workOnDocuments(db, { date, seed: options.seed, changes: documents }),
  };
}

function latest(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

function dayAfter(lastChange: string | null, date: string | undefined): string {
  const last = lastChange === null ? null : shanghaiDate(lastChange);
  if (date === undefined) {
    if (last !== null) return addDays(last, 1);
    throw new DiscferryError('E_USAGE', { reason: 'an empty system needs a date' });
  }
  if (!isCalendarDate(date) || (last !== null && date <= last)) {
    throw new DiscferryError('E_USAGE', {
      reason: `the day must be a calendar date after ${last ?? 'the beginning'}, not ${date}`,
    });
  }
  return date;
}

function turn(index: number): CaseChange {
  return DAYS_WORK[index % DAYS_WORK.length] ?? 'progress';
}

function isLate(index: number): boolean {
  return index % LATE_EVERY === LATE_EVERY / 2 - 1;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
