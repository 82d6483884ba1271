import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORT_VIEWS, type ViewName } from '../../src/source/export-views.js';
import type { CaseRows } from './case-rows.js';

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
