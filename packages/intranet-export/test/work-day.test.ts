import { countPublished, findDecisions, readCursor } from '@discferry/intranet-ledger';
import { describe, expect, it } from 'vitest';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  type CaseRows,
} from './support/case-rows.js';
import { newOffice } from './support/days.js';
import { policy } from './support/policy.js';
import { changeSource, putCases, replaceCases } from './support/views-database.js';

/** A case changed at an instant. */
function at(
  number: number,
  XGSJ: string | null,
  change: (rows: CaseRows) => void = () => undefined,
) {
  return caseRows(number, (rows) => {
    mainRow(rows)['XGSJ'] = XGSJ;
    change(rows);
  });
}

const espionage = (rows: CaseRows) => {
  mainRow(rows)['GKXZ'] = null;
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
};
const closed = (rows: CaseRows) => {
  Object.assign(mainRow(rows), { AJZT: '办结', CLJG: '提起公诉', BJRQ: '2026-11-18' });
};
const day = (instant: string) => ({ now: new Date(instant) });

describe('the first day', () => {
  it('compares everything and publishes what may be known', async () => {
    const office = await newOffice([caseRows(1), caseRows(2, espionage), caseRows(3)]);
    const { report, changes } = await office.work();

    expect(changes).toEqual([`publish ${caseNumberOf(1)}`, `publish ${caseNumberOf(3)}`]);
    expect(report).toMatchObject({ full: true, examined: 3, disclosed: 2, withheld: { count: 1 } });
    expect(report.byRule).toEqual({ 'B2-STATE-SECURITY': 1 });
  });

  it('finds nothing in an empty source, and the second day neither', async () => {
    const office = await newOffice();
    expect((await office.work()).report).toMatchObject({ full: true, examined: 0 });
    expect(readCursor(office.ledger)).toMatchObject({ changedAt: '2026-11-20T02:00:00Z' });
    expect((await office.work()).report).toMatchObject({ full: false, examined: 0 });
  });

  it('records a decision over every case, with its reasons and whom to ask', async () => {
    const office = await newOffice([
      caseRows(1, (rows) => void (mainRow(rows)['SLRQ'] = '2026-13-01')),
    ]);
    const { report } = await office.work();

    const reason = 'GK_AJ.SLRQ: a date expected, something else found';
    expect(report.unreadable.first).toEqual([
      {
        caseNumber: caseNumberOf(1),
        undertaker: '孙承办',
        reasons: [{ rule: policy.pack.doubt.id, saw: reason }],
      },
    ]);
    expect(findDecisions(office.ledger, [caseNumberOf(1)]).get(caseNumberOf(1))).toMatchObject({
      outcome: 'hold',
      reasons: [{ saw: reason }],
      undertaker: '孙承办',
      decidedOn: '2026-11-20',
    });
  });

  it('lists every card without a number, and rows without a case', async () => {
    const office = await newOffice([caseRows(1), { ...caseRows(2), GK_AJ: [] }]);
    changeSource(office.source, (database) => {
      database.exec(`INSERT INTO GK_AJ (CBR) VALUES ('钱一'), ('钱二')`);
    });
    const { report, changes } = await office.work();

    expect(changes).toEqual([`publish ${caseNumberOf(1)}`]);
    expect(report.unreadable.count).toBe(3);
    expect(
      report.unreadable.first.map(({ caseNumber, undertaker }) => caseNumber + undertaker),
    ).toEqual(['钱一', '钱二', caseNumberOf(2)]);
  });

  it('cuts lists, never counts', async () => {
    const office = await newOffice([1, 2, 3].map((number) => caseRows(number, espionage)));
    const { report } = await office.work({ listLimit: 2 });
    expect(report.withheld).toMatchObject({ count: 3, first: [{}, {}] });
  });
});

describe('a later day', () => {
  it('looks at what changed, and sends the difference', async () => {
    const office = await newOffice(
      [1, 2, 3, 4].map((number) => at(number, '2026-11-10T02:00:00Z')),
    );
    await office.work();
    replaceCases(office.source, [
      at(1, '2026-11-19T02:00:00Z', closed),
      at(2, '2026-11-19T02:00:00Z', espionage),
      at(3, '2026-11-19T02:00:00Z', (rows) => void (mainRow(rows)['AJZT'] = '什么')),
      at(5, '2026-11-19T02:00:00Z'),
    ]);

    const { report, changes, lines } = await office.work(day('2026-11-20T03:00:00Z'));

    expect(changes).toEqual([
      `withdraw ${caseNumberOf(2)}`,
      `withdraw ${caseNumberOf(3)}`,
      `publish ${caseNumberOf(5)}`,
      `update ${caseNumberOf(1)}`,
    ]);
    expect(lines.slice(0, 2)).toEqual([
      { kind: 'withdrawal', caseNumber: caseNumberOf(2), reason: 'screening' },
      { kind: 'withdrawal', caseNumber: caseNumberOf(3), reason: 'held' },
    ]);
    expect(report.full).toBe(false);
    expect(countPublished(office.ledger)).toBe(3);
  });

  it('sends nothing for what did not change', async () => {
    const office = await newOffice([1, 2, 3].map((number) => caseRows(number)));
    await office.work();
    expect((await office.work()).changes).toEqual([]);
    expect((await office.work({ full: true })).changes).toEqual([]);
  });

  it('sends nothing for a change that is not public', async () => {
    const office = await newOffice([at(1, '2026-11-10T02:00:00Z')]);
    await office.work();
    replaceCases(office.source, [
      at(1, '2026-11-19T02:00:00Z', (rows) => void (mainRow(rows)['CBR'] = '别人')),
    ]);
    expect(await office.work()).toMatchObject({ report: { examined: 1 }, changes: [] });
  });

  it('finds a case that was committed late, inside the days of overlap', async () => {
    const office = await newOffice([at(1, '2026-11-19T02:00:00Z')]);
    await office.work();
    putCases(office.source, [at(2, '2026-11-16T02:00:00Z'), at(3, '2026-11-16T01:59:59Z')]);

    expect((await office.work()).changes).toEqual([`publish ${caseNumberOf(2)}`]);
    expect((await office.work({ full: true })).changes).toEqual([`publish ${caseNumberOf(3)}`]);
  });

  it.each([
    ['2026-03-01T00:00:00Z', '2026-02-26T00:00:00Z'],
    ['2028-03-01T00:00:00Z', '2028-02-27T00:00:00Z'],
    ['2027-01-02T12:30:00Z', '2026-12-30T12:30:00Z'],
  ])('counts the overlap of %s from %s', async (last, since) => {
    const office = await newOffice([
      at(1, last, (rows) => void (mainRow(rows)['SLRQ'] = '2026-01-05')),
    ]);
    const asked: (string | null)[] = [];
    const source = {
      hasDocuments: false,
      hasAnswers: false,
      changedSince: (instant: string | null) => {
        asked.push(instant);
        return [];
      },
      lastChange: () => last,
      find: () => [],
      answers: () => [],
      answersTo: () => [],
      close: () => undefined,
    };
    await office.work({ source });
    await office.work({ source });
    expect(asked).toEqual([null, since]);
  });

  it('reads a case without a time of change every day', async () => {
    const office = await newOffice([at(1, '2026-11-19T02:00:00Z'), at(2, null)]);
    await office.work({ overlapDays: 0 });
    replaceCases(office.source, [at(2, null, closed)]);
    expect((await office.work({ overlapDays: 0 })).changes).toEqual([`update ${caseNumberOf(2)}`]);
  });

  it('is not misled by a time of change in the future', async () => {
    const office = await newOffice([at(1, '2099-01-01T00:00:00Z'), at(2, '2026-11-18T02:00:00Z')]);
    await office.work();
    expect(readCursor(office.ledger)?.changedAt).toBe('2026-11-18T02:00:00Z');
    putCases(office.source, [at(3, '2026-11-19T02:00:00Z')]);
    expect((await office.work()).changes).toEqual([`publish ${caseNumberOf(3)}`]);
  });

  it('holds a case of which a second row turns up, however old that row', async () => {
    const office = await newOffice([at(1, '2026-11-01T02:00:00Z'), at(2, '2026-11-19T02:00:00Z')]);
    await office.work();
    putCases(office.source, [at(1, '2026-11-19T02:00:00Z', closed)]);
    const { changes, lines } = await office.work();
    expect(changes).toEqual([`withdraw ${caseNumberOf(1)}`]);
    expect(lines).toMatchObject([{ reason: 'held' }]);
  });

  it('dates decisions by the day in Shanghai', async () => {
    const office = await newOffice([caseRows(1)]);
    await office.work(day('2026-12-31T16:00:00Z'));
    expect(findDecisions(office.ledger, [caseNumberOf(1)]).get(caseNumberOf(1))?.decidedOn).toBe(
      '2027-01-01',
    );
  });
});

describe('a full comparison', () => {
  it('withdraws what was deleted at the source; a daily one cannot notice', async () => {
    const office = await newOffice([1, 2, 3].map((number) => caseRows(number)));
    await office.work();
    changeSource(office.source, (database) => {
      for (const view of ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS']) {
        database.prepare(`DELETE FROM ${view} WHERE BMSAH = ?`).run(caseNumberOf(2));
      }
    });

    expect((await office.work()).changes).toEqual([]);
    expect((await office.work({ full: true })).lines).toEqual([
      { kind: 'withdrawal', caseNumber: caseNumberOf(2), reason: 'removed' },
    ]);
    expect((await office.work({ full: true })).changes).toEqual([]);
  });

  it('comes by itself with another policy pack, once', async () => {
    const office = await newOffice([caseRows(1)]);
    await office.work({ overlapDays: 0 });
    const other = { ...policy, pack: { ...policy.pack, id: 'another' }, sha256: 'a'.repeat(64) };
    const first = await office.work({ policy: other });
    expect(first.report.full).toBe(true);
    expect(first.changes).toEqual([`update ${caseNumberOf(1)}`]);
    expect((await office.work({ policy: other })).report.full).toBe(false);
  });
});

describe('what was once forbidden', () => {
  it('stays inside when the card is changed, until a form decides that knew of it', async () => {
    const office = await newOffice([at(1, '2026-11-10T02:00:00Z', espionage)]);
    await office.work();
    replaceCases(office.source, [at(1, '2026-11-19T02:00:00Z')]);
    expect((await office.work()).changes).toEqual([]);

    replaceCases(office.source, [
      at(1, '2026-11-20T02:00:00Z', (rows) => {
        form(rows, { SQSX: '公开', SPRQ: '2026-11-20' });
      }),
    ]);
    expect((await office.work(day('2026-11-20T09:00:00Z'))).changes).toEqual([
      `publish ${caseNumberOf(1)}`,
    ]);
  });

  it('is remembered while the card cannot be read', async () => {
    const office = await newOffice([at(1, '2026-11-10T02:00:00Z', espionage)]);
    await office.work();
    replaceCases(office.source, [
      at(1, '2026-11-18T02:00:00Z', (rows) => void (mainRow(rows)['AJZT'] = '?')),
    ]);
    await office.work();
    replaceCases(office.source, [at(1, '2026-11-19T02:00:00Z')]);
    expect(await office.work()).toMatchObject({ changes: [], report: { disclosed: 0 } });
  });
});

describe('a day that is stopped', () => {
  it('leaves the ledger as it was', async () => {
    const office = await newOffice([caseRows(1)]);
    await expect(office.work({ signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow(
      'stop',
    );
    expect(readCursor(office.ledger)).toBeNull();
    expect(findDecisions(office.ledger, [caseNumberOf(1)]).size).toBe(0);
  });
});
