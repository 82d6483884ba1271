import { describe, expect, test } from 'vitest';
import { decide, type CaseFacts } from '../src/index.js';
import { ADULT, approvalForm, caseFacts, GROWN_VICTIM, TODAY } from './support/facts.js';
import { REVISED_PACK, TRIAL_PACK } from './support/packs.js';

/** What the rules of 2021 say of a case, as `outcome` and `rule: saw`. */
function said(changes: Partial<CaseFacts>): readonly string[] {
  const { outcome, reasons } = decide(caseFacts(changes), REVISED_PACK, TODAY);
  return [outcome, ...reasons.map(({ rule, saw }) => `${rule}: ${saw}`)];
}

/** The act of {@link ADULT} was on 2026-02-10. */
const victimBorn = (birthDate: string | null) => ({ victims: [GROWN_VICTIM, { birthDate }] });

describe('the rules of 2021', () => {
  test('hold all that the trial rules hold', () => {
    const kept = REVISED_PACK.rules.map(({ id, test: looksAt }) => ({ id, looksAt }));
    const trial = TRIAL_PACK.rules.map(({ id, test: looksAt }) => ({ id, looksAt }));
    expect(kept).toEqual(expect.arrayContaining(trial));
  });

  test('disclose a case whose victims were of age', () => {
    expect(said({ victims: [GROWN_VICTIM] })).toEqual(['disclose']);
    expect(said({ victims: [] })).toEqual(['disclose']);
  });

  test.each([
    ['a day before the eighteenth birthday is over', '2008-02-10'],
    ['years younger', '2015-07-01'],
  ])('withhold a case with a victim %s', (_how, birthDate) => {
    expect(said(victimBorn(birthDate))).toEqual([
      'withhold',
      'B14-MINOR-VICTIM: 1 victims under age',
    ]);
  });

  test('count a victim as grown from the day after the eighteenth birthday', () => {
    expect(said(victimBorn('2008-02-09'))).toEqual(['disclose']);
  });

  test('take the earliest act there was', () => {
    const accused = [ADULT, { ...ADULT, actDate: '2026-01-01' }];
    expect(said({ accused, ...victimBorn('2008-02-09') })[0]).toBe('withhold');
  });

  test.each([
    ['without a birth date', victimBorn(null), 'no age of a victim at the act'],
    ['born after the act', victimBorn('2026-02-11'), 'a victim born after the act'],
    ['born in another century', victimBorn('1880-01-01'), 'an age that nobody reaches'],
    [
      'of an act whose day nobody knows',
      { ...victimBorn('2000-01-01'), accused: [{ ...ADULT, actDate: null }] },
      'no age of a victim at the act',
    ],
  ])('hold a case with a victim %s', (_how, changes, saw) => {
    expect(said(changes)).toEqual(['needs-approval', `B11-DOUBT: ${saw}`]);
  });

  test('withhold a minor also where the day of the act is unknown', () => {
    const accused = [{ ...ADULT, actDate: null }];
    expect(said({ accused, ...victimBorn('2015-01-01') })[0]).toBe('withhold');
  });

  test.each([
    ['237.2', '猥亵儿童罪'],
    ['262.1', '拐骗儿童罪'],
    ['236-1.1', '负有照护职责人员性侵罪'],
  ])('withhold an offence against minors by its nature: %s', (code, name) => {
    expect(said({ accusations: [{ code, name }] })[0]).toBe('withhold');
  });

  test('give way to the form of the chief, and to none of a lower rank', () => {
    const minor = victimBorn('2015-01-01');
    expect(said({ ...minor, approvals: [approvalForm()] })[0]).toBe('disclose');
    const deputy = approvalForm({ rank: 'deputy-chief' });
    expect(said({ ...minor, approvals: [deputy] })[0]).toBe('withhold');
  });
});

test('a prohibition that no form may override is overridden by none', () => {
  const rules = REVISED_PACK.rules.map((rule) => ({ ...rule, overrideRank: null }));
  const minor = caseFacts({ ...victimBorn('2015-01-01'), approvals: [approvalForm()] });
  const { outcome, approvalForm: form } = decide(minor, { ...REVISED_PACK, rules }, TODAY);
  expect({ outcome, form }).toEqual({ outcome: 'withhold', form: null });
});
