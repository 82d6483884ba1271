import { sampleCaseNumber } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  listIncomplete,
  listWaiting,
  withDay,
  type Ledger,
  type RecordedDecision,
} from '../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../src/schema.js';
import { ledgerPath, newLedger, openUntilTestEnds } from './support/ledgers.js';

const doubt = { rule: 'B11-DOUBT', basis: ['第4条'], kind: 'doubt', saw: 'no age at the act' };
const conflict = { ...doubt, rule: 'B6-CHOICE', kind: 'conflict', saw: 'doubt' };

function decision(number: number, facts: Partial<RecordedDecision> = {}): RecordedDecision {
  return {
    caseNumber: sampleCaseNumber(number),
    outcome: 'needs-approval',
    reasons: [conflict],
    met: [],
    undertaker: '张磊',
    decidedOn: '2026-11-20',
    ...facts,
  };
}

async function note(ledger: Ledger, decisions: readonly RecordedDecision[]): Promise<void> {
  await withDay(ledger, (day) => {
    for (const each of decisions) day.decide(each);
    day.commit();
    return Promise.resolve();
  });
}

const numberOf = (number: number) => sampleCaseNumber(number);
const numbersOf = (found: Iterable<{ readonly caseNumber: string }>) =>
  Array.from(found, ({ caseNumber }) => caseNumber);

describe('the cases that wait', () => {
  test('come with those first that have waited longest, over many pages', async () => {
    const ledger = await newLedger();
    const late = Array.from({ length: 1_001 }, (_, index) => index);
    const early = Array.from({ length: 500 }, (_, index) => 2_000 + index);
    await note(ledger, [
      ...late.map((number) => decision(number)),
      ...early.map((number) => decision(number, { decidedOn: '2026-11-19' })),
      decision(5_000, { outcome: 'withhold' }),
    ]);
    expect(numbersOf(listWaiting(ledger))).toEqual([...early, ...late].map(numberOf));
  });

  test('wait since they came to wait, however often that is decided again', async () => {
    const ledger = await newLedger();
    const sinces = () => Array.from(listWaiting(ledger), ({ since }) => since);
    await note(ledger, [decision(1, { decidedOn: '2026-02-28' })]);
    await note(ledger, [decision(1, { decidedOn: '2026-03-01' })]);
    expect(sinces()).toEqual(['2026-02-28']);
    await note(ledger, [decision(1, { decidedOn: '2026-03-02', outcome: 'hold' })]);
    expect(sinces()).toEqual([]);
    await note(ledger, [decision(1, { decidedOn: '2026-03-03' })]);
    expect(sinces()).toEqual(['2026-03-03']);
  });

  test('of an older ledger wait since they were decided last', async () => {
    const path = await ledgerPath();
    const database = new Database(path);
    const last = MIGRATIONS.findIndex((sql) => sql.includes('since'));
    for (const sql of MIGRATIONS.slice(0, last)) database.exec(sql);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.exec(
      `INSERT INTO decision VALUES ('A', 'needs-approval', '[]', '[]', '', '2025-12-31')`,
    );
    database.pragma(`user_version = ${String(last)}`);
    database.close();
    expect([...listWaiting(openUntilTestEnds(path))]).toMatchObject([
      { caseNumber: 'A', since: '2025-12-31' },
    ]);
  });
});

describe('incomplete cards', () => {
  test('are those that cannot be read and those with a doubt, by undertaker', async () => {
    const ledger = await newLedger();
    await note(ledger, [
      decision(1, { outcome: 'hold', reasons: [], undertaker: ' \u3000' }),
      decision(2, { reasons: [conflict, doubt], undertaker: '王芳' }),
      decision(3, { outcome: 'disclose', reasons: [doubt], undertaker: '李华' }),
      decision(4, { undertaker: '李华' }),
      decision(5, { outcome: 'withhold', reasons: [doubt], undertaker: '王芳' }),
      decision(6, { outcome: 'hold', undertaker: '' }),
    ]);
    const of = (undertaker: string | null) => numbersOf(listIncomplete(ledger, undertaker));
    expect(of(null)).toEqual([3, 2, 5, 6, 1].map(numberOf));
    expect(of('王芳')).toEqual([2, 5].map(numberOf));
    expect(of('赵敏')).toEqual([]);
  });
});
