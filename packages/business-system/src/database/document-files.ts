import { DiscferryError } from '@discferry/shared-schema';
import type Database from 'better-sqlite3';
import type { JudgmentRow } from '../documents/judgment.js';
import type {
  AliasRow,
  CaseDocuments,
  DocumentApprovalRow,
  DocumentFile,
  DocumentMarkRow,
  DocumentRow,
  NameRequestRow,
} from '../schema/document-rows.js';

/** The tables about documents and their columns, the key of the case left out. */
const COLUMNS = {
  T_WS: [
    ...['WSBH', 'WSMC', 'WSZH', 'WSLB', 'ZZRQ', 'SXRQ', 'SDRQ', 'BASC', 'BASCRQ', 'WSGS'],
    ...['WSNR', 'WSZY', 'NRSJ', 'XGSJ'],
  ],
  T_WSSP: ['SPXH', 'SPHJ', 'SPR', 'SPRZW', 'SPSJ', 'SPJG', 'WSZY', 'FXCY'],
  T_WSBJ: ['BJXH', 'QSWZ', 'ZZWZ', 'BJLY', 'BJSJ'],
  T_PJ: ['RYXH', 'XZ', 'XQ', 'LF', 'GF'],
  T_SMSQ: ['RYXH', 'SQRQ', 'HSR', 'HSRQ', 'SHR', 'SHRQ', 'PZR', 'PZRZW', 'PZRQ'],
  T_RYBM: ['RYXH', 'BMXH', 'LX', 'BM'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Table = keyof typeof COLUMNS;

/** Reading and writing the documents of cases. Every statement is prepared once. */
export interface DocumentFiles {
  /** Writes all that a case has beside its card; the case must be there. */
  insert(caseNumber: string, documents: CaseDocuments): void;
  /** @throws E_CASE_UNKNOWN when the case has no such document */
  read(caseNumber: string, documentNumber: string): DocumentFile;
  /** Writes a document that was read and changed back over itself. */
  replace(caseNumber: string, file: DocumentFile): void;
  /** Writes the effective judgments on a case's defendants. */
  setJudgments(caseNumber: string, judgments: readonly JudgmentRow[]): void;
}

export function prepareDocumentFiles(db: Database.Database): DocumentFiles {
  const documents = inserter<DocumentRow>(db, 'T_WS');
  const approvals = inserter<DocumentApprovalRow>(db, 'T_WSSP', ['WSBH']);
  const marks = inserter<DocumentMarkRow>(db, 'T_WSBJ', ['WSBH']);
  const judgments = inserter<JudgmentRow>(db, 'T_PJ');
  const requests = inserter<NameRequestRow>(db, 'T_SMSQ');
  const aliases = inserter<AliasRow>(db, 'T_RYBM');
  const select = <Row>(table: Table): Database.Statement<[string, string], Row> =>
    db.prepare(
      `SELECT ${COLUMNS[table].join(', ')} FROM ${table} WHERE BMSAH = ? AND WSBH = ? ORDER BY ${COLUMNS[table][0]}`,
    );
  const selectDocument = select<DocumentRow>('T_WS');
  const selectApprovals = select<DocumentApprovalRow>('T_WSSP');
  const selectMarks = select<DocumentMarkRow>('T_WSBJ');
  const remove = db.prepare<[string, string]>('DELETE FROM T_WS WHERE BMSAH = ? AND WSBH = ?');
  const clearJudgments = db.prepare<[string]>('DELETE FROM T_PJ WHERE BMSAH = ?');

  function insertDocument(caseNumber: string, file: DocumentFile): void {
    const { WSBH } = file.row;
    documents([caseNumber], [file.row]);
    approvals([caseNumber, WSBH], file.approvals);
    marks([caseNumber, WSBH], file.marks);
  }

  return {
    insert(caseNumber, made) {
      for (const file of made.documents) insertDocument(caseNumber, file);
      judgments([caseNumber], made.judgments);
      requests([caseNumber], made.requests);
      aliases([caseNumber], made.aliases);
    },
    read(caseNumber, documentNumber) {
      const row = selectDocument.get(caseNumber, documentNumber);
      if (row === undefined) throw new DiscferryError('E_CASE_UNKNOWN', {});
      return {
        row,
        approvals: selectApprovals.all(caseNumber, documentNumber),
        marks: selectMarks.all(caseNumber, documentNumber),
      };
    },
    replace(caseNumber, file) {
      // What hangs on the document goes with it.
      remove.run(caseNumber, file.row.WSBH);
      insertDocument(caseNumber, file);
    },
    setJudgments(caseNumber, rows) {
      clearJudgments.run(caseNumber);
      judgments([caseNumber], rows);
    },
  };
}

type Insert<Row> = (key: readonly string[], rows: readonly Row[]) => void;

function inserter<Row extends object>(
  db: Database.Database,
  table: Table,
  moreKeys: readonly string[] = [],
): Insert<Row> {
  const columns = COLUMNS[table] as readonly string[] as readonly (keyof Row & string)[];
  const all = ['BMSAH', ...moreKeys, ...columns];
  const insert = db.prepare(
    `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  );
  return (key, rows) => {
    for (const row of rows) insert.run([...key, ...columns.map((name) => row[name])]);
  };
}
