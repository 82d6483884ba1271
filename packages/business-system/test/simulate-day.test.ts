import { shanghaiDate } from '@discferry/shared-schema';
import '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulateDay, type SimulatedDay, type SimulateDayOptions } from '../src/index.js';
import { DAYS_WORK } from '../src/simulate/change-kinds.js';
import { dumpDigest, newSystem, query, snapshot, viewsOf } from './support/systems.js';

/** A day on which only existing cases change. */
const changesOnly = (path: string, changes: number, seed = 1): SimulatedDay =>
  simulateDay({ path, seed, changes, newCases: 0, approvals: 0, documents: 0, deletions: 0 });

const lastChange = (path: string): string =>
  String(query(path, 'SELECT max(XGSJ) AS last FROM GK_AJ')[0]?.['last']);

const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (caseNumber) => before.get(caseNumber) !== after.get(caseNumber),
  );

describe('a day with N changes', () => {
  test.each([1, 7, 40])('changes exactly %i cases, each of them in the views', async (changes) => {
    const path = await newSystem({ cases: 600 });
    const before = snapshot(path);
    const day = changesOnly(path, changes);
    expect(differing(before, snapshot(path)).sort()).toEqual(
      day.changes.map(({ caseNumber }) => caseNumber).sort(),
    );
    expect(day.changes).toHaveLength(changes);
  });

  test('does so day after day, whatever the seed', async () => {
    const path = await newSystem({ cases: 600 });
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 12 }), (seed, changes) => {
        const before = snapshot(path);
        changesOnly(path, changes, seed);
        expect(differing(before, snapshot(path))).toHaveLength(changes);
      }),
      { numRuns: 6 },
    );
  });

  test('alters with every change what is public, and touches no case twice', async () => {
    const { changes } = changesOnly(await newSystem({ cases: 600 }), 60);
    expect(changes.filter(({ effect }) => effect === 'none')).toEqual([]);
    expect(new Set(changes.map(({ caseNumber }) => caseNumber)).size).toBe(60);
  });

  test('brings every kind of change where the system has cases for it', async () => {
    const { changes } = changesOnly(await newSystem({ cases: 4_000 }), 20);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(DAYS_WORK));
    const effectOf = (kind: string) => changes.find((change) => change.kind === kind)?.effect;
    expect(effectOf('forbidden-charge')).toBe('withdraw');
    expect(effectOf('age-correction')).toBe('withdraw');
    expect(effectOf('age-supplied')).toBe('publish');
    expect(effectOf('progress')).toBe('update');
  });

  test('refuses a number that the system cannot give, and changes nothing', async () => {
    const path = await newSystem({ cases: 10 });
    const before = dumpDigest(path);
    expect(() => changesOnly(path, 50)).toThrowCode('E_USAGE');
    expect(dumpDigest(path)).toBe(before);
  });
});

describe('late commits', () => {
  test('lie before the last change of the day before, the other changes after it', async () => {
    const path = await newSystem({ cases: 600 });
    const last = lastChange(path);
    const day = simulateDay({ path, seed: 3, newCases: 40, deletions: 0 });
    const changedAt = (caseNumber: string): string =>
      String(viewsOf(path, caseNumber)['GK_AJ']?.[0]?.['XGSJ']);
    const late = day.changes.filter((change) => change.late);
    expect(late.map(({ kind }) => kind)).toContain('new-case');
    expect(late.length).toBeGreaterThan(2);
    for (const change of day.changes) {
      const at = changedAt(change.caseNumber);
      if (change.late) expect(at < last).toBe(true);
      else expect(at > last && shanghaiDate(at) === day.date).toBe(true);
    }
  });
});

describe('the day', () => {
  test('is the one after the last change when none is named', async () => {
    const path = await newSystem({ asOf: '2028-02-28' });
    expect(changesOnly(path, 1).date).toBe('2028-02-29');
    expect(changesOnly(path, 1).date).toBe('2028-03-01');
  });

  test.each(['2026-11-20', '2026-11-19', '2026-02-30', 'tomorrow'])(
    'is refused when it is %s, not after the last change',
    async (date) => {
      const path = await newSystem({ asOf: '2026-11-20' });
      expect(() => simulateDay({ path, seed: 1, date })).toThrowCode('E_USAGE');
    },
  );

  test('in a new year begins numbering anew', async () => {
    const path = await newSystem({ cases: 3_000, asOf: '2026-12-30' });
    const accepted = (date: string): string[] =>
      simulateDay({ path, seed: 1, date, newCases: 60, changes: 0 })
        .changes.filter(({ kind, late }) => kind === 'new-case' && !late)
        .map(({ caseNumber }) => caseNumber);
    const old = accepted('2026-12-31');
    const fresh = accepted('2027-01-01');
    expect(old.filter((number) => /\[2026\]\d{6}00001号/.test(number)).length).toBeLessThan(10);
    expect(fresh.filter((number) => !/\[2027\]\d{6}000\d\d号/.test(number))).toEqual([]);
    expect(fresh.some((number) => number.endsWith('00001号'))).toBe(true);
  });

  test('is the same again for the same system, seed and options, another for another seed', async () => {
    const dayOf = async (options: Partial<SimulateDayOptions>) => {
      const path = await newSystem({ cases: 500 });
      const { changes } = simulateDay({ path, seed: 5, ...options });
      return { changes, digest: dumpDigest(path) };
    };
    const first = await dayOf({});
    expect(await dayOf({})).toEqual(first);
    expect((await dayOf({ seed: 6 })).digest).not.toBe(first.digest);
  });

  test('needs a name in an empty system, and fills it', async () => {
    const path = await newSystem({ cases: 0 });
    const options = { path, seed: 1, changes: 0, newCases: 5, deletions: 0 };
    expect(() => simulateDay(options)).toThrowCode('E_USAGE');
    expect(simulateDay({ ...options, date: '2026-11-21' }).changes).toHaveLength(5);
    expect(query(path, 'SELECT BMSAH FROM GK_AJ')).toHaveLength(5);
  });
});

describe('beside changes, a day', () => {
  test('decides forms that are pending', async () => {
    const path = await newSystem({ cases: 2_000 });
    const pending = (): number =>
      query(path, "SELECT SPBH FROM GK_SPB WHERE SPZT = '待审批'").length;
    const before = pending();
    const day = simulateDay({ path, seed: 1, changes: 0, newCases: 0, approvals: 4, deletions: 0 });
    expect(day.changes.map(({ kind }) => kind)).toEqual(Array(4).fill('approval'));
    expect(pending()).toBe(before - 4);
  });

  test('deletes cases with all that hangs on them', async () => {
    const path = await newSystem();
    const day = simulateDay({ path, seed: 1, changes: 0, newCases: 0, approvals: 0, deletions: 3 });
    for (const { kind, caseNumber } of day.changes) {
      expect(kind).toBe('deletion');
      expect(Object.values(viewsOf(path, caseNumber)).flat()).toEqual([]);
    }
    expect(query(path, 'SELECT BMSAH FROM GK_AJ')).toHaveLength(397);
    expect(
      query(path, 'SELECT BMSAH FROM GK_RY WHERE BMSAH NOT IN (SELECT BMSAH FROM GK_AJ)'),
    ).toEqual([]);
  });

  test('accepts cases, most of them for the public', async () => {
    const path = await newSystem();
    const day = simulateDay({
      path,
      seed: 1,
      changes: 0,
      newCases: 100,
      approvals: 0,
      deletions: 0,
    });
    expect(day.changes.filter(({ effect }) => effect === 'publish').length).toBeGreaterThan(80);
    expect(day.changes.filter(({ effect }) => effect === 'none').length).toBeGreaterThan(0);
  });
});
