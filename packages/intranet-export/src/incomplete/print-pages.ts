import type { Context } from '@discferry/cli-kit';
import { DiscferryError } from '@discferry/shared-schema';
import { join } from 'node:path';
import { escapeHtml, htmlPage } from '../printing/html-page.js';
import { makePrivateFolder, readIfThere, writeNew } from '../printing/write-new.js';
import { incompleteTexts } from '../texts/incomplete.js';
import { texts } from '../texts.js';
import type { UndertakerGroup } from './groups.js';
import { itemText } from './item-text.js';

type Reader = Pick<Context, 'say' | 'lang'>;

/**
 * Writes a page to print for each undertaker: `incomplete-001.html` and so on, for a name has no place
 * in the name of a file. What lies there already and says something else is refused before anything
 * is written.
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function printPages(
  folder: string,
  groups: readonly UndertakerGroup[],
  reader: Reader,
): Promise<readonly string[]> {
  await makePrivateFolder(folder);
  const pages = groups.map((group, index) => ({
    path: join(folder, `incomplete-${String(index + 1).padStart(3, '0')}.html`),
    html: pageHtml(group, reader),
  }));
  const missing: typeof pages = [];
  for (const page of pages) {
    const there = await readIfThere(page.path);
    if (there === undefined) missing.push(page);
    else if (there.toString() !== page.html) {
      throw new DiscferryError('E_ALREADY_EXISTS', { path: page.path });
    }
  }
  for (const { path, html } of missing) await writeNew(path, html);
  return pages.map(({ path }) => path);
}

function pageHtml({ undertaker, cards }: UndertakerGroup, reader: Reader): string {
  const { say, lang } = reader;
  const title = say(incompleteTexts.pageTitle);
  const rows = cards.map(({ caseNumber, items }) => {
    const list = items.map((item) => `<li>${escapeHtml(itemText(item, reader))}</li>`).join('');
    const number = caseNumber === '' ? say(texts.noCaseNumber) : caseNumber;
    return `<tr><td>${escapeHtml(number)}</td><td><ul>${list}</ul></td></tr>`;
  });
  const head = [say(texts.caseColumn), say(incompleteTexts.itemsColumn)];
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(say(texts.undertakerColumn))}: ${escapeHtml(nameOf(undertaker, reader))}</p>`,
    `<p>${escapeHtml(say(incompleteTexts.pageIntro))}</p>`,
    `<table><tr>${head.map((text) => `<th>${escapeHtml(text)}</th>`).join('')}</tr>`,
    ...rows,
    '</table>',
  ];
  return htmlPage({
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title,
    style: 'table { margin-top: 4mm; } th:first-child { width: 40%; } ul { margin: 0; }',
    body: body.join('\n'),
  });
}

/** How an undertaker is named in a list. */
export function nameOf(undertaker: string | null, { say }: Pick<Context, 'say'>): string {
  return undertaker ?? say(incompleteTexts.unknownUndertaker);
}
