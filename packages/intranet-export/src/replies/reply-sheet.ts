import { replyCheckCode } from '@discferry/appointments';
import type { Context } from '@discferry/cli-kit';
import { DiscferryError, isDiscferryError, type Reply } from '@discferry/shared-schema';
import { join } from 'node:path';
import { escapeHtml, htmlPage } from '../printing/html-page.js';
import { makePrivateFolder, writeNew } from '../printing/write-new.js';
import { answerColumns, replyTexts, sheetTexts as texts } from '../texts/replies.js';
import { typedLine } from './typed-line.js';

type Reader = Pick<Context, 'say' | 'lang'>;

const STYLE = `
table { margin-top: 5mm; break-inside: avoid; }
th { width: 28mm; text-align: left; }
td { white-space: pre-line; }
td.code { font: bold 13pt/1.4 monospace; }
td.line { font: 9pt/1.4 monospace; white-space: pre-wrap; }
td.hand { height: 7mm; }
`;

/** So many sheets in a folder on one day are a mistake. */
const MAX_SHEETS_A_DAY = 99;

/**
 * Writes the reply sheet (答复单) that case management types in on the extranet: `replies-2026-11-20-01.html`
 * or the next number that is free, so that no sheet is ever replaced.
 * @returns the path
 * @throws E_ALREADY_EXISTS when the day has no free number, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function writeReplySheet(
  folder: string,
  replies: readonly Reply[],
  { reader, today }: { readonly reader: Reader; readonly today: string },
): Promise<string> {
  await makePrivateFolder(folder);
  const html = sheetHtml(replies, reader, today);
  for (let number = 1; number <= MAX_SHEETS_A_DAY; number += 1) {
    const path = join(folder, `replies-${today}-${String(number).padStart(2, '0')}.html`);
    try {
      await writeNew(path, html);
      return path;
    } catch (error) {
      if (!(isDiscferryError(error) && error.code === 'E_ALREADY_EXISTS')) throw error;
    }
  }
  throw new DiscferryError('E_ALREADY_EXISTS', { path: join(folder, `replies-${today}-99.html`) });
}

function sheetHtml(replies: readonly Reply[], reader: Reader, today: string): string {
  const { say, lang } = reader;
  const title = say(texts.title);
  const intro = say(texts.intro, { today, count: replies.length });
  return htmlPage({
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title,
    style: STYLE,
    body: [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(intro)}</p>`,
      ...replies.map((reply) => replyHtml(reply, reader)),
    ].join('\n'),
  });
}

/** One reply: what it says, its check code, the line to type, and who typed it. */
function replyHtml(reply: Reply, { say }: Reader): string {
  const { appointment } = reply;
  const rows: readonly (readonly [title: string, text: string, kind?: string])[] = [
    [say(answerColumns.YYBH), reply.requestId],
    [say(answerColumns.BMSAH), reply.caseNumber],
    [say(answerColumns.DFJG), say(replyTexts[reply.decision])],
    [say(answerColumns.AYSJ), appointment?.at.replace('T', ' ') ?? say(texts.nothing)],
    [say(answerColumns.AYDD), appointment?.place ?? say(texts.nothing)],
    [say(answerColumns.DFLY), reply.reason ?? say(texts.nothing)],
    [say(answerColumns.DFRQ), reply.decidedOn],
    [say(texts.checkCode), replyCheckCode(reply), 'code'],
    [say(texts.typeThis), typedLine(reply), 'line'],
    [say(texts.typedBy), '', 'hand'],
  ];
  const cells = rows.map(([title, text, kind]) => {
    const attribute = kind === undefined ? '' : ` class="${kind}"`;
    return `<tr><th>${escapeHtml(title)}</th><td${attribute}>${escapeHtml(text)}</td></tr>`;
  });
  return `<table>\n${cells.join('\n')}\n</table>`;
}
