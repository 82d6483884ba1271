import { openLedger, withDay, type ChangeCounts, type Ledger } from '@discferry/intranet-ledger';
import { tempFolder } from '@discferry/test-kit';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addCounts } from '../../src/day/counts.js';
import { workDay, type DayInput, type WorkedDay } from '../../src/day/work-day.js';
import { openSqliteSource } from '../../src/source/sqlite-source.js';
import type { CaseRows } from './case-rows.js';
import { policy } from './policy.js';
import { createSource } from './views-database.js';

const ENTRIES = ['withdrawals', 'procedural-records', 'documents'] as const;

/** What one day came to. */
export interface DayResult {
  readonly report: WorkedDay;
  readonly counts: ChangeCounts;
  /** `withdraw 潍检…`, withdrawals first. */
  readonly changes: readonly string[];
  /** The lines that would cross, parsed. */
  readonly lines: readonly unknown[];
}

/** A source, a ledger, and the days that pass over them. */
export interface Office {
  readonly source: string;
  readonly ledger: Ledger;
  /** Works a day and keeps what it changed, as an export does. */
  work(options?: Partial<DayInput>): Promise<DayResult>;
}

export async function newOffice(cases: readonly CaseRows[] = []): Promise<Office> {
  const folder = await tempFolder();
  const source = join(folder, 'source.sqlite');
  createSource(source, cases);
  const ledger = openLedger(join(folder, 'ledger.sqlite'), '370700-out');
  onTestFinished(() => {
    ledger.close();
  });
  let sequence = 0;
  return {
    source,
    ledger,
    work: (options) =>
      withDay(ledger, async (day) => {
        const opened = openSqliteSource(source);
        try {
          const report = await workDay(day, {
            ledger,
            source: opened,
            policy,
            redaction: { idStyle: 'ends', organisationCode: 'mask' },
            now: new Date('2026-11-20T02:00:00Z'),
            full: false,
            overlapDays: 3,
            listLimit: 20,
            signal: new AbortController().signal,
            onExamined: () => undefined,
            ...options,
          });
          const { procedural, document } = day.counts();
          const result: DayResult = {
            report,
            counts: addCounts(procedural, document),
            changes: day
              .changes(1_000)
              .map(({ kind, caseNumber, documentId }) =>
                [kind, documentId === null ? caseNumber : `${caseNumber}/${documentId}`].join(' '),
              ),
            lines: ENTRIES.flatMap((of) => [...day.lines(of)]).map(
              (line) => JSON.parse(line) as unknown,
            ),
          };
          sequence += 1;
          await day.applyChanges(sequence);
          day.commit();
          return result;
        } finally {
          opened.close();
        }
      }),
  };
}
