import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  deadlinesOf,
  type CaseTimes,
  type DocumentTimes,
} from '../src/deadlines/deadline.js';
import { startDueTally } from '../src/deadlines/due-list.js';
import { firstInOrder } from '../src/lists/first-in-order.js';

const decision: DocumentTimes = {
  documentId: 'WS-1',
  kind: 'non-prosecution-decision',
  number: '潍检公诉刑不诉〔2026〕19号',
  effectiveOn: null,
  receivedOn: null,
  filing: null,
  isPublished: false,
};
const indictment: DocumentTimes = { ...decision, kind: 'indictment', number: null };

const theCase = (facts: Partial<CaseTimes>): CaseTimes => ({
  caseNumber: '潍检诉受[2026]37070000001号',
  undertaker: '孙承办',
  closedOn: null,
  owes: null,
  hasJudgment: false,
  documents: [],
  ...facts,
});

const told = (facts: Partial<CaseTimes>, today = '2026-11-20') =>
  deadlinesOf(theCase(facts), today).map(({ rule, from, dueOn, isMissing }) =>
    [rule, from, dueOn, ...(isMissing ? ['missing'] : [])].join(' '),
  );

describe('a deadline', () => {
  it.each([
    ['2026-11-09', '2026-11-19'],
    ['2026-12-21', '2026-12-31'],
    ['2026-12-22', '2027-01-01'],
    ['2026-12-31', '2027-01-10'],
    ['2027-02-18', '2027-02-28'],
    ['2027-02-19', '2027-03-01'],
    ['2028-02-18', '2028-02-28'],
    ['2028-02-19', '2028-02-29'],
    ['2028-02-20', '2028-03-01'],
    ['2028-02-29', '2028-03-10'],
    ['2100-02-19', '2100-03-01'],
    ['2027-04-30', '2027-05-10'],
  ])('of what happened on %s ends with %s', (from, due) => {
    expect(told({ closedOn: from, documents: [decision] }, from)).toEqual([`D4 ${from} ${due}`]);
    expect(told({ documents: [{ ...indictment, receivedOn: from }] }, from)).toEqual([
      `D3 ${from} ${due}`,
    ]);
    expect(daysLeft(due, from)).toBe(10);
  });

  it('runs from the receipt of the judgment for 起诉书 and 抗诉书, whenever the case was closed', () => {
    const documents = (['indictment', 'protest'] as const).map((kind) => ({
      ...indictment,
      kind,
      effectiveOn: '2026-11-01',
      receivedOn: '2026-11-05',
    }));
    expect(told({ closedOn: '2026-08-01', documents })).toEqual([
      'D3 2026-11-05 2026-11-15',
      'D3 2026-11-05 2026-11-15',
    ]);
  });

  it('runs from closing for 不起诉决定书 and 刑事申诉复查决定书', () => {
    const documents = (['non-prosecution-decision', 'appeal-review-decision'] as const).map(
      (kind) => ({ ...decision, kind, receivedOn: '2026-11-19' }),
    );
    expect(told({ closedOn: '2026-11-02', documents })).toEqual([
      'D4 2026-11-02 2026-11-12',
      'D4 2026-11-02 2026-11-12',
    ]);
  });

  it('runs from the end of the review on file where one is needed', () => {
    const filed = (endedOn: string | null) => [{ ...decision, filing: { endedOn } }];
    const closedOn = '2026-11-02';
    expect(told({ closedOn, documents: filed('2026-11-11') })).toEqual([
      'D5 2026-11-11 2026-11-21',
    ]);
    expect(told({ closedOn, documents: filed(null) })).toEqual([]);
    expect(told({ closedOn, documents: filed('2026-11-21') })).toEqual([]);
  });

  it('never begins before the judgment, however early the review on file has ended', () => {
    const filed = (receivedOn: string | null, endedOn: string) => [
      { ...indictment, receivedOn, filing: { endedOn } },
    ];
    expect(told({ documents: filed('2026-11-05', '2026-10-01') })).toEqual([
      'D3 2026-11-05 2026-11-15',
    ]);
    expect(told({ documents: filed('2026-11-05', '2026-11-09') })).toEqual([
      'D5 2026-11-09 2026-11-19',
    ]);
    expect(told({ documents: filed(null, '2026-10-01') })).toEqual([]);
  });

  it('has not begun while nothing has happened, or not yet', () => {
    expect(told({ documents: [decision, indictment] })).toEqual([]);
    expect(told({ closedOn: '2026-11-21', documents: [decision] })).toEqual([]);
    expect(told({ documents: [{ ...indictment, receivedOn: '2026-11-21' }] })).toEqual([]);
    expect(told({ documents: [{ ...indictment, effectiveOn: '2026-11-21' }] })).toEqual([]);
  });

  it('cannot be told where the judgment is effective and nobody entered when it came', () => {
    expect(told({ documents: [{ ...indictment, effectiveOn: '2026-11-01' }] })).toEqual(['D3  ']);
    expect(told({ hasJudgment: true, documents: [indictment] })).toEqual(['D3  ']);
  });

  it('is over with publication', () => {
    const documents = [{ ...decision, isPublished: true }];
    expect(told({ closedOn: '2026-11-02', owes: decision.kind, documents })).toEqual([]);
  });

  it('is that of a document which should be there and is not', () => {
    const owes = 'non-prosecution-decision';
    expect(told({ closedOn: '2026-11-02', owes })).toEqual(['D4 2026-11-02 2026-11-12 missing']);
    expect(told({ closedOn: '2026-11-02', owes, documents: [indictment] })).toEqual([
      'D4 2026-11-02 2026-11-12 missing',
    ]);
    expect(told({ owes })).toEqual([]);
    expect(told({ owes: 'indictment', hasJudgment: true })).toEqual(['D3   missing']);
    expect(told({ owes: 'indictment', closedOn: '2026-11-02' })).toEqual([]);
  });

  it('does not exist for what came before the provisions were in force', () => {
    const documents = [decision];
    expect(told({ closedOn: '2014-09-30', documents })).toEqual([]);
    expect(told({ closedOn: '2014-10-01', documents })).toEqual(['D4 2014-10-01 2014-10-11']);
  });
});

describe('the list of deadlines', () => {
  const list = (today: string, days: number, dues: readonly string[]) => {
    const tally = startDueTally({ today, days, limit: 20 });
    for (const from of dues) {
      for (const due of deadlinesOf(theCase({ closedOn: from, documents: [decision] }), from)) {
        tally.add(due);
      }
    }
    const { late, dueSoon } = tally.list();
    return [late, dueSoon].map(({ first }) =>
      first.map((due) => `${due.dueOn ?? ''} ${String(due.daysLeft)}`),
    );
  };

  it('has the day itself due, the day after late, and what lies further ahead not at all', () => {
    const dues = ['2026-11-15', '2026-11-16', '2026-11-09', '2026-11-10'];
    expect(list('2026-11-20', 5, dues)).toEqual([
      ['2026-11-19 -1'],
      ['2026-11-20 0', '2026-11-25 5'],
    ]);
    expect(list('2026-11-20', 0, dues)).toEqual([['2026-11-19 -1'], ['2026-11-20 0']]);
  });

  it('counts days over the end of a year and a leap day', () => {
    expect(list('2027-12-30', 5, ['2027-12-24', '2027-12-26'])).toEqual([[], ['2028-01-03 4']]);
    expect(list('2028-03-01', 5, ['2028-02-19'])).toEqual([['2028-02-29 -1'], []]);
    expect(list('2027-03-01', 5, ['2027-02-18', '2027-02-19'])).toEqual([
      ['2027-02-28 -1'],
      ['2027-03-01 0'],
    ]);
  });

  it('counts all, and keeps the first in order, those without a day last', () => {
    const tally = startDueTally({ today: '2026-11-20', days: 5, limit: 2 });
    const add = (closedOn: string | null, caseNumber: string) => {
      const owes = closedOn === null ? 'indictment' : 'non-prosecution-decision';
      const times = theCase({ caseNumber, closedOn, owes, hasJudgment: true });
      for (const due of deadlinesOf(times, '2026-11-20')) tally.add(due);
    };
    add(null, '一');
    add('2026-11-08', '二');
    add('2026-11-01', '四');
    add('2026-11-01', '三');
    const { missing } = tally.list();
    expect(missing).toMatchObject({
      count: 4,
      late: 3,
      first: [{ caseNumber: '三', dueOn: '2026-11-11' }, { caseNumber: '四' }],
    });
  });
});

describe('the first in order', () => {
  it('are those that sorting all would put first, equals as they came', () => {
    const items = fc.array(fc.tuple(fc.nat(9), fc.nat()), { maxLength: 60 });
    fc.assert(
      fc.property(items, fc.nat(12), (all, limit) => {
        const compare = ([one]: readonly number[], [other]: readonly number[]) =>
          (one ?? 0) - (other ?? 0);
        const kept = firstInOrder<readonly number[]>(limit, compare);
        for (const item of all) kept.add(item);
        expect(kept.count).toBe(all.length);
        expect(kept.first).toEqual(all.toSorted(compare).slice(0, limit));
      }),
    );
  });
});
