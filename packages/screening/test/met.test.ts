import { describe, expect, test } from 'vitest';
import { decide, youngestAccused, type CaseFacts, type Decision } from '../src/index.js';
import {
  ADULT,
  approvalForm,
  caseFacts,
  ESPIONAGE,
  MINOR,
  TERRORISM,
  THEFT,
} from './support/facts.js';
import { TRIAL_PACK } from './support/packs.js';

const MONDAY = '2026-11-16';
const TUESDAY = '2026-11-17';
const WEDNESDAY = '2026-11-18';

/** The next look at a case, with what the look before left behind. */
function lookAgain(
  before: { readonly on: string; readonly decision: Decision },
  today: string,
  changes: Partial<CaseFacts>,
): Decision {
  const previous = { decidedOn: before.on, met: before.decision.met };
  return decide(caseFacts({ ...changes, previous }), TRIAL_PACK, today);
}

describe('a case that has met a prohibition', () => {
  const first = decide(caseFacts({ accusations: [ESPIONAGE] }), TRIAL_PACK, MONDAY);
  const before = { on: MONDAY, decision: first };

  test('stays withheld when its charge is changed', () => {
    const changed = lookAgain(before, TUESDAY, { accusations: [THEFT] });
    expect(changed.outcome).toBe('withhold');
    expect(changed.reasons).toEqual([
      expect.objectContaining({
        rule: 'B2-STATE-SECURITY',
        saw: 'charge 110.1, art. 110; the card was changed since',
      }),
    ]);
    expect(changed.passed).toEqual(['B3-TERRORISM', 'B4-JUVENILE']);
  });

  test('stays withheld when the minor is struck from the card', () => {
    const juvenile = decide(caseFacts({ accused: [ADULT, MINOR] }), TRIAL_PACK, MONDAY);
    const changed = lookAgain({ on: MONDAY, decision: juvenile }, TUESDAY, { accused: [ADULT] });
    expect(changed.outcome).toBe('withhold');
    const previous = { decidedOn: MONDAY, met: juvenile.met };
    expect(youngestAccused(caseFacts({ previous }), TRIAL_PACK)).toBe('minor');
  });

  test('opens upon the form of the chief, and stays open', () => {
    const approvals = [approvalForm({ decidedOn: TUESDAY })];
    const opened = lookAgain(before, TUESDAY, { accusations: [THEFT], approvals });
    expect(opened).toMatchObject({ outcome: 'disclose', approvalForm: 'SPB-1' });
    const later = lookAgain({ on: TUESDAY, decision: opened }, WEDNESDAY, { approvals });
    expect(later.outcome).toBe('disclose');
  });

  test('counts forms from before the first look, which were made for it', () => {
    const approvals = [approvalForm({ decidedOn: '2026-05-11' })];
    expect(lookAgain(before, TUESDAY, { approvals }).outcome).toBe('disclose');
  });

  test('closes again upon another forbidden charge of the same rule', () => {
    const approvals = [approvalForm({ decidedOn: MONDAY })];
    const opened = lookAgain(before, TUESDAY, { accusations: [ESPIONAGE], approvals });
    expect(opened.outcome).toBe('disclose');
    const worse = { accusations: [ESPIONAGE, { code: '112.1', name: '资敌罪' }], approvals };
    expect(lookAgain({ on: TUESDAY, decision: opened }, WEDNESDAY, worse).outcome).toBe('withhold');
  });

  test('closes again upon another minor', () => {
    const approvals = [approvalForm({ decidedOn: MONDAY })];
    const one = { accused: [MINOR], approvals };
    const opened = decide(caseFacts(one), TRIAL_PACK, TUESDAY);
    expect(opened.outcome).toBe('disclose');
    const two = { accused: [MINOR, MINOR], approvals };
    expect(lookAgain({ on: TUESDAY, decision: opened }, WEDNESDAY, two).outcome).toBe('withhold');
  });

  test('is held when the pack no longer knows the rule it met', () => {
    const met = [{ rule: 'B3-TERROR', saw: 'x', formsFrom: null, olderForms: [] }];
    const decision = lookAgain({ on: MONDAY, decision: { ...first, met } }, TUESDAY, {});
    expect(decision.outcome).toBe('needs-approval');
    expect(decision.reasons).toEqual([
      expect.objectContaining({
        rule: 'B11-DOUBT',
        saw: 'met B3-TERROR, which this pack does not hold',
      }),
    ]);
    expect(decision.met).toEqual(met);
  });
});

describe('a prohibition that comes to a case later', () => {
  const clean = decide(caseFacts(), TRIAL_PACK, MONDAY);
  const before = { on: MONDAY, decision: clean };
  const worse = { accusations: [TERRORISM] };

  test('remembers from when, and which forms were older', () => {
    const approvals = [
      approvalForm({ number: 'SPB-2', decidedOn: MONDAY }),
      approvalForm({ number: 'SPB-3', state: 'pending', decidedOn: null }),
      approvalForm({ number: 'SPB-1', decidedOn: MONDAY, rank: null }),
    ];
    expect(lookAgain(before, TUESDAY, { ...worse, approvals }).met).toEqual([
      {
        rule: 'B3-TERRORISM',
        saw: 'charge 120.1, art. 120',
        formsFrom: TUESDAY,
        olderForms: ['SPB-1', 'SPB-2'],
      },
    ]);
  });

  test.each([
    ['the day before', MONDAY],
    ['the same day, before it was seen', TUESDAY],
  ])('is not overridden by a form of %s', (_when, decidedOn) => {
    const approvals = [approvalForm({ decidedOn })];
    const seen = lookAgain(before, TUESDAY, { ...worse, approvals });
    expect(seen.outcome).toBe('withhold');
    expect(seen.reasons.map(({ saw }) => saw)).toContain(
      'form SPB-1 does not count: rank, date or number',
    );
    const next = lookAgain({ on: TUESDAY, decision: seen }, WEDNESDAY, { ...worse, approvals });
    expect(next.outcome).toBe('withhold');
  });

  test('is overridden by a form of the same day that came after it was seen', () => {
    const seen = lookAgain(before, TUESDAY, worse);
    const approvals = [approvalForm({ decidedOn: TUESDAY })];
    const next = lookAgain({ on: TUESDAY, decision: seen }, TUESDAY, { ...worse, approvals });
    expect(next.outcome).toBe('disclose');
  });

  test('is not overridden by a form entered later and dated back', () => {
    const seen = lookAgain(before, TUESDAY, worse);
    const approvals = [approvalForm({ decidedOn: MONDAY })];
    const next = lookAgain({ on: TUESDAY, decision: seen }, WEDNESDAY, { ...worse, approvals });
    expect(next.outcome).toBe('withhold');
  });

  test('is dated by the later day when the clock was set back', () => {
    const seen = lookAgain({ on: WEDNESDAY, decision: clean }, MONDAY, worse);
    expect(seen.met[0]?.formsFrom).toBe(WEDNESDAY);
  });
});
