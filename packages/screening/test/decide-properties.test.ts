import { addDays } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, youngestAccused, type CaseFacts, type Decision } from '../src/index.js';
import {
  accused,
  anyCase,
  cleanCase,
  forbiddenCharge,
  form,
  juvenile,
  openedCase,
} from './support/arbitraries.js';
import { TODAY } from './support/facts.js';
import { REVISED_PACK, TRIAL_PACK } from './support/packs.js';

const someCase = fc.oneof(anyCase, cleanCase, openedCase);
const runs = { numRuns: 3000 };

describe.each([TRIAL_PACK, REVISED_PACK])('under $id', (pack) => {
  const allRules = pack.rules.map(({ id }) => id).sort();

  function decideToday(facts: CaseFacts): Decision {
    return decide(facts, pack, TODAY);
  }

  /** What is wrong with the form a disclosure rests on; nothing where it rests on none and needs none. */
  function faultsOf(facts: CaseFacts, decision: Decision, today = TODAY): string[] {
    const { approvalForm, passed, reasons, met } = decision;
    const doubtful = reasons.some(({ kind }) => kind !== 'approval');
    if (passed.length === allRules.length && !doubtful) return [];
    const forms = facts.approvals.filter(({ number }) => number === approvalForm);
    const [signed] = forms;
    if (signed === undefined) return ['no form'];
    const ranks = reasons.some(({ kind }) => kind === 'prohibition')
      ? ['chief']
      : ['chief', 'deputy-chief'];
    const { asks, state, rank, decidedOn } = signed;
    const faults = [
      forms.length > 1 && 'two forms of one number',
      (asks !== 'disclose' || state !== 'approved') && 'not approved',
      !ranks.includes(rank ?? '') && 'rank too low',
      (decidedOn === null || decidedOn > today || decidedOn < facts.acceptedOn) && 'wrong date',
      met.some(({ formsFrom }) => (decidedOn ?? '') < (formsFrom ?? '')) &&
        'older than what it overrides',
      met.some(({ olderForms }) => olderForms.includes(signed.number)) && 'there before',
    ];
    return faults.filter((fault) => fault !== false);
  }

  describe('a case that stays inside', () => {
    test('still does with one forbidden charge more', () => {
      fc.assert(
        fc.property(someCase, forbiddenCharge, (facts, charge) => {
          fc.pre(decideToday(facts).outcome !== 'disclose');
          const more = { ...facts, accusations: [...facts.accusations, charge] };
          expect(decideToday(more).outcome).not.toBe('disclose');
        }),
        runs,
      );
    });

    test('still does with one juvenile accused more', () => {
      fc.assert(
        fc.property(someCase, juvenile, (facts, person) => {
          fc.pre(decideToday(facts).outcome !== 'disclose');
          const more = { ...facts, accused: [...facts.accused, person] };
          expect(decideToday(more).outcome).not.toBe('disclose');
        }),
        runs,
      );
    });

    test('still does with one victim more', () => {
      fc.assert(
        fc.property(someCase, fc.option(fc.constant('2015-03-01')), (facts, birthDate) => {
          fc.pre(decideToday(facts).outcome !== 'disclose');
          const more = { ...facts, victims: [...facts.victims, { birthDate }] };
          expect(decideToday(more).outcome).not.toBe('disclose');
        }),
        runs,
      );
    });

    test('still does with one accused more of whom nothing is known', () => {
      fc.assert(
        fc.property(someCase, (facts) => {
          fc.pre(facts.accused.length > 0 && decideToday(facts).outcome !== 'disclose');
          const nobody = { statedAge: null, birthDate: null, actDate: null };
          const more = { ...facts, accused: [...facts.accused, nobody] };
          expect(decideToday(more).outcome).not.toBe('disclose');
        }),
        runs,
      );
    });

    test('says why (B1)', () => {
      fc.assert(
        fc.property(someCase, (facts) => {
          const { outcome, reasons } = decideToday(facts);
          fc.pre(outcome !== 'disclose');
          expect(reasons).not.toEqual([]);
          for (const { basis } of reasons) expect(basis).not.toEqual([]);
        }),
        runs,
      );
    });
  });

  describe('a case that is disclosed', () => {
    test('has passed every rule without a doubt, or rests on a form of the rank it takes', () => {
      let disclosed = 0;
      let byForm = 0;
      fc.assert(
        fc.property(someCase, (facts) => {
          const decision = decideToday(facts);
          fc.pre(decision.outcome === 'disclose');
          disclosed += 1;
          if (decision.passed.length < allRules.length) byForm += 1;
          expect(faultsOf(facts, decision)).toEqual([]);
        }),
        { ...runs, maxSkipsPerRun: 1000 },
      );
      // What is never generated is not tested.
      expect(disclosed).toBe(runs.numRuns);
      expect(byForm).toBeGreaterThan(50);
    });

    test('is not, once a juvenile or a forbidden charge came to it, whatever forms there were', () => {
      fc.assert(
        fc.property(cleanCase, forbiddenCharge, juvenile, (facts, charge, person) => {
          const first = decideToday(facts);
          const previous = { decidedOn: TODAY, met: first.met };
          const worse = [
            { ...facts, accusations: [charge], previous },
            { ...facts, accused: [...facts.accused, person], previous },
          ];
          for (const changed of worse) expect(decideToday(changed).outcome).not.toBe('disclose');
        }),
        runs,
      );
    });
  });

  describe('a pending form', () => {
    test('holds every case', () => {
      fc.assert(
        fc.property(someCase, form, fc.nat(3), (facts, one, at) => {
          const approvals = facts.approvals.toSpliced(at, 0, { ...one, state: 'pending' });
          expect(decideToday({ ...facts, approvals }).outcome).toBe('needs-approval');
        }),
        runs,
      );
    });
  });

  describe('a decision', () => {
    test('does not depend on the order of accusations, people and forms', () => {
      const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] =>
        items.toSorted((left, right) => hash(left, seed) - hash(right, seed));
      fc.assert(
        fc.property(someCase, fc.integer(), (facts, seed) => {
          const other: CaseFacts = {
            ...facts,
            accusations: shuffled(facts.accusations, seed),
            accused: shuffled(facts.accused, seed),
            victims: shuffled(facts.victims, seed),
            approvals: shuffled(facts.approvals, seed),
          };
          expect(decideToday(other)).toEqual(decideToday(facts));
        }),
        runs,
      );
    });

    test('changes nothing of what it looks at', () => {
      fc.assert(
        fc.property(someCase, (facts) => {
          const before = structuredClone(facts);
          decideToday(facts);
          expect(facts).toEqual(before);
        }),
      );
    });

    test('tells no date in its reasons', () => {
      fc.assert(
        fc.property(anyCase, fc.array(accused, { minLength: 1, maxLength: 3 }), (facts, people) => {
          const { reasons } = decideToday({ ...facts, accused: people, approvals: [] });
          expect(reasons.map(({ saw }) => saw).join()).not.toMatch(/\d{4}-\d{2}-\d{2}/);
        }),
      );
    });

    test('counts nobody an adult of whom that is not certain', () => {
      fc.assert(
        fc.property(someCase, (facts) => {
          const { passed } = decideToday(facts);
          const youngest = youngestAccused(facts, pack);
          if (youngest === 'adult' && facts.previous === null) {
            expect(facts.accused).not.toEqual([]);
            expect(passed).toContain('B4-JUVENILE');
          }
          if (youngest === 'none') expect(facts.accused).toEqual([]);
        }),
        runs,
      );
    });
  });

  describe('what a case has met', () => {
    /** Looks at one case, each a day after the one before; everything may change in between. */
    const looks = fc.array(someCase, { minLength: 2, maxLength: 5 });

    test('is never forgotten, and opens only upon a form that knew of it', () => {
      fc.assert(
        fc.property(looks, (cards) => {
          let previous: CaseFacts['previous'] = null;
          for (const [index, card] of cards.entries()) {
            const today = addDays(TODAY, index - 3);
            const facts: CaseFacts = { ...card, previous };
            const decision = decide(facts, pack, today);
            expect(decision.met).toEqual(expect.arrayContaining([...(previous?.met ?? [])]));
            if (decision.met.length > 0) expect(decision.passed).not.toEqual(allRules);
            if (decision.outcome === 'disclose') {
              expect(faultsOf(facts, decision, today)).toEqual([]);
            }
            previous = { decidedOn: today, met: decision.met };
          }
        }),
        runs,
      );
    });
  });
});

function hash(item: unknown, seed: number): number {
  let value = seed;
  for (const character of JSON.stringify(item)) {
    value = (Math.imul(value, 31) + character.charCodeAt(0)) | 0;
  }
  return value;
}
