import {
  commandFile,
  createSender,
  runCli,
  runOnPaper,
  sampleRecord,
  tempFolder,
  withVerified,
  type CliResult,
  type Messages,
  type Sender,
} from '@discferry/test-kit';
import { openPublicStore, type PublicStore } from '@discferry/public-store';
import type { ProceduralRecord } from '@discferry/shared-schema';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { program } from '../../src/index.js';

const clock = new URL('clock.mjs', import.meta.url).href;
export const NOW = '2026-11-20T02:00:00Z';
const exporter = commandFile('extranet-export');

interface RunOptions {
  /** The instant at which it runs. */
  readonly now?: string;
}

type Transcript = Pick<CliResult, 'status' | 'stdout' | 'stderr'>;

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

/** The cases that are public: the first is criminal and open. */
export const OPEN_CASE = sampleRecord(1, { flow: 'first-instance-prosecution' });

/** A machine on the extranet, set up beside a database with some public cases. */
export interface Gate {
  readonly folder: string;
  /** Runs the program as the command line does, in this process. */
  run(words: readonly string[], options?: RunOptions): Promise<Transcript>;
  /** Runs the command as built, in a process of its own. */
  runBuilt(words: readonly string[], options?: RunOptions): Promise<Transcript>;
  runJson(words: readonly string[], options?: RunOptions): Promise<Json>;
  /** The data of a command that must come to its end. */
  data(words: readonly string[], options?: RunOptions): Promise<Record<string, unknown>>;
  /** Exports with the number of the disc confirmed and the right passphrase. */
  export(sequence: number, words?: readonly string[], options?: RunOptions): Promise<Transcript>;
  /** Writes a JSON file. */
  write(name: string, json: unknown): Promise<void>;
  /** Does something with the database, and closes it. */
  withStore<Result>(work: (store: PublicStore) => Promise<Result>): Promise<Result>;
  /** Loads the next package from the intranet. */
  receive(content: Incoming): Promise<void>;
  /** The digest of each file but for database and log. */
  files(): Readonly<Record<string, string>>;
  path(...names: readonly string[]): string;
}

/** What comes from the intranet. */
interface Incoming {
  readonly publish?: readonly ProceduralRecord[];
  readonly messages?: Messages;
}

/** Sets gates up quickly: `init`, with its slow key, runs once for all tests of a file. */
export function preparedGates(): (records?: readonly ProceduralRecord[]) => Promise<Gate> {
  let prepared = '';
  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'discferry-gate-'));
    const store = await openPublicStore(join(prepared, 'public.sqlite'), { mode: 'create' });
    await store.close();
    const { status, stderr } = await initialise(gateIn(prepared));
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rm(prepared, { recursive: true, force: true }));
  return async (records = [OPEN_CASE]) => {
    const folder = await tempFolder();
    await cp(prepared, folder, { recursive: true });
    const gate = gateIn(folder);
    await gate.receive({ publish: records });
    return gate;
  };
}

/** Sets a gate up whose database is `public.sqlite` beside it. */
export async function initialise(gate: Gate, words: readonly string[] = []): Promise<Transcript> {
  await writeFile(gate.path('passphrase.txt'), '一句口令 for tests\n');
  await mkdir(gate.path('disc'), { recursive: true });
  const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
  const own = ['--operator-name', '接待一号', '--drop-folder', 'drop', ...PASSPHRASE];
  return gate.runBuilt(['init', ...office, '--database', 'public.sqlite', ...own, ...words]);
}

export function gateIn(folder: string): Gate {
  const sender: Sender = createSender({
    folder: join(folder, '..', 'sent', relative('/', folder)),
  });
  const database = join(folder, 'public.sqlite');
  const run: Gate['run'] = (words, { now = NOW } = {}) =>
    runOnPaper(program, words, { cwd: folder, now });
  const gate: Gate = {
    folder,
    run,
    runBuilt: (words, { now = NOW } = {}) =>
      runCli(exporter, words, {
        cwd: folder,
        env: { NODE_OPTIONS: `--import ${clock}`, CLOCK: now },
      }),
    runJson: async (words, options) => {
      const { stdout } = await run([...words, '--json'], options);
      return jsonSchema.parse(JSON.parse(stdout));
    },
    data: async (words, options) => {
      const { data, error } = await gate.runJson(words, options);
      if (data === undefined) throw new Error(JSON.stringify(error));
      return data;
    },
    export: (sequence, words = [], options) => {
      const number = `370700-in-${String(sequence).padStart(6, '0')}`;
      return run(['export', '--confirm', number, ...PASSPHRASE, ...words], options);
    },
    write: async (name, json) => {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), typeof json === 'string' ? json : JSON.stringify(json));
    },
    withStore: async (work) => {
      const store = await openPublicStore(database, { mode: 'existing' });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    },
    receive: (content) =>
      gate.withStore(async (store) => {
        const built = await sender.nextPackage(content);
        const receiver = {
          direction: 'out',
          stateOf: (channel: string) => store.receiverState(channel),
        } as const;
        await withVerified(built, { trust: sender.trust, receiver }, (verified) =>
          store.applyPackage(verified, { now: new Date(NOW), operator: '导入一号' }),
        );
      }),
    files: () => filesIn(folder),
    path: (...names) => join(folder, ...names),
  };
  return gate;
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !/\.log$|public\.sqlite/.test(path));
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}
