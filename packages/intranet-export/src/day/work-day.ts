import { hearInterrupt } from '@discferry/cli-kit';
import {
  countPublished,
  findDecisions,
  findPublished,
  findPublishedDocuments,
  readCursor,
  writeCursor,
  type Day,
  type Ledger,
} from '@discferry/intranet-ledger';
import type { RedactionPolicy } from '@discferry/redaction';
import type { LoadedPolicy } from '@discferry/screening';
import {
  addDays,
  caseNumberSchema,
  DiscferryError,
  shanghaiDate,
  toInstant,
} from '@discferry/shared-schema';
import { noteReceipts } from '../confirmation/note-receipts.js';
import { startDocumentTally, type DocumentReport } from '../documents/report.js';
import { workDocuments } from '../documents/work-documents.js';
import type { ReplyReport } from '../replies/report.js';
import { workReplies } from '../replies/work-replies.js';
import type { SourceCase } from '../source/export-views.js';
import type { RecordSource } from '../source/record-source.js';
import { assess } from './assess.js';
import { reconcile, withdrawal } from './reconcile.js';
import { startTally, type DayReport } from './report.js';

/** What a day's work needs. */
export interface DayInput {
  readonly ledger: Ledger;
  readonly source: RecordSource;
  readonly policy: LoadedPolicy;
  readonly redaction: RedactionPolicy;
  readonly now: Date;
  /** Compare everything, so that what was deleted at the source is withdrawn. */
  readonly full: boolean;
  readonly overlapDays: number;
  /** How many cases of each kind the report lists. */
  readonly listLimit: number;
  readonly signal: AbortSignal;
  readonly onExamined: (cases: number) => void;
}

/** What a day's work found, of cases, of their documents, and of answers to requests. */
export interface WorkedDay extends DayReport {
  readonly documents: DocumentReport;
  readonly replies: ReplyReport;
}

/**
 * Works out what should be public now and notes every difference to what was sent (增量式更新). The same
 * for a plan and for an export.
 * @throws E_SOURCE_CONTRACT, and what the source throws
 */
export async function workDay(day: Day, input: DayInput): Promise<WorkedDay> {
  const { ledger, source, policy, redaction, now } = input;
  checkDocumentsThere(ledger, source);
  const cursor = readCursor(ledger);
  // Under other rules every case may come out differently; so it does on the first day.
  const full = input.full || cursor?.policySha256 !== policy.sha256;
  const since = full ? null : overlapStart(cursor.changedAt, input.overlapDays);
  const tally = startTally(input.listLimit);
  const documentTally = startDocumentTally(input.listLimit);
  const today = shanghaiDate(now);
  let examined = 0;
  for (const page of source.changedSince(since)) {
    await hearInterrupt(input.signal);
    const numbers = page.map(({ caseNumber }) => caseNumber);
    const decisions = findDecisions(ledger, numbers);
    const published = findPublished(ledger, numbers);
    const publishedDocuments = findPublishedDocuments(ledger, numbers);
    for (const sourceCase of page) {
      const { caseNumber } = sourceCase;
      const previous = decisions.get(caseNumber) ?? null;
      const assessment = assess(sourceCase, { policy, today, previous });
      const { outcome, reasons, met, undertaker } = assessment;
      day.decide({ caseNumber, outcome, reasons, met, undertaker, decidedOn: today });
      const change = reconcile(assessment, published.get(caseNumber));
      if (change !== null) day.change(change);
      tally.add(assessment);
      // Under a number that is none nothing was ever published; it could read like a document's key.
      if (!caseNumberSchema.safeParse(caseNumber).success) continue;
      day.seen(caseNumber);
      const publishedOfCase = publishedDocuments.get(caseNumber);
      if (publishedOfCase === undefined && !hasAny(sourceCase)) continue;
      await workDocuments(sourceCase, {
        day,
        assessment,
        published: publishedOfCase ?? new Map(),
        policy: redaction,
        now,
        tally: documentTally,
        signal: input.signal,
      });
    }
    examined += page.length;
    input.onExamined(examined);
  }
  if (full) {
    for (const key of day.unseenPublished()) day.change(withdrawal(key, 'removed'));
  }
  // After all changes: a reply goes with a case that is public once they are carried out.
  const replies = await workReplies({ ...input, day, today });
  noteReceipts(day, ledger);
  // A time of change in the future would hide everything that really comes until then.
  const changedAt = source.lastChange(toInstant(now)) ?? cursor?.changedAt ?? toInstant(now);
  writeCursor(ledger, { changedAt, policySha256: policy.sha256 });
  return { ...tally.report(full), documents: documentTally.report(), replies };
}

function hasAny({ documents }: SourceCase): boolean {
  return documents !== null && documents.views.GK_WS.length > 0;
}

/**
 * Where documents are published, views about them have to be there: without, they would all look
 * deleted, and a right that somebody took away would take every document off the site.
 */
function checkDocumentsThere(ledger: Ledger, { hasDocuments }: RecordSource): void {
  if (hasDocuments || countPublished(ledger, 'document') === 0) return;
  const findings = [{ path: 'GK_WS', expected: 'an export view', actual: 'nothing' }];
  throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
}

/**
 * Where reading begins: some days before the last change seen, because a row may be committed after
 * rows with a later time of change. What was sent before comes out unchanged by its digest.
 */
function overlapStart(changedAt: string, overlapDays: number): string {
  return addDays(changedAt.slice(0, 10), -overlapDays) + changedAt.slice(10);
}
