import type { Decision, LoadedPolicy, PreviousDecision, Reason } from '@discferry/screening';
import { decide, reason, youngestAccused } from '@discferry/screening';
import type { Finding, ProceduralRecord } from '@discferry/shared-schema';
import { factsOf, type ScreenedFields } from '../card/facts.js';
import { project } from '../card/project.js';
import { readCard } from '../card/read-card.js';
import type { SourceCase } from '../source/export-views.js';

/** What becomes of one case, and everything that led to it. */
export interface Assessment {
  readonly caseNumber: string;
  /** `hold`: nobody can or may decide yet; the case stays inside until a form or a correction. */
  readonly outcome: 'disclose' | 'withhold' | 'needs-approval' | 'hold';
  readonly reasons: readonly Reason[];
  readonly met: Decision['met'];
  /** What is wrong with the card; only with `hold`. */
  readonly findings: readonly Finding[];
  /** The public record; only with `disclose`. */
  readonly record: ProceduralRecord | null;
  /** 承办人 as the source writes it, to whom findings go back. */
  readonly undertaker: string;
}

/** Under what a case is assessed. */
export interface AssessmentBasis {
  readonly policy: LoadedPolicy;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
  readonly previous: PreviousDecision | null;
}

/**
 * One case's way from the source to a public record: read the card, decide, project. A card that
 * cannot be read holds its case and no other.
 */
export function assess(source: SourceCase, basis: AssessmentBasis): Assessment {
  const { policy, today, previous } = basis;
  const { pack } = policy;
  const common = {
    caseNumber: source.caseNumber,
    undertaker: undertakerOf(source),
    record: null,
    findings: [],
  };
  const hold = (findings: readonly Finding[], met: Decision['met']): Assessment => ({
    ...common,
    outcome: 'hold',
    reasons: findings.map(({ path, expected, actual }) =>
      reason(pack.doubt, 'doubt', `${path}: ${expected} expected, ${actual} found`),
    ),
    met,
    findings,
  });
  const reading = readCard(source);
  if (!reading.ok) {
    // What can be read of it may be forbidden: that is remembered when the card is mended.
    const screened = factsOf({ ...NOTHING_READ, acceptedOn: today, ...reading.screened }, previous);
    return hold(reading.findings, decide(screened, pack, today).met);
  }
  const facts = factsOf(reading.card, previous);
  const decision = decide(facts, pack, today);
  const { outcome, reasons, met } = decision;
  if (outcome !== 'disclose') return { ...common, outcome, reasons, met };
  const projection = project(reading.card, {
    policy: pack.id,
    passed: [...decision.passed],
    youngestAccused: youngestAccused(facts, pack),
    approvalForm: decision.approvalForm,
  });
  if (!projection.ok) return hold(projection.findings, met);
  return { ...common, outcome, reasons, met, record: projection.record };
}

/** A card of which nothing could be read. */
const NOTHING_READ: Omit<ScreenedFields, 'acceptedOn'> = {
  flow: 'first-instance-prosecution',
  people: [],
  accusations: [],
  choice: null,
  approvals: [],
};

function undertakerOf({ row }: SourceCase): string {
  const name = row['CBR'];
  return typeof name === 'string' ? name : '';
}
