import { readFileSync } from 'node:fs';
import { COERCIVE_MEASURES, FLOWS, OUTCOMES, PARTY_ROLES, STAGES } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import { EXPORT_VIEWS, INBOX_TABLES, type ExportView, type InboxTable } from '../src/index.js';
import { newSystem, query } from './support/systems.js';

const CASES = 3_000;
const views = Object.keys(EXPORT_VIEWS) as ExportView[];
const tables = Object.keys(INBOX_TABLES) as InboxTable[];
const contract = { ...EXPORT_VIEWS, ...INBOX_TABLES };
const guide = readFileSync(new URL('../../../docs/export-views.md', import.meta.url), 'utf8');

/** The part of the guide about one view or table. */
function sectionOf(view: ExportView | InboxTable): string {
  const [section] = guide.split(`\n## ${view} `).slice(1);
  return section?.split('\n## ')[0] ?? '';
}

/** The cells of a line of a table. */
function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The columns that a section describes: `| NAME | term | type | …`. */
function describedIn(section: string): { name: string; term: string; type: string }[] {
  return section
    .split('\n')
    .map(cellsOf)
    .filter(([, , type]) => type === 'TEXT' || type === 'INTEGER' || type === 'BLOB')
    .map(([name = '', term = '', type = '']) => ({ name, term, type }));
}

describe.each([...views, ...tables])('%s', (view) => {
  test('has exactly the columns of the contract, in order', async () => {
    const path = await newSystem({ cases: 1 });
    const columns = query(path, `SELECT name FROM pragma_table_info('${view}')`);
    expect(columns.map(({ name }) => name)).toEqual(contract[view].map(({ name }) => name));
  });

  test('is described in the guide column by column, with terms and types', () => {
    expect(describedIn(sectionOf(view))).toEqual(contract[view]);
  });

  test('is shown in the guide with an example row', () => {
    const rows = sectionOf(view).split('\n').map(cellsOf);
    const names = contract[view].map(({ name }) => name);
    const header = rows.findIndex((cells) => cells.join() === names.join());
    expect(header).toBeGreaterThan(0);
    expect(rows[header + 2]).toHaveLength(names.length);
  });
});

describe.each(views)('%s', (view) => {
  test('shows nothing of what stays in the tables', async () => {
    const path = await newSystem({ cases: 50 });
    const kept = query(
      path,
      `SELECT ZJHM AS value FROM T_RY WHERE ZJHM IS NOT NULL UNION SELECT ZZ FROM T_RY
       UNION SELECT LXDH FROM T_RY WHERE LXDH IS NOT NULL
       UNION SELECT JYAQ FROM T_AJ WHERE JYAQ IS NOT NULL`,
    ).map(({ value }) => value);
    const shown = new Set(query(path, `SELECT * FROM ${view}`).flatMap(Object.values));
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((value) => shown.has(value))).toEqual([]);
  });

  test('is read by case number without a scan', async () => {
    const path = await newSystem({ cases: 1 });
    const plan = query(path, `EXPLAIN QUERY PLAN SELECT * FROM ${view} WHERE BMSAH = 'x'`);
    expect(
      plan.map(({ detail }) => String(detail)).filter((step) => step.startsWith('SCAN')),
    ).toEqual([]);
  });
});

test('changed cases are found by the index on XGSJ', async () => {
  const path = await newSystem({ cases: 1 });
  const plan = query(path, "EXPLAIN QUERY PLAN SELECT BMSAH FROM GK_AJ WHERE XGSJ >= 'x'");
  expect(String(plan[0]?.['detail'])).toContain('I_AJ_XGSJ');
});

describe('the guide', () => {
  test('lists every word that the public record knows', () => {
    const words = [
      ...STAGES,
      ...OUTCOMES,
      ...COERCIVE_MEASURES,
      ...Object.values(PARTY_ROLES).map(({ zh }) => zh),
      ...Object.values(FLOWS).map(({ code, zh }) => `${code} ${zh}`),
    ];
    expect(words.filter((word) => !guide.includes(word))).toEqual([]);
  });

  test('brings twelve checks, of which two find rows that are dirty on purpose', async () => {
    const path = await newSystem({ cases: CASES });
    const checks = [...guide.matchAll(/```sql\n-- (.+)\n([^`]+)```/g)].map(
      ([, title = '', sql = '']) => ({ title, found: query(path, sql).length }),
    );
    expect(checks).toHaveLength(12);
    expect(checks.filter(({ found }) => found > 0).map(({ title }) => title)).toEqual([
      'stages outside the list',
      'accused people without an age',
    ]);
    expect(checks.filter(({ found }) => found > CASES / 200)).toEqual([]);
  });
});
