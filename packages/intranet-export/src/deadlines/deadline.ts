import { addDays, daysBetween, type DocumentKind } from '@discferry/shared-schema';

/** Calendar days in which a document has to be on its way to the public (规定 2014 art. 21). */
const DEADLINE_DAYS = 10;

/** The day from which the provisions are in force: for what came before it no time runs. */
const IN_FORCE_FROM = '2014-10-01';

/** What a time runs from: the effective judgment (D3), closing (D4), the review on file (D5). */
type DeadlineRule = 'D3' | 'D4' | 'D5';

/** What of a document its deadline follows from. */
export interface DocumentTimes {
  /** 文书编号; null when it has none that could be found again. */
  readonly documentId: string | null;
  readonly kind: DocumentKind;
  /** 文书字号 */
  readonly number: string | null;
  /** 判决生效日期 */
  readonly effectiveOn: string | null;
  /** 收到生效判决日期 */
  readonly receivedOn: string | null;
  /** 备案审查, where it is needed. */
  readonly filing: { readonly endedOn: string | null } | null;
  readonly isPublished: boolean;
}

/** What of a case the deadlines of its documents follow from. */
export interface CaseTimes {
  readonly caseNumber: string;
  /** 承办人; empty when the source names nobody. */
  readonly undertaker: string;
  /** 办结日期 */
  readonly closedOn: string | null;
  /** The kind of document that the case has to have by its outcome; null when it has to have none. */
  readonly owes: DocumentKind | null;
  /** Whether a judgment on somebody in the case stands in the source: it is effective then. */
  readonly hasJudgment: boolean;
  readonly documents: readonly DocumentTimes[];
}

/** When a document must be public, or that nobody can tell. */
export interface Deadline {
  readonly caseNumber: string;
  readonly undertaker: string;
  readonly documentId: string | null;
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly rule: DeadlineRule;
  /** Whether there is no such document at all. */
  readonly isMissing: boolean;
  /** The day of the event, from the day after which the time is counted; null when it was not entered. */
  readonly from: string | null;
  /** The last of the days; null with `from`. */
  readonly dueOn: string | null;
}

/**
 * The deadlines of a case: of each document that is not public yet and whose time has begun, and of
 * one that the case should have and has not.
 * @param today calendar date in Asia/Shanghai
 * @see 规定 2014 arts. 18, 21
 */
export function deadlinesOf(times: CaseTimes, today: string): readonly Deadline[] {
  const { caseNumber, undertaker, owes, documents } = times;
  const found: Deadline[] = [];
  for (const document of documents) {
    const start = document.isPublished ? null : startOf(document, times, today);
    if (start === null) continue;
    const { documentId, kind, number } = document;
    const of = { caseNumber, undertaker, documentId, kind, number, isMissing: false };
    found.push({ ...of, ...start, dueOn: dueOn(start.from) });
  }
  if (owes !== null && !documents.some(({ kind }) => kind === owes)) {
    const start = startOf({ ...NO_DOCUMENT, kind: owes }, times, today);
    const of = { caseNumber, undertaker, documentId: null, kind: owes, number: null };
    if (start !== null) found.push({ ...of, isMissing: true, ...start, dueOn: dueOn(start.from) });
  }
  return found.filter(({ from }) => from === null || from >= IN_FORCE_FROM);
}

const NO_DOCUMENT: Omit<DocumentTimes, 'kind'> = {
  documentId: null,
  number: null,
  effectiveOn: null,
  receivedOn: null,
  filing: null,
  isPublished: false,
};

interface Start {
  readonly rule: DeadlineRule;
  readonly from: string | null;
}

/** What the time of a document runs from; null while it has not begun. */
function startOf(document: DocumentTimes, times: CaseTimes, today: string): Start | null {
  const { filing } = document;
  const followsJudgment = document.kind === 'indictment' || document.kind === 'protest';
  const judgment = followsJudgment ? judgmentStart(document, times, today) : null;
  if (followsJudgment && judgment === null) return null;
  if (filing !== null) {
    if (filing.endedOn === null || filing.endedOn > today) return null;
    // Before the judgment nothing may be public, however early the review on file has ended.
    const isLater = judgment !== null && (judgment.from === null || judgment.from > filing.endedOn);
    return isLater ? judgment : { rule: 'D5', from: filing.endedOn };
  }
  if (judgment !== null) return judgment;
  return times.closedOn === null || times.closedOn > today
    ? null
    : { rule: 'D4', from: times.closedOn };
}

/** An effective judgment of which nobody entered when it came has a start that nobody knows. */
function judgmentStart(
  { effectiveOn, receivedOn }: DocumentTimes,
  { hasJudgment }: CaseTimes,
  today: string,
): Start | null {
  if (receivedOn !== null) return receivedOn > today ? null : { rule: 'D3', from: receivedOn };
  const isEffective = hasJudgment || (effectiveOn !== null && effectiveOn <= today);
  return isEffective ? { rule: 'D3', from: null } : null;
}

/** The day of the event is not counted: the tenth day behind it is the last. */
function dueOn(from: string | null): string | null {
  return from === null ? null : addDays(from, DEADLINE_DAYS);
}

/** Calendar days from a day until a deadline; negative when it has passed. */
export function daysLeft(due: string, today: string): number {
  return daysBetween(`${today}T00:00:00+08:00`, `${due}T00:00:00+08:00`);
}
