import { chargesInForce, type Charge } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import { decide, type AccusedFacts, type ApprovalForm, type CaseFacts } from '../src/index.js';
import {
  CHOICES,
  expectedOutcome,
  FORM_COLUMNS,
  READINGS,
  strictest,
  TABLE,
  type Expected,
  type FormColumn,
  type Reading,
} from './support/decision-table.js';
import { ADULT, approvalForm, caseFacts, ESPIONAGE, MINOR, THEFT } from './support/facts.js';
import { TRIAL_PACK } from './support/packs.js';

const { standings, ages, agesOfEarlyActs, prohibited, amendments, accusations } = TABLE;

/** A card for each reading of the machine. */
const CARD_OF: Readonly<Record<Reading, Partial<CaseFacts>>> = {
  forbids: { accusations: [ESPIONAGE] },
  doubts: { accused: [{ ...ADULT, statedAge: null }] },
  allows: { accusations: [THEFT] },
};

/** The outcome that each reading has when nobody chose and nothing was approved. */
const OUTCOME_ALONE: Readonly<Record<Reading, Expected>> = {
  forbids: 'withhold',
  doubts: 'needs-approval',
  allows: 'disclose',
};

/** Forms for each column of the table, decided by the chief on a day. */
function formsFor(column: FormColumn, on: string): readonly ApprovalForm[] {
  const signed = approvalForm({ decidedOn: on });
  switch (column) {
    case 'none':
      return [];
    case 'pending':
      return [approvalForm({ state: 'pending', rank: null, decidedOn: null })];
    case 'disclose approved':
      return [signed];
    case 'disclose refused':
      return [{ ...signed, state: 'refused' }];
    case 'withhold approved':
      return [{ ...signed, asks: 'withhold' }];
    case 'withhold refused':
      return [{ ...signed, asks: 'withhold', state: 'refused' }];
    case 'for, not counting':
      return [{ ...signed, rank: 'department-head' }];
    case 'against, not counting':
      return [{ ...signed, rank: 'department-head', state: 'refused' }];
  }
}

function accusedOf([, statedAge, birthDate, actDate]: (typeof ages.rows)[number]): AccusedFacts {
  return { statedAge, birthDate, actDate };
}

describe('the table', () => {
  test('has one row for each reading, choice and form', () => {
    const rows = new Set(TABLE.outcomes.rows.map((row) => row.slice(0, 3).join()));
    expect(rows.size).toBe(READINGS.length * CHOICES.length * FORM_COLUMNS.length);
    expect(TABLE.outcomes.rows).toHaveLength(rows.size);
  });

  test('discloses what is forbidden or doubtful only upon an approved form to disclose', () => {
    const disclosed = TABLE.outcomes.rows.filter(
      ([machine, , , outcome]) => machine !== 'allows' && outcome === 'disclose',
    );
    expect(new Set(disclosed.map(([, , column]) => column))).toEqual(
      new Set(['disclose approved']),
    );
  });
});

describe('machine × choice × form', () => {
  test.each(TABLE.outcomes.rows)('%s, %s, %s: %s', (...row) => {
    const [machine, choice, column, outcome] = row;
    const approvals = formsFor(column, '2026-05-11');
    const facts = caseFacts({ ...CARD_OF[machine], choice, approvals });
    expect(decide(facts, TRIAL_PACK, standings.today).outcome).toBe(outcome);
  });
});

describe('a form signed by', () => {
  const columns = FORM_COLUMNS.filter((column) => / (approved|refused)$/.test(column));

  describe.each(standings.rows)('%s', (...row) => {
    const [, rank, decidedOn, countsWhen] = row;
    test.each(READINGS)('where the machine %s', (machine) => {
      for (const choice of CHOICES) {
        for (const column of columns) {
          const [form] = formsFor(column, '2026-05-11');
          const facts = caseFacts({
            ...CARD_OF[machine],
            acceptedOn: standings.acceptedOn,
            choice,
            approvals: [{ ...form!, rank, decidedOn }],
          });
          const against = column === 'disclose refused' || column === 'withhold approved';
          const read = countsWhen.includes(machine)
            ? column
            : against
              ? 'against, not counting'
              : 'for, not counting';
          expect(
            decide(facts, TRIAL_PACK, standings.today).outcome,
            `${String(choice)}, ${column}`,
          ).toBe(expectedOutcome(machine, choice, read));
        }
      }
    });
  });
});

describe('the age of an accused', () => {
  test.each(ages.rows)('%s (%s, born %s, acted %s): the machine %s', (...row) => {
    const reading = row[4];
    const { acceptedOn } = ages;
    const accused = accusedOf(row);
    const outcome = (facts: Partial<CaseFacts>) =>
      decide(caseFacts({ acceptedOn, ...facts }), TRIAL_PACK, standings.today).outcome;
    expect(outcome({ accused: [accused] })).toBe(OUTCOME_ALONE[reading]);
    expect(outcome({ accused: [ADULT, accused, ADULT] })).toBe(OUTCOME_ALONE[reading]);
    expect(outcome({ accused: [MINOR, accused] })).toBe('withhold');
  });

  test('that is no number is a doubt', () => {
    const accused = [{ ...ADULT, statedAge: Number.NaN }];
    expect(decide(caseFacts({ accused }), TRIAL_PACK, standings.today).outcome).toBe(
      'needs-approval',
    );
  });
});

describe('an accusation', () => {
  test.each(accusations.rows)('in %s: %s %s, accepted %s, seen %s: the machine %s', (...row) => {
    const [flow, code, name, acceptedOn, today, reading] = row;
    const accused = [{ statedAge: 35, birthDate: null, actDate: null }];
    const outcome = (...more: readonly { readonly code: string; readonly name: string }[]) => {
      const facts = caseFacts({
        flow,
        acceptedOn,
        accused,
        accusations: [...more, { code, name }],
      });
      return decide(facts, TRIAL_PACK, today).outcome;
    };
    expect(outcome()).toBe(OUTCOME_ALONE[reading]);
    expect(outcome(THEFT)).toBe(OUTCOME_ALONE[reading]);
    expect(outcome(ESPIONAGE)).toBe('withhold');
  });
});

describe('every charge', () => {
  const days = amendments.rows.flatMap(([, dayBefore, from]) => [dayBefore, from]);
  const charges = [
    ...new Map(
      [...days, standings.today].flatMap(chargesInForce).map((charge) => [charge.code, charge]),
    ).values(),
  ];
  const since = new Map(prohibited.rows.map(([code, , from]) => [code, from]));

  function isInForce({ from, until }: Charge, day: string): boolean {
    return from <= day && (until === null || day < until);
  }

  function readingOf(charge: Charge, acceptedOn: string, today: string): Reading {
    const from = since.get(charge.code);
    if (from !== undefined && from <= today) return 'forbids';
    return isInForce(charge, acceptedOn) || isInForce(charge, today) ? 'allows' : 'doubts';
  }

  test('is looked at: 483 in force, and those that have ended', () => {
    expect(charges.filter((charge) => isInForce(charge, standings.today))).toHaveLength(483);
    expect(charges.length).toBeGreaterThan(490);
  });

  test('under each of its names, around each amendment, is read as the law stood', () => {
    const wrong: string[] = [];
    for (const charge of charges) {
      for (const name of [charge.name, ...charge.formerNames.map((former) => former.name)]) {
        for (const acceptedOn of days) {
          for (const today of [acceptedOn, standings.today]) {
            const facts = caseFacts({
              acceptedOn,
              accusations: [{ code: charge.code, name }],
              accused: [{ statedAge: 35, birthDate: null, actDate: null }],
            });
            const { outcome } = decide(facts, TRIAL_PACK, today);
            const expected = OUTCOME_ALONE[readingOf(charge, acceptedOn, today)];
            if (outcome !== expected) wrong.push(`${charge.code} ${acceptedOn} ${today}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('× dates around amendments × ages × choice × form is decided as the table says', () => {
    const { today } = standings;
    const cards = agesOfEarlyActs.rows.map((row) => ({
      card: row[0],
      reading: row[4],
      accused: [accusedOf(row)],
    }));
    const cells = CHOICES.flatMap((choice) =>
      FORM_COLUMNS.map((column) => ({
        choice,
        column,
        approvals: formsFor(column, today),
        expected: {
          forbids: expectedOutcome('forbids', choice, column),
          doubts: expectedOutcome('doubts', choice, column),
          allows: expectedOutcome('allows', choice, column),
        },
      })),
    );
    const wrong: string[] = [];
    let decided = 0;
    for (const charge of charges) {
      const accusations = [{ code: charge.code, name: charge.name }];
      for (const acceptedOn of days) {
        const read = readingOf(charge, acceptedOn, today);
        for (const { card, reading, accused } of cards) {
          const machine = strictest(read, reading);
          for (const { choice, column, approvals, expected } of cells) {
            const facts = caseFacts({ acceptedOn, accusations, accused, choice, approvals });
            decided += 1;
            if (decide(facts, TRIAL_PACK, today).outcome === expected[machine]) continue;
            wrong.push(`${charge.code} ${acceptedOn} ${card} ${String(choice)} ${column}`);
          }
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(decided).toBe(charges.length * days.length * cards.length * cells.length);
  });
});
