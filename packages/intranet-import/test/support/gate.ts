import { createBusinessSystem } from '@discferry/business-system';
import { openLedger, type Ledger } from '@discferry/intranet-ledger';
import {
  createSender,
  sampleCaseNumber,
  tempFolder,
  type BuiltPackage,
  type Messages,
  type Sender,
  type SenderOptions,
} from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, runJson, type RunOptions, type Transcript } from './terminal.js';

type Options = Omit<RunOptions, 'cwd'>;

export type Row = Readonly<Record<string, string | number | null>>;

/** A machine on the intranet, set up beside an exporter, and a sender that it trusts. */
export interface Gate {
  readonly folder: string;
  /** The file of the business system. */
  readonly business: string;
  readonly sender: Sender;
  run(argv: readonly string[], options?: Options): Promise<Transcript>;
  runJson(argv: readonly string[], options?: Options): Promise<unknown>;
  /** Imports a package with its number confirmed. */
  import(built: BuiltPackage, options?: Options): Promise<Transcript>;
  /** Makes the next disc with these messages and imports it. */
  receive(messages: Messages, options?: Options): Promise<Received>;
  /** Rows of the business system. */
  rows(sql: string): readonly Row[];
  /** Changes the business system by hand. */
  change(sql: string): void;
  /** Looks into the ledger. */
  withLedger<Result>(look: (ledger: Ledger) => Result): Result;
  /** Keeps a copy of the ledger, to be put back. */
  copyLedger(): Promise<{ readonly restore: () => Promise<void> }>;
  /** What lies in a folder of the data folder; nothing when it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** A file of the data folder, each byte a character. */
  read(path: string): Promise<string>;
}

/** What the import of a disc said with `--json`. */
export interface Received {
  readonly exit: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
  readonly built: BuiltPackage;
}

/** When discs are made, after everything that the sample requests say. */
export const MADE_AT = '2026-11-20T01:30:00Z';

/** How many cases the business system has, by the numbers of `sampleCaseNumber` from 1. */
const CASES = 12;

export async function newGate(options: Partial<SenderOptions> = {}): Promise<Gate> {
  const folder = await tempFolder();
  const business = join(folder, 'tyyw.sqlite');
  await createBusinessSystem({ path: business, cases: 0, seed: 1, asOf: '2026-10-30' });
  await writeFile(join(folder, 'intranet-export.json'), JSON.stringify(EXPORT_CONFIG));
  const sender = createSender({ folder: join(folder, 'sent'), direction: 'in', ...options });
  const gate = gateIn({ folder, business, sender });
  for (let number = 1; number <= CASES; number += 1) gate.change(caseSql(number));
  await gate.run(['init']);
  await enrol(gate, sender, '370700-in');
  return gate;
}

const EXPORT_CONFIG = {
  version: 1,
  office: { code: '370700', name: '山东省潍坊市人民检察院' },
  source: { kind: 'sqlite', path: 'tyyw.sqlite' },
  data: 'data',
  operator: null,
};

/** An open criminal case of the office: 一审公诉. */
function caseSql(number: number): string {
  return `INSERT INTO T_AJ (BMSAH, AJLB_BM, CBDW_BM, CBR_BM, SLRQ, XGSJ)
    SELECT '${sampleCaseNumber(number)}', '0301', '370700', min(CBR_BM), '2026-10-20',
           '2026-10-20T01:00:00Z' FROM T_CBR`;
}

function gateIn({ folder, business, sender }: Pick<Gate, 'folder' | 'business' | 'sender'>): Gate {
  const cwd = folder;
  const importOf = ({ envelopePath, manifest }: BuiltPackage) =>
    ['import', envelopePath, '--confirm', manifest.packageId] as const;
  return {
    folder,
    business,
    sender,
    run: (argv, options) => run(argv, { cwd, ...options }),
    runJson: (argv, options) => runJson(argv, { cwd, ...options }),
    import: (built, options) => run(importOf(built), { cwd, ...options }),
    receive: async (messages, options) => {
      const built = await sender.nextPackage({ messages, createdAt: MADE_AT });
      const document = await runJson(importOf(built), { cwd, ...options });
      const { exit, data } = document as { exit: number; data?: Omit<Received, 'built' | 'exit'> };
      return { exit, counts: data?.counts ?? {}, words: data?.words ?? {}, built };
    },
    rows: (sql) => withDatabase(business, (database) => database.prepare(sql).all() as Row[]),
    change: (sql) => {
      withDatabase(business, (database) => database.exec(sql));
    },
    withLedger: (look) => {
      const ledger = openLedger(join(folder, 'data/ledger.sqlite'), '370700-out');
      try {
        return look(ledger);
      } finally {
        ledger.close();
      }
    },
    copyLedger: async () => {
      const ledger = join(folder, 'data/ledger.sqlite');
      const copy = join(folder, 'ledger-before.sqlite');
      withDatabase(ledger, (database) => database.pragma('wal_checkpoint(TRUNCATE)'));
      await copyFile(ledger, copy);
      return {
        restore: async () => {
          for (const name of ['-wal', '-shm']) await rm(`${ledger}${name}`, { force: true });
          await copyFile(copy, ledger);
        },
      };
    },
    list: (name) => readdir(join(folder, 'data', name)).catch(() => []),
    read: (path) => readFile(join(folder, 'data', path), 'latin1'),
  };
}

function withDatabase<Result>(path: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Enrols all keys of a sender for a channel, each by its whole fingerprint. */
export async function enrol(
  gate: Gate,
  { publicKeyFiles }: Sender,
  channel: string,
): Promise<void> {
  for (const file of publicKeyFiles) {
    const path = join(gate.folder, `${file.keyId.slice(0, 8)}.pub.json`);
    await writeFile(path, JSON.stringify(file));
    await gate.run(['trust', 'add', path, '--channel', channel, '--fingerprint', file.keyId]);
  }
}
