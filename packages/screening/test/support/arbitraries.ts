import { addDays, FLOWS, type Flow } from '@discferry/shared-schema';
import fc from 'fast-check';
import type {
  AccusedFacts,
  Accusation,
  ApprovalForm,
  CaseFacts,
  MetProhibition,
} from '../../src/index.js';
import { ESPIONAGE, GROWN_VICTIM, TERRORISM, THEFT, TODAY } from './facts.js';

/** A day in the weeks around today: few enough that dates meet. */
export const recentDay = fc.integer({ min: -20, max: 3 }).map((days) => addDays(TODAY, days));

const birthDate = fc
  .integer({ min: -45 * 365, max: -12 * 365 })
  .map((days) => addDays(TODAY, days));

export const accused: fc.Arbitrary<AccusedFacts> = fc.record({
  statedAge: fc.option(fc.oneof(fc.integer({ min: 14, max: 40 }), fc.constantFrom(-1, 0, 150))),
  birthDate: fc.option(birthDate),
  actDate: fc.option(recentDay),
});

/** A person whom every card that is read at all shows to be a minor. */
export const juvenile: fc.Arbitrary<AccusedFacts> = fc.record({
  statedAge: fc.integer({ min: 0, max: 17 }),
  birthDate: fc.constant(null),
  actDate: fc.constant(null),
});

export const forbiddenCharge = fc.constantFrom<Accusation>(
  ESPIONAGE,
  TERRORISM,
  { code: '120-1.1', name: '资助恐怖活动罪' },
  { code: '120-6.1', name: '非法持有宣扬恐怖主义、极端主义物品罪' },
);

const accusation = fc.oneof(
  fc.constantFrom<Accusation>(
    THEFT,
    { code: '266.1', name: '诈骗罪' },
    { code: '360.2', name: '嫖宿幼女罪' },
    { code: '264.1', name: '诈骗罪' },
    { code: '999.1', name: '盗窃罪' },
    { code: null, name: '民间借贷纠纷' },
    { code: null, name: '盗窃罪' },
  ),
  forbiddenCharge,
);

const formNumber = fc.constantFrom('SPB-1', 'SPB-2', 'SPB-3', 'SPB-10');

export const form: fc.Arbitrary<ApprovalForm> = fc.record({
  number: formNumber,
  asks: fc.constantFrom('disclose', 'withhold'),
  state: fc.constantFrom('pending', 'approved', 'approved', 'refused'),
  rank: fc.constantFrom('chief', 'chief', 'deputy-chief', 'department-head', null),
  decidedOn: fc.option(recentDay, { freq: 6 }),
});

const met: fc.Arbitrary<MetProhibition> = fc.record({
  rule: fc.constantFrom('B2-STATE-SECURITY', 'B3-TERRORISM', 'B4-JUVENILE', 'B9-OF-AN-OLD-PACK'),
  saw: fc.constantFrom('charge 110.1, art. 110', 'charge 120.1, art. 120', '1 accused under age'),
  formsFrom: fc.option(recentDay),
  olderForms: fc.uniqueArray(formNumber, { maxLength: 2 }),
});

const previous = fc.record({ decidedOn: recentDay, met: fc.array(met, { maxLength: 2 }) });

/** Any case, most of them with something missing, contradictory or forbidden. */
export const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
  flow: fc.constantFrom(...(Object.keys(FLOWS) as Flow[])),
  acceptedOn: recentDay,
  accusations: fc.array(accusation, { maxLength: 3 }),
  accused: fc.array(accused, { maxLength: 3 }),
  accusedOrganisation: fc.boolean(),
  victims: fc.array(fc.record({ birthDate: fc.option(birthDate) }), { maxLength: 2 }),
  choice: fc.constantFrom('disclose', 'withhold', null),
  approvals: fc.array(form, { maxLength: 3 }),
  previous: fc.option(previous),
});

/** Any case with one form more, by which the chief approved disclosure today: many are disclosed by it. */
export const openedCase: fc.Arbitrary<CaseFacts> = anyCase.map((facts) => ({
  ...facts,
  approvals: [
    ...facts.approvals,
    { number: 'SPB-9', asks: 'disclose', state: 'approved', rank: 'chief', decidedOn: TODAY },
  ],
}));

/** Cases of which nothing is wrong on the card, so that many are disclosed. */
export const cleanCase: fc.Arbitrary<CaseFacts> = anyCase.map((facts) => ({
  ...facts,
  flow: 'arrest-review',
  acceptedOn: facts.acceptedOn > TODAY ? TODAY : facts.acceptedOn,
  accusations: [THEFT],
  accused: [{ statedAge: 30, birthDate: null, actDate: addDays(facts.acceptedOn, -30) }],
  victims: facts.victims.map(() => GROWN_VICTIM),
  previous: null,
}));
