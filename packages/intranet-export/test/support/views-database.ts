import Database from 'better-sqlite3';
import { EXPORT_VIEWS, type ViewName } from '../../src/source/export-views.js';
import type { CaseRows } from './case-rows.js';

const views = Object.keys(EXPORT_VIEWS) as ViewName[];
const NUMBERS = new Set(['RYXH', 'AYXH', 'CSXH', 'ZASNL']);

/** Works on a source: the five views as plain tables, with no rule that would keep dirt out. */
export function changeSource(path: string, work: (database: Database.Database) => void): void {
  const database = new Database(path);
  try {
    work(database);
  } finally {
    database.close();
  }
}

/** Makes a source with some cases. */
export function createSource(path: string, cases: readonly CaseRows[] = []): void {
  changeSource(path, (database) => {
    for (const view of views) {
      const columns = EXPORT_VIEWS[view].map(
        (name) => `${name} ${NUMBERS.has(name) ? 'INTEGER' : 'TEXT'}`,
      );
      database.exec(`CREATE TABLE ${view} (${columns.join(', ')})`);
      database.exec(`CREATE INDEX ${view}_BMSAH ON ${view} (BMSAH)`);
    }
    database.exec('CREATE INDEX GK_AJ_XGSJ ON GK_AJ (XGSJ)');
    insertCases(database, cases);
  });
}

/** Adds cases to a source, beside whatever is there. */
export function putCases(path: string, cases: readonly CaseRows[]): void {
  changeSource(path, (database) => {
    insertCases(database, cases);
  });
}

/** Replaces cases: all rows of their numbers go first. */
export function replaceCases(path: string, cases: readonly CaseRows[]): void {
  changeSource(path, (database) => {
    for (const view of views) {
      const remove = database.prepare(`DELETE FROM ${view} WHERE BMSAH = ?`);
      for (const rows of cases) remove.run(rows.GK_AJ[0]?.['BMSAH']);
    }
    insertCases(database, cases);
  });
}

function insertCases(database: Database.Database, cases: readonly CaseRows[]): void {
  database.transaction(() => {
    for (const view of views) {
      const columns: readonly string[] = EXPORT_VIEWS[view];
      const insert = database.prepare(
        `INSERT INTO ${view} VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const rows of cases) {
        for (const row of rows[view]) insert.run(columns.map((column) => row[column] ?? null));
      }
    }
  })();
}
