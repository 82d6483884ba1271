import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { createBusinessSystem, EXPORT_VIEWS, type CreateOptions } from '../../src/index.js';
import { AS_OF } from './history.js';

/** A new system in a folder of the running test. */
export async function newSystem(options: Partial<CreateOptions> = {}): Promise<string> {
  const path = join(await tempFolder(), 'system.sqlite');
  await createBusinessSystem({ path, cases: 400, seed: 1, asOf: AS_OF, ...options });
  return path;
}

export type Row = Readonly<Record<string, string | number | Buffer | null>>;

/** The rows of a query. */
export function query(path: string, sql: string, ...values: readonly string[]): Row[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare<string[], Row>(sql).all(...values);
  } finally {
    db.close();
  }
}

/** Everything the export views show of a case. */
export function viewsOf(path: string, caseNumber: string): Record<string, Row[]> {
  return Object.fromEntries(
    Object.keys(EXPORT_VIEWS).map((view) => [
      view,
      query(path, `SELECT * FROM ${view} WHERE BMSAH = ?`, caseNumber),
    ]),
  );
}

/** A digest over every row of every table. */
export function dumpDigest(path: string): string {
  const digest = createHash('sha256');
  const tables = query(
    path,
    'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1',
  );
  for (const { name, sql } of tables) {
    digest.update(String(sql));
    if (String(name).startsWith('T_')) {
      digest.update(JSON.stringify(query(path, `SELECT * FROM ${String(name)}`)));
    }
  }
  return digest.digest('hex');
}

/** Case numbers and what the views show of each, to compare two moments. */
export function snapshot(path: string): Map<string, string> {
  const shown = new Map<string, unknown[]>();
  for (const view of Object.keys(EXPORT_VIEWS)) {
    for (const row of query(path, `SELECT * FROM ${view} ORDER BY 1, 2`)) {
      const content = { ...row, XGSJ: null };
      const rows = shown.get(String(row['BMSAH'])) ?? [];
      rows.push([view, content]);
      shown.set(String(row['BMSAH']), rows);
    }
  }
  return new Map([...shown].map(([caseNumber, rows]) => [caseNumber, JSON.stringify(rows)]));
}
