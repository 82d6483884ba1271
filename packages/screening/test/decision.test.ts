import { describe, expect, test } from 'vitest';
import { decide, youngestAccused, type CaseFacts } from '../src/index.js';
import {
  ADULT,
  approvalForm,
  caseFacts,
  ESPIONAGE,
  MINOR,
  TERRORISM,
  THEFT,
  TODAY,
} from './support/facts.js';
import { TRIAL_PACK } from './support/packs.js';

function decided(changes: Partial<CaseFacts>): ReturnType<typeof decide> {
  return decide(caseFacts(changes), TRIAL_PACK, TODAY);
}

function youngest(changes: Partial<CaseFacts>): ReturnType<typeof youngestAccused> {
  return youngestAccused(caseFacts(changes), TRIAL_PACK);
}

function sayings(changes: Partial<CaseFacts>): readonly string[] {
  return decided(changes).reasons.map(({ rule, kind, saw }) => `${rule} ${kind}: ${saw}`);
}

describe('a decision', () => {
  test('to disclose an ordinary case has no reason against it and names the rules passed', () => {
    expect(decided({})).toEqual({
      outcome: 'disclose',
      reasons: [],
      passed: ['B2-STATE-SECURITY', 'B3-TERRORISM', 'B4-JUVENILE'],
      met: [],
      approvalForm: null,
    });
  });

  test('names every rule that spoke, with its basis and what it saw', () => {
    const { reasons } = decided({
      accusations: [TERRORISM, THEFT, ESPIONAGE, ESPIONAGE],
      accused: [ADULT, MINOR, MINOR],
    });
    expect(reasons).toEqual([
      {
        rule: 'B2-STATE-SECURITY',
        basis: [
          '《人民检察院案件信息公开工作规定（试行）》第4条（2014-10-01）',
          '《刑法》第102条至第113条（1997-10-01）',
        ],
        kind: 'prohibition',
        saw: 'charge 110.1, art. 110',
      },
      expect.objectContaining({ rule: 'B3-TERRORISM', saw: 'charge 120.1, art. 120' }),
      expect.objectContaining({ rule: 'B4-JUVENILE', saw: '2 accused under age' }),
    ]);
  });

  test('names every doubt once', () => {
    const nobody = { statedAge: null, birthDate: null, actDate: null };
    expect(
      sayings({
        accusations: [
          { code: '999.1', name: '盗窃罪' },
          { code: null, name: '盗窃罪' },
        ],
        accused: [nobody, nobody],
      }),
    ).toEqual([
      'B11-DOUBT doubt: a charge without code',
      'B11-DOUBT doubt: an unknown charge code',
      'B11-DOUBT doubt: no age at the act',
    ]);
  });

  test.each([
    ['no age at the act', { statedAge: null }],
    ['an age that nobody reaches', { statedAge: 170 }],
    ['an age that nobody reaches', { statedAge: 200, birthDate: '1825-05-06' }],
    ['an age that birth and act date contradict', { statedAge: 36 }],
    ['an act after acceptance', { actDate: '2026-03-03' }],
    ['a birth after the act', { birthDate: '2026-02-11' }],
  ])('tells the doubt over an age: %s', (doubt, changes) => {
    expect(sayings({ accused: [{ ...ADULT, ...changes }] })).toEqual([`B11-DOUBT doubt: ${doubt}`]);
  });

  test('names the rules passed in an order that is not the pack’s', () => {
    const pack = { ...TRIAL_PACK, rules: TRIAL_PACK.rules.toReversed() };
    expect(decide(caseFacts(), pack, TODAY).passed).toEqual(decided({}).passed);
  });

  test('keeps telling of doubts where a rule forbids already', () => {
    expect(sayings({ accusations: [{ code: '110.1', name: '盗窃罪' }] })).toEqual([
      'B2-STATE-SECURITY prohibition: charge 110.1, art. 110',
      'B11-DOUBT doubt: code 110.1, but the name of 264.1',
    ]);
  });

  test('names the disagreement of machine and undertaker until a form has settled it', () => {
    const conflict = 'B6-CHOICE conflict: the undertaker withholds, the rules allow';
    expect(sayings({ choice: 'withhold' })).toEqual([conflict]);
    expect(sayings({ choice: 'withhold', approvals: [approvalForm()] })).toEqual([
      'B6-CHOICE approval: form SPB-1: to disclose, approved',
    ]);
    expect(sayings({ choice: 'disclose', accusations: [ESPIONAGE] })).toContain(
      'B6-CHOICE conflict: the undertaker discloses, the rules forbid',
    );
  });

  test('names the form that decided, and those that do not count', () => {
    const approvals = [
      approvalForm({ number: 'SPB-9', rank: 'department-head' }),
      approvalForm({ number: 'SPB-1' }),
      approvalForm({ number: 'SPB-5', decidedOn: null }),
    ];
    expect(decided({ approvals }).approvalForm).toBe('SPB-1');
    expect(sayings({ approvals })).toEqual([
      'B6-CHOICE approval: form SPB-1: to disclose, approved',
      'B6-CHOICE approval: form SPB-5 does not count: rank, date or number',
      'B6-CHOICE approval: form SPB-9 does not count: rank, date or number',
    ]);
  });
});

describe('of several forms', () => {
  const asked = { number: 'SPB-1', decidedOn: '2026-05-11' };
  const refusedLater = { number: 'SPB-2', state: 'refused', decidedOn: '2026-05-12' } as const;

  test('the one decided last decides, whatever its number', () => {
    const forms = [approvalForm({ ...asked, number: 'SPB-9' }), approvalForm(refusedLater)];
    expect(decided({ approvals: forms })).toMatchObject({
      outcome: 'withhold',
      approvalForm: 'SPB-2',
    });
  });

  test('of one day the stricter decides', () => {
    const approvals = [
      approvalForm({ number: 'SPB-2' }),
      approvalForm({ number: 'SPB-1', asks: 'withhold' }),
      approvalForm({ number: 'SPB-3', asks: 'withhold', state: 'refused' }),
    ];
    expect(decided({ approvals }).outcome).toBe('withhold');
    expect(decided({ approvals: approvals.toReversed() }).outcome).toBe('withhold');
  });

  test('of one day an approval and a mere refusal to withhold leave a prohibition standing', () => {
    const approvals = [
      approvalForm({ number: 'SPB-2' }),
      approvalForm({ number: 'SPB-1', asks: 'withhold', state: 'refused' }),
    ];
    expect(decided({ accusations: [ESPIONAGE], approvals }).outcome).toBe('withhold');
  });

  test('two of one number do not count, and hold the case when one is against disclosure', () => {
    const approvals = [approvalForm(), approvalForm({ state: 'refused' })];
    expect(decided({ accusations: [ESPIONAGE], approvals }).outcome).toBe('withhold');
    expect(decided({ approvals }).outcome).toBe('needs-approval');
    expect(decided({ approvals: [approvalForm(), approvalForm()] }).approvalForm).toBeNull();
  });

  test('one against disclosure that does not count is answered by a later one that does', () => {
    const objection = approvalForm({ asks: 'withhold', rank: 'department-head' });
    const answer = approvalForm({ number: 'SPB-2', rank: 'deputy-chief' });
    const answeredOn = (decidedOn: string) =>
      decided({ approvals: [objection, { ...answer, decidedOn }] }).outcome;
    expect(answeredOn('2026-05-12')).toBe('disclose');
    expect(answeredOn('2026-05-11')).toBe('needs-approval');
  });

  test('one against disclosure without a date cannot be answered', () => {
    const objection = approvalForm({ asks: 'withhold', decidedOn: null });
    const approvals = [objection, approvalForm({ number: 'SPB-2' })];
    expect(decided({ approvals }).outcome).toBe('needs-approval');
  });
});

describe('a refusal to withhold that does not count', () => {
  const deputy = approvalForm({
    number: 'SPB-2',
    asks: 'withhold',
    state: 'refused',
    rank: 'deputy-chief',
  });

  // Without the minor the deputy's form counts and leaves the doubt open; with the minor it must not open.
  test.each(['2026-05-11', '2026-05-12'])(
    'holds a forbidden case unless the approval came after its day, %s',
    (decidedOn) => {
      const approvals = [approvalForm(), { ...deputy, decidedOn }];
      expect(decided({ accusations: [], approvals }).outcome).toBe('needs-approval');
      const minor = { accusations: [], accused: [MINOR], approvals };
      expect(decided(minor).outcome).toBe('needs-approval');
      const later = [approvalForm({ decidedOn: '2026-05-13' }), { ...deputy, decidedOn }];
      expect(decided({ ...minor, approvals: later }).outcome).toBe('disclose');
    },
  );

  test('does not hold a case of which nothing is forbidden', () => {
    const approvals = [{ ...deputy, rank: 'department-head' as const }];
    expect(decided({ approvals }).outcome).toBe('disclose');
  });
});

describe('who is accused', () => {
  const nobody = { accused: [] };

  test('somebody must be, in criminal cases and in the review of their decisions', () => {
    for (const flow of ['arrest-review', 'criminal-appeal-review'] as const) {
      expect(sayings({ ...nobody, flow })).toEqual(['B11-DOUBT doubt: nobody accused']);
    }
    expect(decided({ ...nobody, flow: 'judicial-aid' }).outcome).toBe('disclose');
    expect(youngest({ ...nobody, flow: 'judicial-aid' })).toBe('none');
  });

  test('may be an organisation alone, which has no age', () => {
    expect(decided({ ...nobody, accusedOrganisation: true }).outcome).toBe('disclose');
    expect(youngest({ ...nobody, accusedOrganisation: true })).toBe('none');
  });

  test('a minor beside an organisation is a minor', () => {
    expect(decided({ accused: [MINOR], accusedOrganisation: true }).outcome).toBe('withhold');
  });

  test('a minor in a civil case is a minor', () => {
    const accusations = [{ code: null, name: '民间借贷纠纷' }];
    const civil = { flow: 'civil-supervision', accusations, accused: [MINOR] } as const;
    expect(decided(civil).outcome).toBe('withhold');
    expect(youngest(civil)).toBe('minor');
  });

  test('whoever may be a minor counts as one in the record, also where a form discloses', () => {
    const unknown = { statedAge: null, birthDate: '1990-05-06', actDate: '2026-02-10' };
    const card = { accused: [ADULT, unknown], approvals: [approvalForm()] };
    expect(decided(card)).toMatchObject({
      outcome: 'disclose',
      passed: ['B2-STATE-SECURITY', 'B3-TERRORISM'],
    });
    expect(youngest(card)).toBe('minor');
  });
});

test('without any accusation there is a doubt, in every flow', () => {
  for (const flow of ['arrest-review', 'civil-supervision'] as const) {
    expect(sayings({ flow, accusations: [] })).toEqual(['B11-DOUBT doubt: no charge at all']);
  }
});
