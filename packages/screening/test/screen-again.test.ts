import { sampleRecords } from '@discferry/test-kit';
import type { ProceduralRecord } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, screenAgain, youngestAccused, type CaseFacts } from '../src/index.js';
import { anyCase, cleanCase } from './support/arbitraries.js';
import { ESPIONAGE, TERRORISM, THEFT, TODAY } from './support/facts.js';
import { REVISED_PACK, TRIAL_PACK } from './support/packs.js';

type Changes = Partial<Omit<ProceduralRecord, 'screening'>> & {
  readonly screening?: Partial<ProceduralRecord['screening']>;
};

/** A record of a case that nothing speaks against, with changes. */
function record({ screening, ...changes }: Changes = {}): ProceduralRecord {
  const [sample] = sampleRecords(1, 1);
  return {
    ...sample!,
    flow: 'first-instance-prosecution',
    acceptedOn: '2026-03-02',
    charges: [THEFT],
    parties: [{ role: 'defendant', name: '李某某', measures: [] }],
    ...changes,
    screening: {
      policy: TRIAL_PACK.id,
      passed: TRIAL_PACK.rules.map(({ id }) => id),
      youngestAccused: 'adult',
      approvalForm: null,
      ...screening,
    },
  };
}

function against(changes: Changes, pack = TRIAL_PACK): readonly string[] {
  return screenAgain(record(changes), { pack, sentOn: TODAY, today: TODAY });
}

describe('the second look', () => {
  test('finds nothing against an ordinary record', () => {
    expect(against({})).toEqual([]);
  });

  test.each([
    ['a charge of state security', { charges: [THEFT, ESPIONAGE] }, ['B2-STATE-SECURITY']],
    ['a charge of terrorism', { charges: [TERRORISM] }, ['B3-TERRORISM']],
    [
      'a forbidden charge under a harmless code',
      { charges: [{ ...ESPIONAGE, code: THEFT.code }] },
      ['B2-STATE-SECURITY', 'B3-TERRORISM'],
    ],
    [
      'a charge nobody knows',
      { charges: [{ code: '999.1', name: '盗窃罪' }] },
      ['B2-STATE-SECURITY', 'B3-TERRORISM'],
    ],
    ['a minor', { screening: { youngestAccused: 'minor' } }, ['B4-JUVENILE']],
    ['a criminal case in which nobody is accused', { parties: [] }, ['B4-JUVENILE']],
    [
      'a rule that was not passed',
      { screening: { passed: ['B2-STATE-SECURITY', 'B3-TERRORISM'] } },
      ['B4-JUVENILE'],
    ],
    ['the word of another pack', { screening: { policy: '2021-revised' } }, ['B11-DOUBT']],
    [
      'a rule that the pack does not hold',
      { screening: { passed: [...TRIAL_PACK.rules.map(({ id }) => id), 'B9-OTHER'] } },
      ['B11-DOUBT'],
    ],
    ['an acceptance in the future', { acceptedOn: '2026-11-21' }, ['B11-DOUBT']],
  ] as const satisfies readonly (readonly [string, Changes, readonly string[]])[])(
    'finds %s',
    (_what, changes, rules) => {
      expect(against(changes)).toEqual(rules);
    },
  );

  test('gives way to the number of a form, unless no form may override the rule', () => {
    const screening = { approvalForm: 'SPB-1', passed: ['B3-TERRORISM', 'B4-JUVENILE'] };
    const changes = { charges: [ESPIONAGE], screening };
    expect(against(changes)).toEqual([]);
    const [stateSecurity, ...others] = TRIAL_PACK.rules;
    const strict = { ...TRIAL_PACK, rules: [{ ...stateSecurity!, overrideRank: null }, ...others] };
    expect(against(changes, strict)).toEqual(['B2-STATE-SECURITY']);
  });

  test('reads charges as the sender could, and rules as of today', () => {
    const charges = [{ code: '120-3.1', name: '宣扬恐怖主义、极端主义、煽动实施恐怖活动罪' }];
    const acceptedOn = '2015-10-20';
    const look = { pack: TRIAL_PACK, sentOn: '2015-11-01' };
    const arrived = record({ charges, acceptedOn });
    expect(screenAgain(arrived, { ...look, today: '2015-11-01' })).toEqual(['B3-TERRORISM']);
    expect(screenAgain(arrived, { ...look, today: '2026-11-20' })).toEqual(['B3-TERRORISM']);
  });
});

/** What a sender makes of a case, without a word about whether it should. */
function projected(facts: CaseFacts, pack: typeof TRIAL_PACK): ProceduralRecord {
  const { passed, approvalForm } = decide(facts, pack, TODAY);
  return record({
    flow: facts.flow,
    acceptedOn: facts.acceptedOn,
    charges: [...facts.accusations],
    parties:
      facts.accused.length > 0 || facts.accusedOrganisation
        ? [{ role: 'defendant', name: '李某某', measures: [] }]
        : [],
    screening: {
      policy: pack.id,
      passed: [...passed],
      youngestAccused: youngestAccused(facts, pack),
      approvalForm,
    },
  });
}

describe.each([TRIAL_PACK, REVISED_PACK])('under $id the second look', (pack) => {
  const look = { pack, sentOn: TODAY, today: TODAY };
  const withoutForms = (facts: CaseFacts): CaseFacts => ({ ...facts, approvals: [] });

  test('agrees with every disclosure', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, cleanCase), (facts) => {
        fc.pre(decide(facts, pack, TODAY).outcome === 'disclose');
        expect(screenAgain(projected(facts, pack), look)).toEqual([]);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
  });

  test('finds whatever a rule or a doubt speaks against', () => {
    fc.assert(
      fc.property(anyCase.map(withoutForms), (facts) => {
        // What an older pack had against the case is remembered inside, and cannot be seen here.
        fc.pre(facts.previous === null);
        const { reasons } = decide(facts, pack, TODAY);
        fc.pre(reasons.some(({ kind }) => kind === 'prohibition' || kind === 'doubt'));
        expect(screenAgain(projected(facts, pack), look)).not.toEqual([]);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
  });

  test('finds a minor and a forbidden charge also when the sender claims to have passed all', () => {
    const claims = { policy: pack.id, passed: pack.rules.map(({ id }) => id) };
    fc.assert(
      fc.property(anyCase.map(withoutForms), (facts) => {
        const { reasons } = decide(facts, pack, TODAY);
        fc.pre(
          facts.previous === null &&
            reasons.some(({ kind, rule }) => kind === 'prohibition' && rule !== 'B14-MINOR-VICTIM'),
        );
        const honest = projected(facts, pack);
        const lying = { ...honest, screening: { ...honest.screening, ...claims } };
        expect(screenAgain(lying, look)).not.toEqual([]);
      }),
      { numRuns: 1000, maxSkipsPerRun: 1000 },
    );
  });
});
