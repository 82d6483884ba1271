import { DiscferryError } from '@discferry/shared-schema';
import { join } from 'node:path';
import { makePrivateFolder, readIfThere, writeNew } from '../printing/write-new.js';
import { sheetHtml } from './sheet-html.js';
import type { ReviewSheet } from './sheet.js';

/** The file of a sheet. */
export interface SheetFile {
  readonly caseNumber: string;
  readonly documentId: string;
  readonly html: string;
}

/**
 * Writes sheets into a folder, named by case number and 文书编号 alone. A sheet that lies there and says
 * the same is left as it is; one that says something else is refused before anything is written.
 * @param sheets gives the sheets anew each time it is called, so that not all of them are in memory
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function writeSheets(
  folder: string,
  sheets: () => AsyncIterable<ReviewSheet>,
): Promise<readonly SheetFile[]> {
  await makePrivateFolder(folder);
  for await (const sheet of sheets()) {
    const { html: path } = fileOf(folder, sheet);
    const there = await readIfThere(path);
    if (there !== undefined && there.toString() !== sheetHtml(sheet)) {
      throw new DiscferryError('E_ALREADY_EXISTS', { path });
    }
  }
  const written: SheetFile[] = [];
  for await (const sheet of sheets()) {
    const file = fileOf(folder, sheet);
    if ((await readIfThere(file.html)) === undefined) await writeNew(file.html, sheetHtml(sheet));
    written.push(file);
  }
  return written;
}

function fileOf(folder: string, { caseNumber, documentId }: ReviewSheet): SheetFile {
  return { caseNumber, documentId, html: join(folder, `${caseNumber}_${documentId}.html`) };
}
