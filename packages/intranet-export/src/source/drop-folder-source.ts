import Database from 'better-sqlite3';
import { parse as csvParser } from 'csv-parse';
import { DiscferryError } from '@discferry/shared-schema';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CHILD_ORDER, EXPORT_VIEWS, type SourceRow, type ViewName } from './export-views.js';
import type { RecordSource } from './record-source.js';
import { openSqliteSource } from './sqlite-source.js';

const views = Object.keys(EXPORT_VIEWS) as ViewName[];
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/**
 * Opens a drop folder (交换目录): one file for each export view, `GK_AJ.ndjson` or `GK_AJ.csv`, with the
 * same columns. The files are read into a private database first, so that from there on a folder and
 * a database are one thing, and an unsorted file of any size needs no memory.
 * @param workFolder where the private database lives until the source is closed
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export async function openDropFolder(folder: string, workFolder: string): Promise<RecordSource> {
  const scratch = await mkdtemp(join(workFolder, 'drop-'));
  const discard = () => rm(scratch, { recursive: true, force: true });
  try {
    const path = join(scratch, 'source.sqlite');
    await load(folder, path);
    const source = openSqliteSource(path);
    return {
      ...source,
      close: () => {
        source.close();
        void discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function load(folder: string, path: string): Promise<void> {
  const files = views.map((view) => ({ view, ...fileOf(folder, view) }));
  const database = new Database(path);
  try {
    database.pragma('journal_mode = OFF');
    database.exec('BEGIN');
    for (const { view, file, format } of files) {
      const columns = EXPORT_VIEWS[view];
      // No column types: what the file says is what is read, numbers as numbers, text as text.
      database.exec(`CREATE TABLE ${view} (${columns.join(', ')})`);
      const insert = database.prepare(
        `INSERT INTO ${view} VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for await (const row of rowsOf(file, format)) {
        insert.run(columns.map((column) => row[column] ?? null));
      }
      const index = view in CHILD_ORDER ? 'BMSAH' : 'BMSAH, XGSJ';
      database.exec(`CREATE INDEX ${view}_BMSAH ON ${view} (${index})`);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

type Format = 'ndjson' | 'csv';

function fileOf(folder: string, view: ViewName): { file: string; format: Format } {
  for (const format of ['ndjson', 'csv'] as const) {
    const file = join(folder, `${view}.${format}`);
    if (existsSync(file)) return { file, format };
  }
  throw new DiscferryError('E_SOURCE_UNREACHABLE', {
    path: join(folder, `${view}.ndjson`),
    reason: 'ENOENT',
  });
}

async function* rowsOf(file: string, format: Format): AsyncGenerator<SourceRow> {
  const bytes = createReadStream(file);
  const rows = format === 'csv' ? csvRows(bytes) : jsonRows(bytes);
  let number = 0;
  try {
    for await (const row of rows) {
      number += 1;
      yield rowSchema.parse(row);
    }
  } catch (cause) {
    const finding = { path: `${file}:${String(number + 1)}`, expected: format, actual: 'no row' };
    throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings: [finding], cause });
  }
}

async function* jsonRows(bytes: NodeJS.ReadableStream): AsyncGenerator {
  for await (const line of createInterface({ input: bytes })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

function csvRows(bytes: NodeJS.ReadableStream): AsyncIterable<unknown> {
  // An empty cell is an empty column, as in the database.
  const cast = (value: string) => (value === '' ? null : value);
  return bytes.pipe(csvParser({ bom: true, columns: true, cast }));
}
