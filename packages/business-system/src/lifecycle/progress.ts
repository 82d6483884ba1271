import { addDays, FLOWS, type Flow, flowOfCode, PARTY_ROLES } from '@discferry/shared-schema';
import { officeByCode } from '../data/offices.js';
import { workingInstant } from '../generate/dates.js';
import type { Random, Weighted } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import { accusedOf, hasMinorAccused } from './accused.js';
import { FLOW_FACTS } from './flow-facts.js';
import { applyDecisionToMeasures } from './measures.js';
import { DECISIONS_FOR_MINORS, PROCEDURES, type Outcome, type Stage, type Step } from './steps.js';

/** A case may be sent back for further investigation twice (刑事诉讼法 art. 175). */
const MAX_RETURNS = 2;

const PROSECUTION: Flow = 'first-instance-prosecution';

/** What may happen to a case next; undefined once it is closed, or in no known stage. */
export function nextStep(file: CaseFile, random: Random): Step | undefined {
  const steps = PROCEDURES[flowOf(file)].steps;
  const possible = (Object.hasOwn(steps, file.row.AJZT) ? steps[file.row.AJZT as Stage] : []) ?? [];
  const allowed =
    file.row.TBCS < MAX_RETURNS ? possible : possible.filter(([{ to }]) => to !== '退回补充侦查');
  return allowed.length > 0 ? random.choose(allowed) : undefined;
}

/**
 * Brings a case into a stage: its deadline, and, where something is decided, outcome, charges found
 * (认定), roles and coercive measures.
 */
export function enterStage(
  file: CaseFile,
  { to, on, random }: { to: Stage; on: string; random: Random },
): void {
  const { row } = file;
  row.DQRQ = deadline(file, { to, on, random });
  row.AJZT = to;
  if (to === '退回补充侦查') row.TBCS += 1;
  if (to === '办结') row.BJRQ = on;
  const outcome = decide(file, { to, random });
  if (outcome !== undefined) {
    row.CLJG = outcome;
    findCharges(file);
    renameAccused(file, outcome);
    applyDecisionToMeasures(file, { outcome, on, random });
  }
  row.XGSJ = workingInstant(on, random);
}

/** The flow of a case as the system itself made it. */
function flowOf(file: CaseFile): Flow {
  const flow = flowOfCode(file.row.AJLB_BM);
  if (flow === undefined) throw new RangeError('a case without a flow');
  return flow;
}

function deadline(
  file: CaseFile,
  { to, on, random }: { to: Stage; on: string; random: Random },
): string | null {
  const { termDays, extensionDays } = FLOW_FACTS[flowOf(file)];
  const runsAnew = to === '重新移送审查' || (to === '审查办理' && file.row.AJZT === '中止审查');
  if (to === '中止审查') return null;
  if (to === '退回补充侦查') return addDays(on, 30);
  if (runsAnew) return addDays(on, random.choose(termDays));
  if (to === '延长办案期限' && file.row.DQRQ !== null) {
    return addDays(file.row.DQRQ, extensionDays);
  }
  return file.row.DQRQ;
}

function decide(
  file: CaseFile,
  { to, random }: { to: Stage; random: Random },
): Outcome | undefined {
  const flow = flowOf(file);
  const outcomes = PROCEDURES[flow].decisions[to];
  if (outcomes === undefined) return undefined;
  if (flow === PROSECUTION && to === '审结' && hasMinorAccused(file)) {
    return random.choose(DECISIONS_FOR_MINORS);
  }
  return random.choose(withinPower(outcomes, file.row.CBDW_BM));
}

/** A county office cannot itself protest against an effective judgment; it asks the one above. */
function withinPower(outcomes: Weighted<Outcome>, office: string): Weighted<Outcome> {
  return officeByCode(office)?.level === 4
    ? outcomes.filter(([outcome]) => outcome !== '提出抗诉')
    : outcomes;
}

/** The office adopts the charges it was sent (移送) as those it finds (认定). */
function findCharges(file: CaseFile): void {
  const sent = file.charges.filter(({ LB }) => LB === '移送');
  const next = file.charges.length + 1;
  file.charges.push(
    ...sent.map((charge, index) => ({ ...charge, AYXH: next + index, LB: '认定' as const })),
  );
}

function renameAccused(file: CaseFile, outcome: Outcome): void {
  if (file.row.AJLB_BM !== FLOWS[PROSECUTION].code) return;
  const role = outcome.endsWith('不起诉')
    ? PARTY_ROLES['person-not-prosecuted'].zh
    : outcome === '提起公诉'
      ? PARTY_ROLES.defendant.zh
      : undefined;
  if (role === undefined) return;
  for (const person of accusedOf(file)) person.JS = role;
}
