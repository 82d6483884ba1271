import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DiscferryError, isCalendarDate } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { OFFICES } from './data/offices.js';
import { prepareCaseFiles } from './database/case-files.js';
import { prepareDocumentFiles } from './database/document-files.js';
import { APPLICATION_ID } from './database/open.js';
import { writeSerials } from './database/serials.js';
import { documentDesk, type DocumentDesk } from './documents/document-desk.js';
import { createCaseNumbers } from './generate/case-number.js';
import { generateHistory, type World } from './generate/cases.js';
import { assignAmong, makeUndertakers } from './generate/undertakers.js';
import { createRandom } from './random.js';
import { ANSWER_TABLES_SQL, INBOX_TABLES_SQL } from './schema/appointment-tables.js';
import { EXPORT_VIEWS_SQL } from './schema/export-views.js';
import { DOCUMENT_INDEXES_SQL, DOCUMENT_TABLES_SQL } from './schema/document-tables.js';
import { INDEXES_SQL, TABLES_SQL } from './schema/tables.js';

const CASES_PER_TRANSACTION = 2_000;
const CACHE_KIB = 64 * 1024;
/** Documents cost more than cases: a large system has them for a share of its cases alone. */
const DEFAULT_DOCUMENTS = 500;

export interface CreateOptions {
  /** File to create, in a folder that exists. */
  readonly path: string;
  /** How many cases, at least 0. */
  readonly cases: number;
  /** The same seed, number of cases and day give the same system. */
  readonly seed: number;
  /** The last day of the system's history, a calendar date. */
  readonly asOf: string;
  /** About how many cases have documents, as far as so many can have them. Default 500. */
  readonly documents?: number | undefined;
  /** Told from time to time how many cases are written. */
  readonly onProgress?: (written: number) => void;
  /** Stops the work; nothing is left behind. */
  readonly signal?: AbortSignal;
}

/** What a new system holds. */
export interface CreatedSystem {
  readonly path: string;
  readonly asOf: string;
  readonly cases: number;
  readonly persons: number;
  readonly charges: number;
  readonly measures: number;
  readonly forms: number;
  readonly documents: number;
}

/**
 * Creates a reference business system with the history of three years.
 *
 * It is built under a temporary name beside `path` and takes its place whole or not at all.
 * @throws E_ALREADY_EXISTS when there is something at `path`; E_MEDIA_WRITE; E_USAGE for an impossible
 *   number or day, or more cases than the offices have numbers for.
 */
export async function createBusinessSystem(options: CreateOptions): Promise<CreatedSystem> {
  const { path, cases, seed, asOf, documents = 0 } = options;
  if (!isCalendarDate(asOf))
    throw new DiscferryError('E_USAGE', { reason: `no such day: ${asOf}` });
  const counts = [cases, documents];
  if (
    !counts.every((count) => Number.isSafeInteger(count) && count >= 0) ||
    !Number.isSafeInteger(seed)
  ) {
    throw new DiscferryError('E_USAGE', {
      reason: 'cases, documents and seed must be whole numbers',
    });
  }
  if (existsSync(path)) throw new DiscferryError('E_ALREADY_EXISTS', { path });
  if (!existsSync(dirname(path))) throw unwritable(path, 'no such folder');
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  try {
    const created = await build(draft, options);
    renameSync(draft, path);
    return created;
  } catch (cause) {
    throw cause instanceof Database.SqliteError ? unwritable(path, cause.code, cause) : cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function build(draft: string, options: CreateOptions): Promise<CreatedSystem> {
  const { path, cases, seed, asOf, documents = DEFAULT_DOCUMENTS, onProgress, signal } = options;
  const db = new Database(draft);
  try {
    // Nobody else sees the draft, and one that a crash leaves is thrown away: no journal is needed.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('foreign_keys = OFF');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.exec(TABLES_SQL + DOCUMENT_TABLES_SQL + ANSWER_TABLES_SQL);
    db.exec(Object.values(INBOX_TABLES_SQL).join('\n'));
    const random = createRandom(`create/${seed}/${asOf}`);
    const { world, desk } = furnish(db, random, options);
    const files = prepareCaseFiles(db);
    const papers = prepareDocumentFiles(db);
    const share = desk.shareFor({ documents, cases });
    const count = { cases: 0, persons: 0, charges: 0, measures: 0, forms: 0, documents: 0 };
    db.exec('BEGIN');
    for (const { file, defect } of generateHistory(world, { cases, asOf })) {
      files.insert(file);
      const writing = defect === undefined ? desk.documentsOf(file, share) : undefined;
      if (writing !== undefined) {
        const made = await writing;
        papers.insert(file.row.BMSAH, made);
        count.documents += made.documents.length;
      }
      count.cases += 1;
      count.persons += file.persons.length;
      count.charges += file.charges.length;
      count.measures += file.measures.length;
      count.forms += file.forms.length;
      if (count.cases % CASES_PER_TRANSACTION === 0) {
        db.exec('COMMIT; BEGIN');
        onProgress?.(count.cases);
        // Between batches the process hears Ctrl-C.
        await setImmediate();
        signal?.throwIfAborted();
      }
    }
    writeSerials(db, world.numbers.serials());
    db.exec('COMMIT');
    db.exec(INDEXES_SQL + DOCUMENT_INDEXES_SQL + Object.values(EXPORT_VIEWS_SQL).join('\n'));
    onProgress?.(count.cases);
    return { path, asOf, ...count };
  } finally {
    db.close();
  }
}

/** Fills the tables of offices, undertakers and approvers. */
function furnish(
  db: Database.Database,
  random: World['random'],
  { seed, asOf }: CreateOptions,
): { world: World; desk: DocumentDesk } {
  const office = db.prepare('INSERT INTO T_DW VALUES (@code, @name, @short, @level, @parent)');
  for (const facts of OFFICES) office.run(facts);
  const undertakers = makeUndertakers(random);
  const undertaker = db.prepare('INSERT INTO T_CBR VALUES (@CBR_BM, @XM, @DW_BM, @BM)');
  for (const row of undertakers) undertaker.run(row);
  const desk = documentDesk(undertakers, { key: `${seed}/${asOf}`, asOf });
  const approver = db.prepare('INSERT INTO T_SPRY VALUES (@RY_BM, @XM, @DW_BM, @BM, @ZW)');
  for (const row of desk.approvers) approver.run(row);
  const world = { random, numbers: createCaseNumbers(), assign: assignAmong(undertakers) };
  return { world, desk };
}

function unwritable(path: string, reason: string, cause?: unknown): DiscferryError {
  return new DiscferryError('E_MEDIA_WRITE', { path, reason }, { cause });
}
