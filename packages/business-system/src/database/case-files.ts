import { DiscferryError } from '@discferry/shared-schema';
import type Database from 'better-sqlite3';
import type {
  CaseFile,
  CaseRow,
  ChargeRow,
  FormRow,
  MeasureRow,
  PersonRow,
} from '../schema/rows.js';

const CASE_COLUMNS = [
  ...['BMSAH', 'TYSAH', 'AJMC', 'AJLB_BM', 'CBDW_BM', 'CBBM', 'CBR_BM', 'YSDW_MC', 'JYAQ'],
  ...['SLRQ', 'DQRQ', 'BJRQ', 'AJZT', 'CLJG', 'TBCS', 'GKXZ', 'GKLY', 'XGSJ'],
] as const satisfies readonly (keyof CaseRow)[];

/** The tables below a case and their columns, the key of the case left out. */
const CHILDREN = {
  T_RY: ['RYXH', 'LX', 'XM', 'JS', 'XB', 'ZJHM', 'ZZ', 'LXDH', 'CSRQ', 'ZAR', 'ZASNL'],
  T_AY: ['AYXH', 'RYXH', 'LB', 'AY_DM', 'AY_MC'],
  T_QZCS: ['CSXH', 'RYXH', 'QZCS', 'KSRQ', 'JSRQ'],
  T_SPB: ['SPBH', 'SQSX', 'SQLY', 'SPZT', 'SPRZW', 'SPRQ'],
} as const;
type Child = keyof typeof CHILDREN;

/** Reading and writing whole cases. Every statement is prepared once. */
export interface CaseFiles {
  insert(file: CaseFile): void;
  /** @throws E_CASE_UNKNOWN */
  read(caseNumber: string): CaseFile;
  /** Writes a case that was read and changed back over itself. */
  replace(file: CaseFile): void;
  /** @throws E_CASE_UNKNOWN */
  remove(caseNumber: string): void;
}

export function prepareCaseFiles(db: Database.Database): CaseFiles {
  const insertCase = db.prepare(insertion('T_AJ', CASE_COLUMNS));
  const updateCase = db.prepare(
    `UPDATE T_AJ SET ${CASE_COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE BMSAH = ?`,
  );
  const selectCase = db.prepare<[string], CaseRow>(
    `SELECT ${CASE_COLUMNS.join(', ')} FROM T_AJ WHERE BMSAH = ?`,
  );
  const deleteCase = db.prepare<[string]>('DELETE FROM T_AJ WHERE BMSAH = ?');
  const persons = prepareChild<PersonRow>(db, 'T_RY');
  const charges = prepareChild<ChargeRow>(db, 'T_AY');
  const measures = prepareChild<MeasureRow>(db, 'T_QZCS');
  const forms = prepareChild<FormRow>(db, 'T_SPB');

  function insertChildren(file: CaseFile): void {
    const { BMSAH } = file.row;
    persons.insert(BMSAH, file.persons);
    charges.insert(BMSAH, file.charges);
    measures.insert(BMSAH, file.measures);
    forms.insert(BMSAH, file.forms);
  }

  return {
    insert(file) {
      insertCase.run(CASE_COLUMNS.map((name) => file.row[name]));
      insertChildren(file);
    },
    read(caseNumber) {
      const row = selectCase.get(caseNumber);
      if (row === undefined) throw new DiscferryError('E_CASE_UNKNOWN', {});
      return {
        row,
        persons: persons.select(caseNumber),
        charges: charges.select(caseNumber),
        measures: measures.select(caseNumber),
        forms: forms.select(caseNumber),
      };
    },
    replace(file) {
      const { BMSAH } = file.row;
      for (const child of [persons, charges, measures, forms]) child.clear(BMSAH);
      updateCase.run([...CASE_COLUMNS.map((name) => file.row[name]), BMSAH]);
      insertChildren(file);
    },
    remove(caseNumber) {
      if (deleteCase.run(caseNumber).changes === 0) throw new DiscferryError('E_CASE_UNKNOWN', {});
    },
  };
}

interface ChildTable<Row> {
  insert(caseNumber: string, rows: readonly Row[]): void;
  select(caseNumber: string): Row[];
  clear(caseNumber: string): void;
}

function prepareChild<Row extends object>(db: Database.Database, table: Child): ChildTable<Row> {
  const columns = CHILDREN[table] as readonly string[] as readonly (keyof Row & string)[];
  const insert = db.prepare(insertion(table, ['BMSAH', ...columns]));
  const select = db.prepare<[string], Row>(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE BMSAH = ? ORDER BY ${columns[0] ?? ''}`,
  );
  const clear = db.prepare<[string]>(`DELETE FROM ${table} WHERE BMSAH = ?`);
  return {
    insert(caseNumber, rows) {
      for (const row of rows) insert.run([caseNumber, ...columns.map((name) => row[name])]);
    },
    select: (caseNumber) => select.all(caseNumber),
    clear: (caseNumber) => void clear.run(caseNumber),
  };
}

function insertion(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}
