import { caseNumberSchema } from '@discferry/shared-schema';
import type Database from 'better-sqlite3';
import { readApprovers } from '../database/approval-desk.js';
import { prepareCaseFiles, type CaseFiles } from '../database/case-files.js';
import { prepareDocumentFiles, type DocumentFiles } from '../database/document-files.js';
import { correctText } from '../documents/correct-text.js';
import { nextApproval, timeRunsFrom } from '../documents/approvals.js';
import { dueDocuments, reviewsConviction } from '../documents/due-documents.js';
import type { FindApprover } from '../documents/staff.js';
import { renderText } from '../documents/text/blocks.js';
import { backgroundOf, rowOf, writeDocument } from '../documents/write-case.js';
import { officeByCode } from '../data/offices.js';
import { workingInstant } from '../generate/dates.js';
import { createRandom, type Random } from '../random.js';
import type { DocumentFile } from '../schema/document-rows.js';
import type { CaseFile } from '../schema/rows.js';
import { prepareDocumentPools, type DocumentPool, type DrawDocument } from './document-pools.js';

/** What a day does to documents. */
export type DocumentWork = 'new-document' | 'document-approval' | 'judgment' | 'text-change';

/** One thing a simulated day did to a document. */
export interface SimulatedDocumentChange {
  readonly kind: DocumentWork;
  /** 部门受案号 */
  readonly caseNumber: string;
  /** 文书编号 */
  readonly documentNumber: string;
}

/** Six changes as a day brings them; more go round again. */
const DAYS_DOCUMENTS: readonly DocumentWork[] = [
  'document-approval',
  'new-document',
  'document-approval',
  'judgment',
  'document-approval',
  'text-change',
];

interface Desk {
  readonly at: string;
  readonly date: string;
  readonly random: Random;
  readonly find: FindApprover;
  readonly cases: CaseFiles;
  readonly documents: DocumentFiles;
  readonly draw: DrawDocument;
  readonly touched: Set<string>;
}

/**
 * A day's work on documents, from chance of its own: as many changes as asked, as far as the system
 * has documents for them, each document once.
 */
export function workOnDocuments(
  db: Database.Database,
  {
    date,
    seed,
    changes,
  }: { readonly date: string; readonly seed: number; readonly changes: number },
): SimulatedDocumentChange[] {
  if (changes === 0) return [];
  const random = createRandom(`day-documents/${seed}/${date}`);
  const desk = {
    date,
    random,
    find: readApprovers(db),
    cases: prepareCaseFiles(db),
    documents: prepareDocumentFiles(db),
    draw: prepareDocumentPools(db, random),
    touched: new Set<string>(),
  };
  return Array.from({ length: changes }, (_, index) => {
    const kind = DAYS_DOCUMENTS[index % DAYS_DOCUMENTS.length] ?? 'document-approval';
    const done = WORK[kind]({ ...desk, at: workingInstant(date, random) });
    return done === undefined ? [] : [{ kind, ...done }];
  }).flat();
}

type Done = Omit<SimulatedDocumentChange, 'kind'>;

const WORK: Readonly<Record<DocumentWork, (desk: Desk) => Done | undefined>> = {
  'new-document': writeNew,
  'document-approval': (desk) =>
    changeOne(desk, 'publishable', ({ file, document }) => {
      const { row, find, random, at } = { ...desk, row: file.row };
      if (timeRunsFrom(document.row, row) === undefined) return false;
      const approval = nextApproval(document, { row, find, random }, at);
      if (approval !== undefined) document.approvals.push(approval);
      return approval !== undefined;
    }),
  judgment: (desk) =>
    changeOne(desk, 'awaiting-judgment', ({ file, document }) => {
      document.row.SXRQ = desk.date;
      document.row.SDRQ = desk.date;
      desk.documents.setJudgments(file.row.BMSAH, backgroundOf(file).judgments);
      return true;
    }),
  'text-change': (desk) =>
    changeOne(desk, 'approved', ({ document }) => {
      correctText(document, desk.at);
      return true;
    }),
};

/** Changes the first document of a pool that the work fits. */
function changeOne(
  { at, cases, documents, draw, touched }: Desk,
  pool: DocumentPool,
  change: (on: { file: CaseFile; document: DocumentFile }) => boolean,
): Done | undefined {
  for (const { BMSAH, WSBH } of draw.from(pool)) {
    if (touched.has(`${BMSAH}/${WSBH}`)) continue;
    const document = documents.read(BMSAH, WSBH);
    if (!change({ file: cases.read(BMSAH), document })) continue;
    document.row.XGSJ = at;
    documents.replace(BMSAH, document);
    touched.add(`${BMSAH}/${WSBH}`);
    return { caseNumber: BMSAH, documentNumber: WSBH };
  }
  return undefined;
}

/** Writes the document of a decided case that has none. */
function writeNew({ date, random, cases, documents, draw, touched }: Desk): Done | undefined {
  for (const caseNumber of draw.caseWithout()) {
    const file = cases.read(caseNumber);
    const [due] = isSound(file) ? dueDocuments(file, random) : [];
    if (due === undefined) continue;
    const background = backgroundOf(file);
    const writing = { file, ...background, requests: [], random };
    const draft = writeDocument(writing, { ...due, madeOn: date });
    const bytes = Buffer.from(renderText(draft.blocks).text);
    const row = rowOf(draft, { file, order: 1, format: 'txt', bytes, random });
    documents.insert(caseNumber, {
      documents: [{ row, approvals: [], marks: [] }],
      judgments: reviewsConviction(file) ? background.judgments : [],
      requests: [],
      aliases: background.aliases,
    });
    touched.add(`${caseNumber}/${row.WSBH}`);
    return { caseNumber, documentNumber: row.WSBH };
  }
  return undefined;
}

/** No document is written from a card that is dirty. */
function isSound({ row, persons }: CaseFile): boolean {
  return (
    caseNumberSchema.safeParse(row.BMSAH).success &&
    officeByCode(row.CBDW_BM) !== undefined &&
    !row.SLRQ.endsWith('-02-30') &&
    persons.every(({ XM }) => XM !== null && XM.trim() !== '')
  );
}
