import Database from 'better-sqlite3';
import { DiscferryError, type Finding } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWER_COLUMNS, ANSWER_VIEW } from './answer-view.js';
import { readDatabase } from './database-source.js';
import {
  CONTENT_COLUMN,
  contractColumns,
  documentViews,
  type DocumentView,
} from './document-views.js';
import { EXPORT_VIEWS, type ViewName } from './export-views.js';
import type { RecordSource } from './record-source.js';
import { csvRows, ndjsonRows, type FileRows } from './row-files.js';

const caseViews = Object.keys(EXPORT_VIEWS) as ViewName[];

/** A row is a card's worth of text, but for the content of a document, which is written in Base64. */
const MAX_ROW_CHARACTERS = 1_048_576;
const MAX_DOCUMENT_ROW_CHARACTERS = 28_000_000;

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
  // The files about documents, all of them or none.
  const hasDocuments = documentViews.some((view) => filesOf(folder, view).length > 0);
  const hasAnswers = filesOf(folder, ANSWER_VIEW).length > 0;
  const views = [
    ...caseViews,
    ...(hasDocuments ? documentViews : []),
    ...(hasAnswers ? [ANSWER_VIEW] : []),
  ];
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
  readonly view: ViewName | DocumentView | typeof ANSWER_VIEW;
  readonly path: string;
  readonly rowsOf: FileRows;
}

/** The files there are for a view. */
function filesOf(folder: string, view: ViewFile['view']): readonly ViewFile[] {
  return Object.entries(FORMATS)
    .map(([ending, rowsOf]) => ({ view, path: join(folder, `${view}.${ending}`), rowsOf }))
    .filter(({ path }) => existsSync(path));
}

/** The file of a view; none, and a finding, when there is not exactly one. */
function fileOf(folder: string, view: ViewFile['view'], findings: Finding[]): readonly ViewFile[] {
  const found = filesOf(folder, view);
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
  const columns = columnsOf(view);
  const maxRowCharacters = view === 'GK_WS' ? MAX_DOCUMENT_ROW_CHARACTERS : MAX_ROW_CHARACTERS;
  // No column types: what the file says is what is read, numbers as numbers, text as text.
  database.exec(`CREATE TABLE ${view} (${columns.join(', ')})`);
  const insert = database.prepare(
    `INSERT INTO ${view} VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for await (const row of rowsOf(path, { columns, maxRowCharacters, findings })) {
    insert.run(columns.map((column) => (column === CONTENT_COLUMN ? bytesOf : asIs)(row[column])));
  }
  for (const column of INDEXED[view] ?? ['BMSAH']) {
    database.exec(`CREATE INDEX ${view}_${column} ON ${view} (${column})`);
  }
}

/** What the exporter looks rows up by, besides the case. */
const INDEXED: Readonly<Partial<Record<ViewFile['view'], readonly string[]>>> = {
  GK_AJ: ['BMSAH', 'TYSAH', 'XGSJ'],
  GK_WS: ['BMSAH', 'XGSJ', 'SXRQ', 'BASCRQ'],
  GK_YYDF: ['YYBH'],
};

function columnsOf(view: ViewFile['view']): readonly string[] {
  if (view === ANSWER_VIEW) return ANSWER_COLUMNS;
  return view in EXPORT_VIEWS
    ? EXPORT_VIEWS[view as ViewName]
    : contractColumns(view as DocumentView);
}

const asIs = (cell: unknown) => cell ?? null;

/** The bytes that a cell holds in Base64. What is none stays as it is, for the reader to report. */
function bytesOf(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell ?? null;
  const bytes = Buffer.from(cell, 'base64');
  return bytes.toString('base64') === cell ? bytes : cell;
}
