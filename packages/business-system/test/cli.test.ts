import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, runCli, tempFolder, type CliResult } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { EXPORT_VIEWS, INBOX_TABLES } from '../src/index.js';
import { dumpDigest, query } from './support/systems.js';

interface JsonDocument {
  readonly ok: boolean;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly error: { readonly code: string };
}

const businessSystem = (cwd: string, line: string): Promise<CliResult> =>
  runCli(commandFile('business-system'), line.split(' '), { cwd });

async function json(cwd: string, line: string): Promise<JsonDocument> {
  const { stdout } = await businessSystem(cwd, `${line} --json`);
  return JSON.parse(stdout) as JsonDocument;
}

test('creates a system and lets days pass, each the day after', async () => {
  const cwd = await tempFolder();
  const created = await businessSystem(
    cwd,
    'create --cases 300 --seed 4 --as-of 2026-12-30 --lang en',
  );
  expect(created).toMatchObject({ status: 0 });
  expect(created.stdout).toMatch(/Cases +300\n/);
  expect(created.stderr).toContain('business-system simulate-day');
  expect(readdirSync(cwd)).toEqual(['business-system.sqlite']);

  const first = await businessSystem(cwd, 'simulate-day --changes 3 --new-cases 1 --lang en');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatch(/Day +2026-12-31\n/);
  expect(first.stdout).toMatch(/^progress +\S+受\[\d{4}\]\d{11}号 +update$/m);

  const second = await json(
    cwd,
    'simulate-day --changes 2 --new-cases 0 --approvals 0 --deletions 0',
  );
  expect(second).toMatchObject({ ok: true, command: 'simulate-day', data: { date: '2027-01-01' } });
  expect(second.data['changes']).toHaveLength(2);
});

test('the same seed and day give the same system, as a command too', async () => {
  const cwd = await tempFolder();
  for (const out of ['one.sqlite', 'two.sqlite']) {
    await businessSystem(cwd, `create --cases 100 --seed 9 --as-of 2026-02-28 --out ${out}`);
  }
  const [one, two] = ['one.sqlite', 'two.sqlite'].map((name) => dumpDigest(join(cwd, name)));
  expect(one).toBe(two);
});

test('edits single cases and says what becomes of them in public', async () => {
  const cwd = await tempFolder();
  await businessSystem(cwd, 'create --cases 200 --as-of 2026-11-20');
  const path = join(cwd, 'business-system.sqlite');
  const [dangerous] = query(
    path,
    `SELECT BMSAH FROM GK_AJ JOIN GK_AY USING (BMSAH)
      WHERE AY_MC = '危险驾驶罪' AND GKXZ IS NULL
        AND BMSAH NOT IN (SELECT BMSAH FROM GK_RY WHERE ZASNL < 18) ORDER BY BMSAH`,
  );
  const typed = String(dangerous!['BMSAH']).replace('[', '\u3014').replace(']', '\u3015');
  const changed = await json(cwd, `change-charge ${typed} 110.1`);
  expect(changed).toMatchObject({ ok: true, data: { effect: 'withdraw' } });
  expect((await businessSystem(cwd, `delete-case ${typed}`)).status).toBe(0);
  expect((await json(cwd, `delete-case ${typed}`)).error.code).toBe('E_CASE_UNKNOWN');
});

test('makes a document wrong in a way of choice', async () => {
  const cwd = await tempFolder();
  await businessSystem(cwd, 'create --cases 200 --as-of 2026-11-20');
  const path = join(cwd, 'business-system.sqlite');
  const [document] = query(path, "SELECT * FROM GK_WS WHERE WSLB = '起诉书' ORDER BY BMSAH");
  const caseNumber = String(document!['BMSAH']);
  const planted = await json(cwd, `plant-fault ${caseNumber} self-approval`);
  expect(planted).toMatchObject({ ok: true, data: { caseNumber, fault: 'self-approval' } });
  const approvers = query(
    path,
    'SELECT SPR FROM GK_WSSP WHERE BMSAH = ? ORDER BY SPXH',
    caseNumber,
  );
  expect(approvers[0]).toEqual(approvers[1]);
  const unknown = await json(cwd, `plant-fault ${caseNumber} forgotten`);
  expect(unknown.error.code).toBe('E_USAGE');
});

test('writes gold documents, a file each, and never over a folder that is there', async () => {
  const cwd = await tempFolder();
  expect((await json(cwd, 'gold --documents 3 --seed 2 --out gold')).data['documents']).toBe(3);
  const names = readdirSync(join(cwd, 'gold')).sort();
  expect(names).toEqual(['gold-2-1.json', 'gold-2-2.json', 'gold-2-3.json']);
  const first: unknown = JSON.parse(readFileSync(join(cwd, 'gold', 'gold-2-1.json'), 'utf8'));
  expect(Object.keys(first as object)).toEqual([
    ...['id', 'docType', 'title', 'text', 'mustMask', 'mustKeep', 'caseCard'],
  ]);
  const again = await json(cwd, 'gold --documents 3 --out gold');
  expect(again.error.code).toBe('E_ALREADY_EXISTS');
});

test('prints views and tables that a database takes as they are', async () => {
  const cwd = await tempFolder();
  await businessSystem(cwd, 'create --cases 1 --as-of 2026-11-20');
  const { stdout } = await businessSystem(cwd, 'views');
  const db = new Database(join(cwd, 'business-system.sqlite'));
  for (const view of Object.keys(EXPORT_VIEWS)) db.exec(`DROP VIEW ${view}`);
  for (const table of Object.keys(INBOX_TABLES)) db.exec(`DROP TABLE ${table}`);
  db.exec(stdout);
  expect(db.prepare('SELECT count(*) FROM GK_AJ').pluck().get()).toBe(1);
  db.close();
  const { data } = await json(cwd, 'views');
  expect(data).toMatchObject({ views: EXPORT_VIEWS, tables: INBOX_TABLES });
});

test.each([
  ['create', 2, 'E_USAGE'],
  ['create --cases many', 2, 'E_USAGE'],
  ['create --cases 1 --as-of 2026-02-29', 2, 'E_USAGE'],
  ['create --cases 1 --out nowhere/system.sqlite', 14, 'E_MEDIA_WRITE'],
  ['simulate-day', 17, 'E_SOURCE_UNREACHABLE'],
  ['simulate-day --changes -1', 2, 'E_USAGE'],
  ['decide-form 潍检侦监受[2026]37070000019号', 17, 'E_SOURCE_UNREACHABLE'],
])('%s ends with %i and leaves nothing', async (line, status, code) => {
  const cwd = await tempFolder();
  const { stdout, stderr, ...result } = await businessSystem(cwd, `${line} --lang en`);
  expect(result.status).toBe(status);
  expect(stdout).toBe('');
  expect(stderr).toContain(code);
  expect(readdirSync(cwd)).toEqual([]);
});

test('a system that is there stays as it is', async () => {
  const cwd = await tempFolder();
  await businessSystem(cwd, 'create --cases 5 --as-of 2026-11-20');
  const before = dumpDigest(join(cwd, 'business-system.sqlite'));
  expect((await json(cwd, 'create --cases 6')).error.code).toBe('E_ALREADY_EXISTS');
  expect(dumpDigest(join(cwd, 'business-system.sqlite'))).toBe(before);
  expect(existsSync(join(cwd, 'business-system.sqlite.part'))).toBe(false);
});

test('speaks Chinese, and shows examples first', async () => {
  const { stdout } = await businessSystem(await tempFolder(), 'simulate-day --help --lang zh');
  expect(stdout.indexOf('示例')).toBeGreaterThan(0);
  expect(stdout.indexOf('示例')).toBeLessThan(stdout.indexOf('选项'));
});
