import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractColumns, documentViews } from '../../src/source/document-views.js';
import { EXPORT_VIEWS, type ViewName } from '../../src/source/export-views.js';
import type { CaseRows } from './case-rows.js';
import type { DocumentRows } from './document-rows.js';

const views = Object.keys(EXPORT_VIEWS) as ViewName[];

/** Writes the five views as NDJSON. Empty columns are left out. */
export async function writeNdjson(folder: string, cases: readonly CaseRows[]): Promise<void> {
  await writeViews(folder, 'ndjson', (view) =>
    cases
      .flatMap((rows) => rows[view])
      .map((row) => {
        const filled = Object.entries(row).filter(([, value]) => value !== null);
        return `${JSON.stringify(Object.fromEntries(filled))}\n`;
      })
      .join(''),
  );
}

/** Writes the five views as a spreadsheet does: BOM, CRLF, every cell in quotes, columns reversed. */
export async function writeCsv(folder: string, cases: readonly CaseRows[]): Promise<void> {
  await writeViews(folder, 'csv', (view) => {
    const columns: readonly string[] = [...EXPORT_VIEWS[view]].reverse();
    const lines = cases
      .flatMap((rows) => rows[view])
      .map((row) => columns.map((column) => row[column]).map(cell));
    return `\uFEFF${[columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('')}`;
  });
}

/** Writes the six views about documents beside them, as NDJSON or CSV; contents in Base64. */
export async function writeDocuments(
  folder: string,
  ending: 'ndjson' | 'csv',
  documents: readonly DocumentRows[],
): Promise<void> {
  for (const view of documentViews) {
    const columns = contractColumns(view);
    const rows = documents
      .flatMap((one) => one[view])
      .map((row) => columns.map((column) => plain(row[column])));
    const lines =
      ending === 'csv'
        ? [columns, ...rows].map((row) => row.map(cell).join(','))
        : rows.map((row) => JSON.stringify(Object.fromEntries(row.map((c, i) => [columns[i], c]))));
    await writeFile(join(folder, `${view}.${ending}`), lines.map((line) => `${line}\n`).join(''));
  }
}

function plain(value: unknown): unknown {
  return value instanceof Buffer ? value.toString('base64') : (value ?? null);
}

function cell(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return `"${String(value).replaceAll('"', '""')}"`;
}

async function writeViews(
  folder: string,
  ending: string,
  contentOf: (view: ViewName) => string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const view of views) await writeFile(join(folder, `${view}.${ending}`), contentOf(view));
}
