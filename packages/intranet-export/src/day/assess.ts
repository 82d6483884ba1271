import type { Decision, LoadedPolicy, PreviousDecision, Reason } from '@discferry/screening';
import { decide } from '@discferry/screening';
import type { Finding, ProceduralRecord } from '@discferry/shared-schema';
import { factsOf } from '../card/facts.js';
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
  const common = {
    caseNumber: source.caseNumber,
    undertaker: undertakerOf(source),
    record: null,
    findings: [],
  };
  const hold = (findings: readonly Finding[], decision?: Decision): Assessment => ({
    ...common,
    outcome: 'hold',
    reasons: findings.map(({ path, expected, actual }) => ({
      rule: policy.pack.doubt.id,
      basis: policy.pack.doubt.basis,
      kind: 'doubt',
      saw: `${path}: ${expected} expected, ${actual} found`,
    })),
    met: decision?.met ?? previous?.met ?? [],
    findings,
  });
  const reading = readCard(source);
  if (!reading.ok) return hold(reading.findings);
  const decision = decide(factsOf(reading.card, previous), policy.pack, today);
  const { outcome, reasons, met } = decision;
  if (outcome !== 'disclose') return { ...common, outcome, reasons, met };
  const projection = project(reading.card, decision, policy.pack.id);
  if (!projection.ok) return hold(projection.findings, decision);
  return { ...common, outcome, reasons, met, record: projection.record };
}

function undertakerOf({ row }: SourceCase): string {
  const name = row['CBR'];
  return typeof name === 'string' ? name : '';
}
