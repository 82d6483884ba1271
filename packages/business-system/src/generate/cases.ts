import { addDays, FLOWS, type Flow } from '@discferry/shared-schema';
import { OFFICES, type OfficeFacts } from '../data/offices.js';
import { FLOW_FACTS } from '../lifecycle/flow-facts.js';
import { enterStage, nextStep } from '../lifecycle/progress.js';
import type { Random, Weighted } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import type { CaseNumbers } from './case-number.js';
import { DEFECTS, type Defect } from './defects.js';
import { chooseDisclosure } from './disclosure.js';
import { createFollowUps, type FollowUps } from './follow-ups.js';
import { openCase } from './open-case.js';
import type { Assign } from './undertakers.js';

/** Cases reach this far back from the day of creation. */
const HISTORY_DAYS = 3 * 365;
const DIRTY_SHARE = 0.005;
/** Prosecutions whose people were arrested upon a review of the same office. */
const AFTER_ARREST_SHARE = 0.5;

/** What all cases of a system share. */
export interface World {
  readonly random: Random;
  readonly numbers: CaseNumbers;
  readonly assign: Assign;
}

/** A case as generated, and what is wrong with it on purpose. */
export interface GeneratedCase {
  readonly file: CaseFile;
  readonly defect: Defect | undefined;
}

/** Cases of the years up to a day, in the order in which they were accepted. */
export function* generateHistory(
  world: World,
  { cases, asOf }: { readonly cases: number; readonly asOf: string },
): Generator<GeneratedCase, void> {
  const from = addDays(asOf, -HISTORY_DAYS);
  const followUps = createFollowUps();
  for (let made = 0; made < cases; made++) {
    const acceptedOn = addDays(from, Math.floor(((made + 1) / cases) * HISTORY_DAYS));
    const next = generateCase(world, { acceptedOn, asOf, followUps });
    if (next.defect === undefined) followUps.offer(next.file);
    yield next;
  }
}

/** One case accepted on a day, with what has become of it by another. */
export function generateCase(
  world: World,
  {
    acceptedOn,
    asOf,
    followUps,
    flow = world.random.choose(FLOW_WEIGHTS),
  }: { acceptedOn: string; asOf: string; followUps?: FollowUps; flow?: Flow },
): GeneratedCase {
  const { random } = world;
  const office = random.pick(OFFICES_BY_LEVEL[random.choose(FLOW_FACTS[flow].levels)]);
  const after =
    flow === 'first-instance-prosecution' && random.chance(AFTER_ARREST_SHARE)
      ? followUps?.take(office.code, acceptedOn)
      : undefined;
  const file = openCase({ ...world, flow, office, acceptedOn, after });
  live(file, { from: acceptedOn, until: asOf, random });
  chooseDisclosure(file, random);
  return { file, defect: random.chance(DIRTY_SHARE) ? spoil(file, random) : undefined };
}

/** Lets a case run through its procedure until a day. */
function live(
  file: CaseFile,
  { from, until, random }: { from: string; until: string; random: Random },
): void {
  for (let day = from; ;) {
    const step = nextStep(file, random);
    if (step === undefined) return;
    day = addDays(day, random.int(...step.days));
    if (day > until) return;
    enterStage(file, { to: step.to, on: day, random });
  }
}

function spoil(file: CaseFile, random: Random): Defect {
  const defect = random.pick(Object.keys(DEFECTS) as Defect[]);
  return DEFECTS[defect](file, random) ? defect : spoil(file, random);
}

const FLOW_WEIGHTS: Weighted<Flow> = (Object.keys(FLOWS) as Flow[]).map(
  (flow) => [flow, FLOW_FACTS[flow].weight] as const,
);

const OFFICES_BY_LEVEL: Readonly<Record<OfficeFacts['level'], readonly OfficeFacts[]>> = {
  1: OFFICES.filter(({ level }) => level === 1),
  2: OFFICES.filter(({ level }) => level === 2),
  3: OFFICES.filter(({ level }) => level === 3),
  4: OFFICES.filter(({ level }) => level === 4),
};
