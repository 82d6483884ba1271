import { findLeaks } from '@discferry/redaction';
import {
  caseNumberSchema,
  localTimeSchema,
  plainLineSchema,
  plainTextSchema,
  replySchema,
  requestIdSchema,
  type Finding,
  type Reply,
} from '@discferry/shared-schema';
import { fieldReader, isEmptyCell, meaning, readDate, type Read } from '../card/field-reader.js';
import { ANSWER_VIEW, type SourceAnswer } from '../source/answer-view.js';
import type { SourceRow } from '../source/export-views.js';

/** What reading an answer gives: the reply, or everything about it that cannot be read or told. */
export type ReplyReading =
  | { readonly ok: true; readonly reply: Reply }
  | {
      readonly ok: false;
      /** As the source has them, well-formed or not. */
      readonly requestId: string;
      readonly caseNumber: string;
      readonly findings: readonly Finding[];
    };

const MAX_PLACE = 100;
const MAX_REASON = 500;
const NEVER_PUBLIC = 'nothing that is never public';
const DECISIONS = { 同意: 'agreed', 不同意: 'refused' } as const;

/**
 * Reads an undertaker's answer (答复). Nothing is guessed at: a column that cannot be read is reported,
 * and so is a place or a reason with what no public text may hold: the applicant reads both.
 * @param today calendar date in Asia/Shanghai
 */
export function readReply(answer: SourceAnswer, today: string): ReplyReading {
  const { row, requestId } = answer;
  const findings: Finding[] = [];
  const note: Note = (column, expected, actual) => {
    findings.push({ path: `${ANSWER_VIEW}.${column}`, expected, actual });
  };
  const caseNumber = typeof row['BMSAH'] === 'string' ? row['BMSAH'] : '';
  if (answer.rows !== 1) note('YYBH', 'one row', `${String(answer.rows)} rows with this number`);
  const field = fieldReader(row, ANSWER_VIEW, findings);
  field.required('YYBH', '预约编号', asWritten(requestIdSchema, requestId));
  field.required('BMSAH', '部门受案号', asWritten(caseNumberSchema, caseNumber));
  const decision = field.required('DFJG', '同意 / 不同意', meaning(DECISIONS));
  const at = field.optional('AYSJ', 'a time', matchingText(localTimeSchema));
  const place = field.optional('AYDD', 'a line of text', matchingText(plainLineSchema(MAX_PLACE)));
  const reason = field.optional('DFLY', 'a text', matchingText(plainTextSchema(MAX_REASON)));
  const decidedOn = field.required('DFRQ', 'a date', readDate);
  checkTogether(row, decision, note);
  if (decidedOn !== null && decidedOn > today) note('DFRQ', 'not after today', 'a later date');
  if (decidedOn !== null && at !== null && at < decidedOn) {
    note('AYSJ', 'not before DFRQ', 'an earlier date');
  }
  for (const leak of findLeaks(place ?? '')) note('AYDD', NEVER_PUBLIC, leak);
  for (const leak of findLeaks(reason ?? '')) note('DFLY', NEVER_PUBLIC, leak);
  if (findings.length > 0) return { ok: false, requestId, caseNumber, findings };
  const appointment = at === null ? null : { at, place };
  const fields = { requestId, caseNumber, decision, appointment, reason, decidedOn };
  return { ok: true, reply: replySchema.parse({ kind: 'reply', ...fields }) };
}

type Note = (column: string, expected: string, actual: string) => void;

/** Columns that stand or fall with each other. */
function checkTogether(row: SourceRow, decision: Reply['decision'] | null, note: Note): void {
  const isEmpty = (column: string) => isEmptyCell(row[column]);
  if (isEmpty('AYSJ') !== isEmpty('AYDD')) {
    note(isEmpty('AYSJ') ? 'AYSJ' : 'AYDD', 'time and place, or neither', 'nothing');
  }
  if (decision !== 'refused') return;
  if (isEmpty('DFLY')) note('DFLY', 'a reason', 'nothing');
  if (!isEmpty('AYSJ')) note('AYSJ', 'nothing', 'something else');
}

/** A key, exactly as it stands in the source: by it the reply is found again. */
function asWritten(
  schema: { safeParse(text: string): { readonly success: boolean } },
  written: string,
): Read<string> {
  const isKey = schema.safeParse(written).success;
  return () => (isKey ? written : undefined);
}

/** Text in the form of a schema; the line ends of some systems have a carriage return too. */
function matchingText(schema: {
  safeParse(text: string): { readonly success: boolean };
}): Read<string> {
  return (text) => {
    const lines = text.replaceAll('\r\n', '\n');
    return schema.safeParse(lines).success ? lines : undefined;
  };
}
