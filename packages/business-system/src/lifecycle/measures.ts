import { addDays, type Flow } from '@discferry/shared-schema';
import type { Random, Weighted } from '../random.js';
import type { CaseFile, MeasureRow, PersonRow } from '../schema/rows.js';
import { accusedPeople } from './accused.js';
import type { Outcome } from './steps.js';

type Measure = '取保候审' | '监视居住' | '指定居所监视居住' | '拘留' | '逮捕';

/** What the accused are under when the case arrives; 逮捕 follows upon 拘留. */
const MEASURES_ON_ACCEPTANCE: Readonly<Partial<Record<Flow, Weighted<Measure | null>>>> = {
  'duty-crime-investigation': [
    ['拘留', 50],
    ['取保候审', 30],
    ['指定居所监视居住', 10],
    [null, 10],
  ],
  'arrest-review': [
    ['拘留', 90],
    ['取保候审', 7],
    ['监视居住', 1],
    [null, 2],
  ],
  'first-instance-prosecution': [
    ['逮捕', 42],
    ['取保候审', 49],
    ['监视居住', 3],
    ['拘留', 2],
    [null, 4],
  ],
  'second-instance-appeal': [
    ['逮捕', 75],
    ['取保候审', 25],
  ],
  'second-instance-protest': [
    ['逮捕', 70],
    ['取保候审', 30],
  ],
};

/** Decisions after which nobody stays under any measure. */
const RELEASING: readonly Outcome[] = [
  '法定不起诉',
  '酌定不起诉',
  '存疑不起诉',
  '撤销案件',
  '侦查机关撤回',
];

/** Puts the accused under what they are under when a flow begins. */
export function measuresOnAcceptance(file: CaseFile, flow: Flow, random: Random): void {
  const table = MEASURES_ON_ACCEPTANCE[flow];
  if (table === undefined) return;
  for (const person of accusedPeople(file)) {
    const measure = random.choose(table);
    if (measure !== null) bringUnder(file, { person, measure, random });
  }
}

/** Replaces what the accused are under by what a decision brings. */
export function applyDecisionToMeasures(
  file: CaseFile,
  { outcome, on, random }: { outcome: Outcome; on: string; random: Random },
): void {
  for (const person of accusedPeople(file)) {
    if (outcome === '批准逮捕' || outcome === '决定逮捕') {
      replaceMeasure(file, { person, measure: '逮捕', on });
    } else if (outcome === '不批准逮捕' || outcome === '不予逮捕') {
      replaceMeasure(file, { person, measure: random.chance(0.7) ? '取保候审' : null, on });
    } else if (RELEASING.includes(outcome)) {
      replaceMeasure(file, { person, measure: null, on });
    }
  }
}

/** Ends what a person is under and, unless null, begins another measure on the same day. */
export function replaceMeasure(
  file: CaseFile,
  { person, measure, on }: { person: PersonRow; measure: Measure | null; on: string },
): void {
  const running = runningMeasure(file, person);
  if (running !== undefined) running.JSRQ = on;
  if (measure !== null) add(file, { RYXH: person.RYXH, QZCS: measure, KSRQ: on, JSRQ: null });
}

/** What a person is under now. */
export function runningMeasure(file: CaseFile, person: PersonRow): MeasureRow | undefined {
  return file.measures.find(({ RYXH, JSRQ }) => RYXH === person.RYXH && JSRQ === null);
}

/** A measure that began some time before the case arrived, but not before the act. */
function bringUnder(
  file: CaseFile,
  { person, measure, random }: { person: PersonRow; measure: Measure; random: Random },
): void {
  const { RYXH } = person;
  const arrived = file.row.SLRQ;
  const before = latest(addDays(arrived, -random.int(2, 30)), person.ZAR ?? arrived);
  if (measure === '逮捕') {
    const arrested = before;
    const detained = latest(addDays(arrested, -random.int(3, 37)), person.ZAR ?? arrested);
    if (detained < arrested) add(file, { RYXH, QZCS: '拘留', KSRQ: detained, JSRQ: arrested });
  }
  add(file, { RYXH, QZCS: measure, KSRQ: before, JSRQ: null });
}

function add(file: CaseFile, measure: Omit<MeasureRow, 'CSXH'>): void {
  file.measures.push({ CSXH: file.measures.length + 1, ...measure });
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
