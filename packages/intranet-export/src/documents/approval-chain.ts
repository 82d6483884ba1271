import { DOCUMENT_PHRASES } from './phrases.js';
import { told } from './rules.js';
import { CHAIN, PLACES, RANKS_OF_STEP, type ApprovalStep, type ApproverRank } from './steps.js';

/** One approval (文书审批) of a document. */
export interface DocumentApproval {
  /** 审批序号: the order in which they were entered. */
  readonly number: number;
  readonly step: ApprovalStep;
  /** Code of the person. */
  readonly person: string;
  readonly rank: ApproverRank;
  /** Instant. */
  readonly at: string;
  readonly result: 'approved' | 'returned';
  /** Digest of the content that was approved. */
  readonly digest: string;
  /** 放行词语: suspicions that this approval releases, each by its very text. */
  readonly released: readonly string[];
}

/** What approvals must be of, and may not precede. */
export interface ApprovedContent {
  /** Digest of the content as it is now. */
  readonly digest: string;
  /** Instant of the last change of the text, of a mark, of the judgment: older approvals know it not. */
  readonly settledAt: string;
}

/** Where a document stands in its approval. */
export type ChainState =
  | {
      readonly state: 'complete';
      /** Instant of the recheck (案管复核). */
      readonly completedAt: string;
      readonly released: readonly string[];
    }
  | { readonly state: 'waiting'; readonly step: ApprovalStep; readonly saw: readonly [string] }
  | { readonly state: 'returned'; readonly step: ApprovalStep; readonly saw: readonly [string] }
  | { readonly state: 'broken'; readonly saw: readonly string[] };

/**
 * Follows a document through its approval: 承办人, 部门负责人, 分管副检察长 or 检察长, 案管复核, each by
 * another person in the rank of the step, none before the one ahead of it. What counts is the latest
 * round, begun by the undertaker after the last return, over the content as it is now.
 * @param now instant
 * @see 规定 2014 art. 21
 */
export function followChain(
  approvals: readonly DocumentApproval[],
  content: ApprovedContent,
  now: string,
): ChainState {
  const inOrder = approvals.toSorted((one, other) => one.number - other.number);
  const counting = inOrder.filter(
    ({ digest, at }) => digest === content.digest && at >= content.settledAt,
  );
  const last = counting.at(-1);
  if (last?.result === 'returned') {
    const { step } = last;
    return { state: 'returned', step, saw: [told(DOCUMENT_PHRASES.returned, { step })] };
  }
  const round = latestRound(counting);
  const defects = defectsOf(round, now);
  if (defects.length > 0) return { state: 'broken', saw: defects };
  const next = CHAIN[round.length];
  if (next === undefined) {
    const completedAt = round.at(-1)?.at ?? now;
    return { state: 'complete', completedAt, released: round.flatMap(({ released }) => released) };
  }
  const waits = told(DOCUMENT_PHRASES.waitsFor, { step: next });
  const count = inOrder.length - counting.length;
  const saw =
    round.length === 0 && count > 0
      ? told(DOCUMENT_PHRASES.voidedBefore, { saw: waits, count })
      : waits;
  return { state: 'waiting', step: next, saw: [saw] };
}

/** The approvals since the last return, and of these since the undertaker began last. */
function latestRound(approvals: readonly DocumentApproval[]): readonly DocumentApproval[] {
  const returned = approvals.findLastIndex(({ result }) => result === 'returned');
  const since = approvals.slice(returned + 1);
  const begun = since.findLastIndex(({ step }) => step === CHAIN[0]);
  return since.slice(Math.max(0, begun));
}

/** Everything that is wrong with a round, whether it has come to its end or not. */
function defectsOf(round: readonly DocumentApproval[], now: string): readonly string[] {
  const defects: string[] = [];
  const reached = Math.max(-1, ...round.map(({ step }) => PLACES[step]));
  for (const [place, step] of CHAIN.entries()) {
    if (place > reached || round.some((approval) => PLACES[approval.step] === place)) continue;
    defects.push(told(DOCUMENT_PHRASES.missing, { step }));
  }
  for (const [index, { step, person, rank, at }] of round.entries()) {
    const before = round[index - 1];
    if (before !== undefined && PLACES[step] <= PLACES[before.step]) {
      defects.push(told(DOCUMENT_PHRASES.misplaced, { step }));
    }
    if (before !== undefined && at < before.at) {
      defects.push(told(DOCUMENT_PHRASES.late, { step: before.step, later: step }));
    }
    if (!RANKS_OF_STEP[step].includes(rank)) {
      defects.push(told(DOCUMENT_PHRASES.wrongRank, { step }));
    }
    const twin = round.slice(0, index).find((earlier) => earlier.person === person);
    if (twin !== undefined) {
      defects.push(told(DOCUMENT_PHRASES.samePerson, { step: twin.step, other: step }));
    }
    if (at > now) defects.push(told(DOCUMENT_PHRASES.future, { step }));
  }
  return defects;
}
