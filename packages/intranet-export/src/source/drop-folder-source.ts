import Database from 'better-sqlite3';
import { DiscferryError, type Finding } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDatabase } from './database-source.js';
import { CHILD_ORDER, EXPORT_VIEWS, type ViewName } from './export-views.js';
import type { RecordSource } from './record-source.js';
import { csvRows, ndjsonRows, type FileRows } from './row-files.js';

const views = Object.keys(EXPORT_VIEWS) as ViewName[];

/** The formats a file may have, by the ending of its name. */
const FORMATS: Readonly<Record<string, FileRows>> = { ndjson: ndjsonRows, csv: csvRows };

/**
 * Opens a drop folder (交换目录): one file for each export view, `GK_AJ.ndjson` or `GK_AJ.csv`, with the
 * same columns. The files are read into a private database first, so that from there on a folder and
 * a database are one thing, and an unsorted file of any size needs no memory. SQLite keeps such a
 * database without a name: nothing of it is left behind, however this process ends.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export async function openDropFolder(folder: string): Promise<RecordSource> {
  if (!existsSync(folder)) {
    throw new DiscferryError('E_SOURCE_UNREACHABLE', { path: folder, reason: 'ENOENT' });
  }
  const findings: Finding[] = [];
  const files = views.flatMap((view) => fileOf(folder, view, findings));
  const database = new Database('');
  try {
    database.pragma('journal_mode = OFF');
    database.exec('BEGIN');
    for (const file of files) await load(database, file, findings);
    database.exec('COMMIT');
    if (findings.length > 0) throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
  } catch (error) {
    database.close();
    throw error;
  }
  return readDatabase(database, folder);
}

interface ViewFile {
  readonly view: ViewName;
  readonly path: string;
  readonly rowsOf: FileRows;
}

/** The file of a view; none, and a finding, when there is not exactly one. */
function fileOf(folder: string, view: ViewName, findings: Finding[]): readonly ViewFile[] {
  const found = Object.entries(FORMATS)
    .map(([ending, rowsOf]) => ({ view, path: join(folder, `${view}.${ending}`), rowsOf }))
    .filter(({ path }) => existsSync(path));
  if (found.length === 1) return found;
  // Of two files nobody knows which is today's.
  const actual = found.length === 0 ? 'nothing' : 'both';
  findings.push({ path: join(folder, view), expected: 'one file, .ndjson or .csv', actual });
  return [];
}

async function load(
  database: Database.Database,
  { view, path, rowsOf }: ViewFile,
  findings: Finding[],
): Promise<void> {
  const columns = EXPORT_VIEWS[view];
  // No column types: what the file says is what is read, numbers as numbers, text as text.
  database.exec(`CREATE TABLE ${view} (${columns.join(', ')})`);
  const insert = database.prepare(
    `INSERT INTO ${view} VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for await (const row of rowsOf(path, { columns, findings })) {
    insert.run(columns.map((column) => row[column] ?? null));
  }
  const indexes = view in CHILD_ORDER ? ['BMSAH'] : ['BMSAH', 'TYSAH', 'XGSJ'];
  for (const column of indexes) {
    database.exec(`CREATE INDEX ${view}_${column} ON ${view} (${column})`);
  }
}
