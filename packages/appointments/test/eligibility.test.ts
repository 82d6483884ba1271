import { describe, expect, test } from 'vitest';
import { addMonths, checkEligibility, checkEntry, type EligibilityFacts } from '../src/index.js';

const CASE = '潍检公诉受[2026]37070000019号';

/** Of a request that may be made. */
const FACTS: EligibilityFacts = {
  caseNumber: CASE,
  flow: 'first-instance-prosecution',
  closedOn: null,
  binding: { caseNumber: CASE, as: 'defender', revokedOn: null },
  on: '2026-11-21',
};

/** What is said to it where some facts are others. */
function refusalOf(changes: Partial<EligibilityFacts>): string | null {
  return checkEligibility({ ...FACTS, ...changes });
}

describe('who may make a request', () => {
  test('a defender and a litigation agent bound to a criminal case', () => {
    expect(refusalOf({})).toBeNull();
    const agent = { caseNumber: CASE, as: 'litigation-agent', revokedOn: null } as const;
    expect(refusalOf({ binding: agent })).toBeNull();
  });

  test.each([
    ['criminal-appeal-review'],
    ['civil-supervision'],
    ['judicial-aid'],
    ['criminal-compensation'],
  ] as const)('nobody in a case of %s', (flow) => {
    expect(refusalOf({ flow })).toBe('not-criminal');
  });

  test('nobody who is not bound to the case', () => {
    expect(refusalOf({ binding: undefined })).toBe('not-bound');
    const other = { caseNumber: `${CASE}x`, as: 'defender', revokedOn: null } as const;
    expect(refusalOf({ binding: other })).toBe('not-bound');
  });

  test('nobody who represents nobody', () => {
    const binding = { caseNumber: CASE, as: 'relative' as 'defender', revokedOn: null };
    expect(refusalOf({ binding })).toBe('not-representative');
  });

  test.each([
    // The mandate ended, the request was made, by the day in China.
    ['2026-11-20', '2026-11-21', 'revoked'],
    ['2026-11-21', '2026-11-21', null],
    ['2026-11-22', '2026-11-21', null],
    ['2028-02-28', '2028-02-29', 'revoked'],
    ['2028-02-29', '2028-02-29', null],
    ['2028-02-29', '2028-03-01', 'revoked'],
    ['2026-12-31', '2026-12-31', null],
    ['2026-12-31', '2027-01-01', 'revoked'],
  ])('a mandate that ended on %s carries what was asked on %s: %s', (revokedOn, on, refusal) => {
    const binding = { caseNumber: CASE, as: 'defender', revokedOn } as const;
    expect(refusalOf({ binding, on })).toBe(refusal);
  });

  test.each(['2026-11-20', '2026-11-21', '2026-11-22'])(
    'nothing is entered any more with a mandate that ended, on %s or another day',
    (revokedOn) => {
      const binding = { caseNumber: CASE, as: 'defender', revokedOn } as const;
      expect(checkEntry({ ...FACTS, binding })).toBe('revoked');
      expect(checkEntry(FACTS)).toBeNull();
      expect(checkEntry({ ...FACTS, binding, flow: 'judicial-aid' })).toBe('not-criminal');
    },
  );

  test.each([
    ['2026-08-22', '2026-11-21', null],
    ['2026-08-21', '2026-11-21', 'closed-three-months'],
    // A month that is too short for the day ends on its last.
    ['2026-11-30', '2027-02-27', null],
    ['2026-11-30', '2027-02-28', 'closed-three-months'],
    ['2027-11-30', '2028-02-28', null],
    ['2027-11-29', '2028-02-29', 'closed-three-months'],
    ['2027-11-30', '2028-02-29', 'closed-three-months'],
    // Over the end of a year, and from the leap day.
    ['2026-12-31', '2027-03-30', null],
    ['2026-12-31', '2027-03-31', 'closed-three-months'],
    ['2028-02-29', '2028-05-28', null],
    ['2028-02-29', '2028-05-29', 'closed-three-months'],
    // A clock moved back: closed after the request was made.
    ['2026-12-01', '2026-11-21', null],
  ])('closed on %s, asked on %s: %s', (closedOn, on, refusal) => {
    expect(refusalOf({ closedOn, on })).toBe(refusal);
  });
});

describe('months', () => {
  test.each([
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-30', 13, '2027-12-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
