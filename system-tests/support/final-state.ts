import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const names = z.array(z.string());

/** Every row of a database, as text that two equal databases share. */
export function dumpDatabase(path: string, leaveOut: readonly string[] = []): string {
  const database = new Database(path, { readonly: true });
  try {
    const tables = names.parse(
      database
        .prepare(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`,
        )
        .pluck()
        .all(),
    );
    return tables
      .filter((table) => !leaveOut.includes(table))
      .map((table) => {
        const rows = database.prepare(`SELECT * FROM "${table}"`).raw().all();
        const lines = rows.map((row) => JSON.stringify(row)).sort();
        return [`-- ${table}`, ...lines].join('\n');
      })
      .join('\n');
  } finally {
    database.close();
  }
}

/** Tables to leave out, together with their seals, the sums over these, and the trail that tells of all. */
export function withEvidence(...tables: readonly string[]): readonly string[] {
  return [...tables, ...tables.map((table) => `seal_${table}`), 'seal_total', 'audit_entry'];
}

/** The files in a folder with the digest of their bytes; none when there is no folder. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        return [name, createHash('sha256').update(bytes).digest('hex')];
      }),
  );
}
