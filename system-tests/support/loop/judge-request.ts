import { QUOTAS } from '@discferry/appointments';
import { flowOfCode, shanghaiDate, type RequestContent } from '@discferry/shared-schema';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { History } from './history.ts';
import { rightToAsk, type CaseFacts, type IntranetModel } from './model.ts';

/** Why a new request must be put aside; null when it must go into the inbox. */
export function objectionTo(
  content: RequestContent,
  { intranet, answers }: Pick<History, 'intranet' | 'answers'>,
  { source, madeAt }: { readonly source: Database.Database; readonly madeAt: string },
): string | null {
  const { bindingId, submittedAt } = content;
  const right = rightInside(intranet, content, source);
  if (right !== null) return right;
  if (submittedAt > madeAt) return 'time-implausible';
  const own = [...intranet.requests].filter(([, one]) => one.content.bindingId === bindingId);
  const day = shanghaiDate(submittedAt);
  const today = own.filter(([, one]) => shanghaiDate(one.content.submittedAt) === day);
  if (today.length >= QUOTAS.requestsPerDay) return 'quota-day';
  const open = own.filter(([id, { state }]) => state === 'inbox' && !answers.has(id));
  return open.length >= QUOTAS.openRequests ? 'quota-open' : null;
}

/** What no person can excuse: who asks, in which case. */
export function rightInside(
  { bindings }: IntranetModel,
  { bindingId, caseNumber, submittedAt }: RequestContent,
  source: Database.Database,
): string | null {
  const binding = bindings.get(bindingId);
  if (binding === undefined) return 'binding-unknown';
  const facts = factsOf(source, caseNumber);
  return typeof facts === 'string'
    ? facts
    : rightToAsk({ caseNumber, submittedAt }, facts, binding);
}

const cardSchema = z.object({
  AJLB_BM: z.string(),
  BJRQ: z.string().nullable(),
});

function factsOf(source: Database.Database, caseNumber: string): CaseFacts | string {
  const row = source.prepare('SELECT * FROM GK_YYAJ WHERE BMSAH = ?').get(caseNumber);
  if (row === undefined) return 'case-unknown';
  const { AJLB_BM, BJRQ } = cardSchema.parse(row);
  const flow = flowOfCode(AJLB_BM);
  if (flow === undefined) return 'case-unreadable';
  return { flow, closedOn: BJRQ?.slice(0, 10) ?? null };
}
