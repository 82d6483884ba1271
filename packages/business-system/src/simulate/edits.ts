import { ageOn, chargeByName } from '@discferry/shared-schema';
import { CONFUSED_SURNAMES } from '../data/names.js';
import { birthDate } from '../generate/dates.js';
import { drawForbiddenCharge, drawOrdinaryCharge } from '../generate/charges.js';
import { accusedPeople, AGE_OF_MAJORITY, isAccused } from '../lifecycle/accused.js';
import { replaceMeasure, runningMeasure } from '../lifecycle/measures.js';
import { enterStage, nextStep } from '../lifecycle/progress.js';
import type { Random } from '../random.js';
import type { CaseFile } from '../schema/rows.js';

interface EditContext {
  /** The day of the edit. */
  readonly on: string;
  readonly random: Random;
}

/** Changes a case in place as a day's work would; does nothing to one it does not fit. */
export type Edit = (file: CaseFile, context: EditContext) => void;

/** The case comes a step further: stage, deadline, outcome, what the accused are under. */
export const progress: Edit = (file, { on, random }) => {
  const step = nextStep(file, random);
  if (step !== undefined) enterStage(file, { to: step.to, on, random });
};

/** One of the accused comes under another coercive measure. */
export const changeMeasure: Edit = (file, { on, random }) => {
  const people = accusedPeople(file).filter((person) => runningMeasure(file, person));
  if (people.length === 0) return;
  const person = random.pick(people);
  const measure = runningMeasure(file, person)?.QZCS === '取保候审' ? '逮捕' : '取保候审';
  replaceMeasure(file, { person, measure, on });
};

/** The first charge becomes another of ordinary crime. */
export const changeToOrdinaryCharge: Edit = (file, { on, random }) => {
  replaceFirstCharge(file, drawOrdinaryCharge(on, random));
};

/** The first charge becomes one that keeps the case out of public. */
export const changeToForbiddenCharge: Edit = (file, { on, random }) => {
  replaceFirstCharge(file, drawForbiddenCharge(on, random));
};

/** A surname typed wrong is put right, in the list of parties and in the case's name. */
export const correctName: Edit = (file) => {
  for (const person of file.persons.filter(isAccused)) {
    const pair = CONFUSED_SURNAMES.find((surnames) =>
      surnames.includes(person.XM?.charAt(0) ?? ''),
    );
    if (pair === undefined || person.XM === null || person.LX !== '自然人') continue;
    const typed = person.XM;
    person.XM = (typed.startsWith(pair[0]) ? pair[1] : pair[0]) + typed.slice(1);
    file.row.AJMC = file.row.AJMC.replace(typed, person.XM);
    return;
  }
};

/** A missing age is supplied from the dates on the card. */
export const supplyAge: Edit = (file) => {
  for (const person of accusedPeople(file)) {
    if (person.CSRQ !== null && person.ZAR !== null) {
      person.ZASNL ??= ageOn(person.CSRQ, person.ZAR);
    }
  }
};

/** One of the accused turns out to have been a minor at the time of the act. */
export const correctAgeToMinor: Edit = (file, { random }) => {
  const person = accusedPeople(file)[0];
  if (person?.ZAR == null) return;
  person.CSRQ = birthDate(AGE_OF_MAJORITY - 1, person.ZAR, random);
  person.ZASNL = ageOn(person.CSRQ, person.ZAR);
};

/** Charges that the catalogue does not know are put right: by their name, else by a likely one. */
export const correctCharge: Edit = (file, { on, random }) => {
  const likely = drawOrdinaryCharge(on, random);
  for (const charge of file.charges) {
    const known = chargeByName(charge.AY_MC);
    charge.AY_DM = known?.code ?? likely.code;
    charge.AY_MC = known === undefined ? likely.name : charge.AY_MC;
  }
};

/** Replaces the first charge of a case wherever it stands, as sent and as found. */
export function replaceFirstCharge(
  file: CaseFile,
  to: { readonly code: string; readonly name: string },
): void {
  const code = file.charges[0]?.AY_DM;
  if (code == null || file.charges.some(({ AY_DM }) => AY_DM === to.code)) return;
  for (const charge of file.charges) {
    if (charge.AY_DM !== code) continue;
    charge.AY_DM = to.code;
    charge.AY_MC = to.name;
  }
}
