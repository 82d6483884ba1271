import { DiscferryError } from '@discferry/shared-schema';
import { join } from 'node:path';
import { sheetHtml } from './sheet-html.js';
import type { ApprovalSheet } from './sheet.js';
import { makePrivateFolder, readIfThere, writeNew } from '../printing/write-new.js';

/** The two files of a form. */
export interface FormFiles {
  readonly caseNumber: string;
  readonly docx: string;
  readonly html: string;
}

/**
 * Writes forms into a folder, each as Word and as HTML, named by the case number alone. A form that
 * lies there and says the same is left as it is, and so is a Word file beside it, in which somebody
 * may have written; one that says something else is refused before anything is written.
 * @param sheets gives the forms anew each time it is called, so that not all of them are in memory
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE, E_MEDIA_NOT_FOUND
 */
export async function writeForms(
  folder: string,
  sheets: () => Iterable<ApprovalSheet>,
): Promise<readonly FormFiles[]> {
  // Only here: the writer of Word files is a megabyte of program that no other command needs.
  const { sheetDocx } = await import('./sheet-docx.js');
  await makePrivateFolder(folder);
  for (const sheet of sheets()) await refuseOther(sheet, filesOf(folder, sheet));
  const written: FormFiles[] = [];
  for (const sheet of sheets()) {
    const files = filesOf(folder, sheet);
    // The HTML first: with it a run that is killed in between leaves what the next one completes.
    if ((await readIfThere(files.html)) === undefined) await writeNew(files.html, sheetHtml(sheet));
    if ((await readIfThere(files.docx)) === undefined) {
      await writeNew(files.docx, await sheetDocx(sheet));
    }
    written.push(files);
  }
  return written;
}

function filesOf(folder: string, { caseNumber }: ApprovalSheet): FormFiles {
  const path = join(folder, caseNumber);
  return { caseNumber, docx: `${path}.docx`, html: `${path}.html` };
}

/** The HTML tells whether a form says the same: the Word file also holds the time at which it was made. */
async function refuseOther(sheet: ApprovalSheet, { docx, html }: FormFiles): Promise<void> {
  const there = await readIfThere(html);
  if (there === undefined) {
    if ((await readIfThere(docx)) === undefined) return;
    throw new DiscferryError('E_ALREADY_EXISTS', { path: docx });
  }
  if (there.toString() !== sheetHtml(sheet)) {
    throw new DiscferryError('E_ALREADY_EXISTS', { path: html });
  }
}
