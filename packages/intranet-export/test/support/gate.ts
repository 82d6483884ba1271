import { commandFile, runCli, runOnPaper, tempFolder, type CliResult } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { program } from '../../src/index.js';
import type { CaseRows } from './case-rows.js';
import { createSource } from './views-database.js';

const clock = new URL('clock.mjs', import.meta.url).href;
const NOW = '2026-11-20T02:00:00Z';
const exporter = commandFile('intranet-export');

interface RunOptions {
  /** The instant at which it runs. */
  readonly now?: string;
}

type Transcript = Pick<CliResult, 'status' | 'stdout' | 'stderr'>;

/** A machine on the intranet, set up with a source of its own. */
export interface Gate {
  readonly folder: string;
  readonly source: string;
  /** Runs the program as the command line does, in this process. */
  run(words: readonly string[], options?: RunOptions): Promise<Transcript>;
  /** Runs the command as built, in a process of its own. */
  runBuilt(words: readonly string[], options?: RunOptions): Promise<Transcript>;
  runJson(words: readonly string[], options?: RunOptions): Promise<Json>;
  /** Exports with the number of the disc confirmed and the right passphrase. */
  export(sequence: number, words?: readonly string[], options?: RunOptions): Promise<Transcript>;
  /** The digest of each file but for databases and log. */
  files(): Readonly<Record<string, string>>;
  /** The same, and the rows of the ledger by table. */
  holdings(): Readonly<Record<string, string>>;
  path(...names: readonly string[]): string;
}

const jsonSchema = z.object({
  ok: z.boolean(),
  command: z.string().nullable(),
  exit: z.number(),
  data: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ code: z.string() }).loose().optional(),
});
export type Json = z.infer<typeof jsonSchema>;

/** Words that give the passphrase. */
export const PASSPHRASE = ['--passphrase-file', 'passphrase.txt'] as const;

/**
 * Sets gates up quickly: `init`, with its slow key, runs once for all tests of a file, and so does
 * what they all begin with.
 */
export function preparedGates(
  begin: (gate: Gate) => Promise<void> = () => Promise.resolve(),
): (cases?: readonly CaseRows[]) => Promise<Gate> {
  let prepared = '';
  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'discferry-gate-'));
    const { status, stderr } = await initialise(gateIn(prepared));
    if (status !== 0) throw new Error(stderr);
    await begin(gateIn(prepared));
  });
  afterAll(() => rm(prepared, { recursive: true, force: true }));
  return async (cases = []) => {
    const folder = await tempFolder();
    await cp(prepared, folder, { recursive: true });
    const gate = gateIn(folder);
    if (!existsSync(gate.source)) createSource(gate.source, cases);
    return gate;
  };
}

/** Sets a gate up whose source is `source.sqlite` beside it. */
export async function initialise(gate: Gate, words: readonly string[] = []): Promise<Transcript> {
  await writeFile(gate.path('passphrase.txt'), '一句口令 for tests\n');
  await writeFile(gate.path('wrong.txt'), 'another one\n');
  await mkdir(gate.path('disc'), { recursive: true });
  const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
  const own = ['--operator-name', '案管一号', ...PASSPHRASE];
  return gate.runBuilt(['init', ...office, '--source', 'source.sqlite', ...own, ...words]);
}

export function gateIn(folder: string): Gate {
  const run: Gate['run'] = (words, { now = NOW } = {}) =>
    runOnPaper(program, words, { cwd: folder, now });
  const runBuilt: Gate['run'] = (words, { now = NOW } = {}) =>
    runCli(exporter, words, {
      cwd: folder,
      env: { NODE_OPTIONS: `--import ${clock}`, CLOCK: now },
    });
  return {
    folder,
    source: join(folder, 'source.sqlite'),
    run,
    runBuilt,
    runJson: async (words, options) => {
      const { stdout } = await run([...words, '--json'], options);
      return jsonSchema.parse(JSON.parse(stdout));
    },
    export: (sequence, words = [], options) => {
      const number = `370700-out-${String(sequence).padStart(6, '0')}`;
      return run(['export', '--confirm', number, ...PASSPHRASE, ...words], options);
    },
    files: () => filesIn(folder),
    holdings: () => ({ ...filesIn(folder), ...ledgerRows(join(folder, 'data', 'ledger.sqlite')) }),
    path: (...names) => join(folder, ...names),
  };
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(
      (path) => statSync(path).isFile() && !/\.log$|ledger\.sqlite|source\.sqlite/.test(path),
    );
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** What a ledger is born with: its channel, and the evidence that nobody else wrote it. */
const BORN_WITH: ReadonlySet<string> = new Set([
  'setting',
  'seal_setting',
  'seal_total',
  'audit_entry',
]);

/** The rows of each table that has any; what a ledger is born with is left out. */
function ledgerRows(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  const database = new Database(path, { readonly: true });
  try {
    const tables = z
      .array(z.string())
      .parse(database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all());
    return Object.fromEntries(
      tables
        .map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).raw().all()] as const)
        .filter(([table, rows]) => rows.length > 0 && !BORN_WITH.has(table))
        .map(([table, rows]) => [`ledger ${table}`, JSON.stringify(rows)]),
    );
  } finally {
    database.close();
  }
}
