import { describe, expect, it } from 'vitest';
import { assess } from '../src/day/assess.js';
import { caseRows, mainRow, rowOf, sourceCase } from './support/case-rows.js';
import { policy } from './support/policy.js';

/** What becomes of a case whose one accused is entered as an organisation, with these columns. */
function outcomeWith(columns: Record<string, unknown>): string {
  const rows = caseRows(1, (all) => {
    mainRow(all)['GKXZ'] = null;
    Object.assign(rowOf(all, 'GK_RY'), { LX: '单位', CSRQ: null, ZASNL: null }, columns);
  });
  return assess(sourceCase(rows), { policy, today: '2026-11-20', previous: null }).outcome;
}

describe('an accused entered as an organisation', () => {
  it('has no age to ask for', () => {
    expect(outcomeWith({})).toBe('disclose');
  });

  it.each([
    ['an age below eighteen', { ZASNL: 16 }, 'withhold'],
    ['a birth date that makes a minor', { CSRQ: '2010-02-28' }, 'withhold'],
    ['an age, but no other sign of a person', { ZASNL: 36 }, 'disclose'],
    ['a birth date without an age', { CSRQ: '1990-02-28' }, 'needs-approval'],
  ])('is screened as a person with %s', (_, columns, outcome) => {
    expect(outcomeWith(columns)).toBe(outcome);
  });
});
