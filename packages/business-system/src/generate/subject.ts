import { addDays, PARTY_ROLES, type Flow } from '@discferry/shared-schema';
import {
  ADMINISTRATIVE_CAUSES,
  ADMINISTRATIVE_COMPENSATION_CAUSES,
  CIVIL_CAUSES,
  COMPENSATION_COMMITTEE_CAUSES,
  CRIMINAL_COMPENSATION_CAUSES,
} from '../data/causes.js';
import { FLOW_FACTS } from '../lifecycle/flow-facts.js';
import type { Random, Weighted } from '../random.js';
import type { ChargeRow, PersonRow } from '../schema/rows.js';
import { drawAidCharge, drawCharge, drawDutyCharge, type DrawnCharge } from './charges.js';
import { makeAccused, makeOthers, type Accusation } from './people-of-accusation.js';
import {
  administrativeParties,
  aidParties,
  civilParties,
  compensationParties,
  petitioner,
  type Setting,
} from './people-of-other-flows.js';

/** Who is in a case and what it is about. */
export interface SubjectMatter {
  readonly persons: PersonRow[];
  readonly charges: ChargeRow[];
}

/** How long before acceptance the act lies, in days. */
const DAYS_SINCE_ACT: Readonly<Partial<Record<Flow, readonly [least: number, most: number]>>> = {
  'duty-crime-investigation': [60, 2200],
  'arrest-review': [3, 75],
  'first-instance-prosecution': [35, 420],
};
const DAYS_SINCE_ACT_OF_CONVICT = [200, 1500] as const;

/** Some are accused of a second act beside the first. */
const SECOND_CHARGE_SHARE = 0.08;

/** People and charges of a case that arrives for the first time. */
export function makeSubject(setting: Setting & { readonly flow: Flow }): SubjectMatter {
  const { flow, random, acceptedOn } = setting;
  switch (FLOW_FACTS[flow].subject) {
    case 'accusation':
      return accusation(setting);
    case 'conviction':
      return conviction(setting);
    case 'civil':
      return withCause(civilParties(setting), CIVIL_CAUSES, random);
    case 'administrative':
      return withCause(
        administrativeParties(setting),
        flow === 'administrative-compensation-supervision'
          ? ADMINISTRATIVE_COMPENSATION_CAUSES
          : ADMINISTRATIVE_CAUSES,
        random,
      );
    case 'compensation':
      return withCause(
        compensationParties(setting),
        flow === 'criminal-compensation'
          ? CRIMINAL_COMPENSATION_CAUSES
          : COMPENSATION_COMMITTEE_CAUSES,
        random,
      );
    case 'aid': {
      const { code, name } = drawAidCharge(acceptedOn, random);
      const persons = numbered(aidParties(setting));
      return { persons, charges: [{ AYXH: 1, RYXH: null, LB: '认定', AY_DM: code, AY_MC: name }] };
    }
  }
}

function accusation(setting: Setting & { readonly flow: Flow }): SubjectMatter {
  const { flow, office, random, acceptedOn } = setting;
  const onDuty = flow === 'duty-crime-investigation';
  const act: Accusation = {
    office,
    random,
    charge: onDuty ? drawDutyCharge(acceptedOn, random) : drawCharge(acceptedOn, random),
    actedOn: addDays(
      acceptedOn,
      -random.int(...(DAYS_SINCE_ACT[flow] ?? DAYS_SINCE_ACT_OF_CONVICT)),
    ),
    role: 'suspect',
    mayBeMinor: !onDuty,
  };
  const accused = numbered(makeAccused(act));
  const others = makeOthers(act, accused);
  return {
    persons: numbered([...accused, ...others]),
    charges: chargesAgainst(accused, { ...act, on: acceptedOn, list: '移送' }),
  };
}

function conviction(setting: Setting & { readonly flow: Flow }): SubjectMatter {
  const { flow, office, random, acceptedOn } = setting;
  const appeals = flow === 'second-instance-appeal';
  const act: Accusation = {
    office,
    random,
    charge: drawCharge(acceptedOn, random),
    actedOn: addDays(acceptedOn, -random.int(...DAYS_SINCE_ACT_OF_CONVICT)),
    role: appeals ? 'appellant' : 'convict',
    mayBeMinor: true,
  };
  const accused = numbered(makeAccused(act));
  if (appeals) {
    // Somebody appeals; of the others, each may have accepted the judgment.
    for (const person of accused.slice(1)) {
      if (random.chance(0.4)) person.JS = PARTY_ROLES.convict.zh;
    }
  }
  const others = makeOthers(act, accused);
  const against = flow === 'criminal-appeal-review' ? [petitioner(setting, accused[0])] : [];
  return {
    persons: numbered([...accused, ...against, ...others]),
    charges: chargesAgainst(accused, { ...act, on: acceptedOn, list: '认定' }),
  };
}

function chargesAgainst(
  accused: readonly PersonRow[],
  act: Pick<Accusation, 'charge' | 'random'> & { on: string; list: ChargeRow['LB'] },
): ChargeRow[] {
  const { charge, random, on, list } = act;
  const second = random.chance(SECOND_CHARGE_SHARE) ? drawCharge(on, random) : undefined;
  const drawn = accused.flatMap(({ RYXH }) => [
    { RYXH, charge },
    ...(second && second.code !== charge.code && (RYXH === 1 || random.chance(0.3))
      ? [{ RYXH, charge: second }]
      : []),
  ]);
  return drawn.map((row, index) => chargeRow(index + 1, row, list));
}

function chargeRow(
  AYXH: number,
  { RYXH, charge }: { RYXH: number; charge: DrawnCharge },
  LB: ChargeRow['LB'],
): ChargeRow {
  return { AYXH, RYXH, LB, AY_DM: charge.code, AY_MC: charge.name };
}

function withCause(
  persons: readonly PersonRow[],
  causes: Weighted<string>,
  random: Random,
): SubjectMatter {
  const cause = random.choose(causes);
  return {
    persons: numbered(persons),
    charges: [{ AYXH: 1, RYXH: null, LB: '认定', AY_DM: null, AY_MC: cause }],
  };
}

function numbered(persons: readonly PersonRow[]): PersonRow[] {
  return persons.map((person, index) => ({ ...person, RYXH: index + 1 }));
}
