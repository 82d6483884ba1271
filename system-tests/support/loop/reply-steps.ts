import { answerRequest, readInbox, type Decision } from '@discferry/business-system';
import { recordLine } from '@discferry/package-format';
import { addDays, shanghaiDate, type Reply } from '@discferry/shared-schema';
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { takeReply } from './forward-steps.ts';
import { drawOut, expectRun, note, type History, type Sheet } from './history.ts';

/** The undertaker decides over a request in the inbox, or anew over one that was decided. */
export function answer(history: History, wanted?: string): string | undefined {
  const { sides, draw, answers } = history;
  const standing = readInbox(sides.source, 1000).filter(
    ({ requestId: id, withdrawnAt }) => withdrawnAt === null && (wanted ?? id) === id,
  );
  const found = draw.of(standing);
  if (found === undefined) return undefined;
  const { requestId, caseNumber } = found;
  const on = shanghaiDate(sides.clock);
  const decision = drawDecision(history, on);
  note(history, `answer ${requestId}${answers.has(requestId) ? ' anew' : ''}`);
  answerRequest({ path: sides.source, requestId, decision, on });
  const { agreed, reason } = decision;
  const appointment =
    agreed && decision.at !== null && decision.place !== null
      ? { at: decision.at, place: decision.place }
      : null;
  const reply: Reply = {
    kind: 'reply',
    requestId,
    caseNumber,
    decision: agreed ? 'agreed' : 'refused',
    appointment,
    reason,
    decidedOn: on,
  };
  answers.set(requestId, recordLine(reply));
  return requestId;
}

/** The first word is typed in at once, and the undertaker thinks better of it before the next disc. */
export async function changeMind(history: History): Promise<void> {
  const requestId = answer(history);
  if (requestId === undefined) return;
  await printSheet(history, requestId);
  const sheet = history.sheets.pop();
  if (sheet !== undefined) await typeIn(history, sheet);
  answer(history, requestId);
}

function drawDecision({ draw }: History, on: string): Decision {
  if (draw.chance(0.3)) return { agreed: false, reason: `正在补充侦查，第${1 + draw.below(5)}次` };
  if (draw.chance(0.3)) return { agreed: true, at: null, place: null, reason: '可邮寄' };
  const at = `${addDays(on, 1 + draw.below(6))}T09:30`;
  return { agreed: true, at, place: `案管大厅${1 + draw.below(5)}号窗口`, reason: null };
}

/** Case management prints a reply for whoever types it in. */
export async function printSheet(history: History, wanted?: string): Promise<void> {
  const { sides, draw, answers, intranet } = history;
  const requestId = wanted ?? draw.of(answers.keys());
  const line = answers.get(requestId ?? '');
  if (requestId === undefined || line === undefined) return;
  note(history, `print ${requestId}`);
  const words = ['replies', requestId, '--print', 'sheets'];
  const ran = await expectRun(history, [0, 3], ['intranet-export', ...words]);
  const { sheet } = z.object({ sheet: z.string().nullable() }).parse(ran.data);
  const told = intranet.told.get(requestId);
  const { decidedOn } = JSON.parse(line) as Reply;
  const printable = (told ?? line) === line && decidedOn <= shanghaiDate(sides.clock);
  assert.equal(sheet !== null, printable, ran.said);
  if (sheet === null) return;
  const typedLine = /extranet-import (reply [^<\n]*)/.exec(readFileSync(sheet, 'utf8'))?.[1] ?? '';
  const parts = typedLine.replaceAll('&quot;', '"').matchAll(/"([^"]*)"|(\S+)/g);
  history.sheets.push({
    requestId,
    words: [...parts].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    line,
  });
}

/** Somebody types a sheet in, sometimes with a slip, sometimes twice. */
export async function typeSheet(history: History): Promise<void> {
  const sheet = drawOut(history, history.sheets);
  if (sheet === undefined) return;
  if (history.draw.chance(0.3)) history.sheets.push(sheet);
  await typeIn(history, sheet);
}

async function typeIn(history: History, { requestId, words, line }: Sheet): Promise<void> {
  const { extranet, draw } = history;
  note(history, `type ${requestId}`);
  const found = extranet.requests.get(requestId);
  const held = extranet.replies.get(requestId);
  const early =
    found === undefined
      ? 'E_REQUEST_UNKNOWN'
      : found.withdrawnAt !== null && held === undefined
        ? 'E_REQUEST_WITHDRAWN'
        : null;
  if (early !== null) {
    await expectRun(history, early, ['extranet-import', ...words]);
    return;
  }
  if (draw.chance(0.2)) {
    const slip = words.map((word) => (/^\d{4}-\d{2}-\d{2}$/.test(word) ? '2026-01-01' : word));
    await expectRun(history, 'E_REPLY_CODE', ['extranet-import', ...slip]);
    return;
  }
  const outcome = takeReply(extranet, line);
  history.met.add(outcome);
  const status = outcome === 'conflict' ? 3 : 0;
  const ran = await expectRun(history, status, ['extranet-import', ...words]);
  assert.equal(z.object({ outcome: z.string() }).parse(ran.data).outcome, outcome);
}
