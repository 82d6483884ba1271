import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectCode } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  countPublished,
  expectedReceiver,
  listRuns,
  openLedger,
  recordRun,
  withDay,
  type Ledger,
} from '../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../src/schema.js';
import {
  CHANNEL,
  ledgerPath,
  newLedger,
  openUntilTestEnds,
  publication,
  sendDay,
} from './support/ledgers.js';

const RUN = {
  at: '2026-11-20T01:30:00Z',
  command: 'export',
  operator: '王芳',
  result: 'done',
  counts: null,
};

/** Opens the file behind a ledger without our code. */
function rawDatabase(path: string): Database.Database {
  const database = new Database(path);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

describe('a new ledger', () => {
  test('has nothing published, no package and no run', async () => {
    const ledger = await newLedger();
    expect(countPublished(ledger)).toBe(0);
    expect(expectedReceiver(ledger)).toMatchObject({ sequence: 0, manifestSha256: null });
    expect(listRuns(ledger, 10)).toEqual([]);
  });

  test('survives a power cut: it is logged ahead and synchronised in full', async () => {
    const { database } = await newLedger();
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
  });

  test('is there again when it is opened again', async () => {
    const path = await ledgerPath();
    const first = openLedger(path, CHANNEL);
    recordRun(first, RUN);
    first.close();
    expect(listRuns(openUntilTestEnds(path), 10)).toEqual([RUN]);
  });

  test('is not written to by being opened', async () => {
    const path = await ledgerPath();
    openLedger(path, CHANNEL).close();
    const before = await readFile(path);
    openLedger(path, CHANNEL).close();
    expect((await readFile(path)).equals(before)).toBe(true);
  });
});

describe('a ledger of the version before', () => {
  /** A ledger as the first version made it, with one run and nothing of ours in between. */
  async function oldLedger(): Promise<string> {
    const path = await ledgerPath();
    const database = new Database(path);
    database.exec(MIGRATIONS[0] ?? '');
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma('user_version = 1');
    database.prepare(`INSERT INTO setting VALUES ('channel', ?)`).run(CHANNEL);
    database
      .prepare('INSERT INTO run (at, command, operator, result) VALUES (?, ?, ?, ?)')
      .run(RUN.at, RUN.command, RUN.operator, RUN.result);
    database.close();
    return path;
  }

  test('opens, keeps its runs and takes new ones', async () => {
    const ledger = openUntilTestEnds(await oldLedger());
    expect(listRuns(ledger, 10)).toEqual([RUN]);
    const counts = {
      policy: '2014-trial',
      examined: 1,
      disclosed: 0,
      withheld: 1,
      waiting: 0,
      unreadable: 0,
      byRule: { 'B4-JUVENILE': 1 },
    };
    recordRun(ledger, { ...RUN, counts });
    expect(listRuns(ledger, 10)).toEqual([{ ...RUN, counts }, RUN]);
    expect(ledger.database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  });

  test('has the tables of a new one', async () => {
    const schemaOf = ({ database }: Ledger) =>
      database
        .prepare(
          `SELECT m.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
           FROM sqlite_schema m, pragma_table_info(m.name) c
           WHERE m.type = 'table' ORDER BY 1, c.cid`,
        )
        .all();
    const migrated = schemaOf(openUntilTestEnds(await oldLedger()));
    expect(migrated).toEqual(schemaOf(await newLedger()));
    expect(migrated).toContainEqual(expect.objectContaining({ table: 'run', name: 'counts' }));
  });

  test('is one of another channel still', async () => {
    const path = await oldLedger();
    expect(() => openLedger(path, '370800-out')).toThrowCode('E_STORE_UNREACHABLE');
    const database = rawDatabase(path);
    expect(database.pragma('user_version', { simple: true })).toBe(1);
  });
});

describe('refused as a ledger is', () => {
  test('the ledger of another channel', async () => {
    const path = await ledgerPath();
    openLedger(path, CHANNEL).close();
    const error = await expectCode(() => openLedger(path, '370800-out'), 'E_STORE_UNREACHABLE');
    expect(error.values['reason']).toBe('it is another channel’s');
    openUntilTestEnds(path);
  });

  test('the ledger of a newer program, which stays as it is', async () => {
    const path = await ledgerPath();
    openLedger(path, CHANNEL).close();
    const database = rawDatabase(path);
    database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    await expectCode(() => openLedger(path, CHANNEL), 'E_STORE_VERSION');
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
  });

  test('the database of another program, which stays as it is', async () => {
    const path = await ledgerPath();
    const database = rawDatabase(path);
    database.exec('CREATE TABLE T_AJ (BMSAH TEXT)');
    const before = await readFile(path);
    const error = await expectCode(() => openLedger(path, CHANNEL), 'E_STORE_UNREACHABLE');
    expect(error.values['reason']).toBe('it is no ledger');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  test('a file that is no database', async () => {
    const path = await ledgerPath();
    await writeFile(path, 'not a database, but long enough to be taken for one '.repeat(100));
    expect(() => openLedger(path, CHANNEL)).toThrowCode('E_STORE_UNREACHABLE');
  });

  test('a folder', async () => {
    const path = await ledgerPath();
    await mkdir(path);
    expect(() => openLedger(path, CHANNEL)).toThrowCode('E_STORE_UNREACHABLE');
  });

  test('a file in a folder that is not there', async () => {
    const path = await ledgerPath();
    expect(() => openLedger(join(dirname(path), 'nowhere', 'ledger.sqlite'), CHANNEL)).toThrowCode(
      'E_STORE_UNREACHABLE',
    );
  });
});

describe('a damaged ledger', () => {
  /** A ledger of some pages, of which one byte range is overwritten. */
  async function damaged(from: number): Promise<string> {
    const path = await ledgerPath();
    const ledger = openLedger(path, CHANNEL);
    await sendDay(
      ledger,
      1,
      Array.from({ length: 200 }, (_, number) => publication(number)),
    );
    ledger.close();
    await rm(`${path}-wal`, { force: true });
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0xff, from, from + 4096 * 8));
    return path;
  }

  test('is refused when it is opened, if its beginning is damaged', async () => {
    const path = await damaged(16);
    expect(() => openLedger(path, CHANNEL)).toThrowCode('E_STORE_UNREACHABLE');
  });

  test('is refused when it is read, if its pages are', async () => {
    const path = await damaged(4096 * 12);
    const read = (): number => countPublished(openUntilTestEnds(path));
    expect(read).toThrowCode('E_STORE_UNREACHABLE');
  });
});

describe('while another process holds the ledger', () => {
  async function held(): Promise<string> {
    const path = await ledgerPath();
    openLedger(path, CHANNEL).close();
    rawDatabase(path).exec('BEGIN IMMEDIATE');
    return path;
  }

  test('it cannot be opened', async () => {
    const path = await held();
    expect(() => openLedger(path, CHANNEL)).toThrowCode('E_BUSY');
  });

  test('it cannot be worked on or written to, and can be read', async () => {
    const path = await ledgerPath();
    const ledger = openUntilTestEnds(path);
    rawDatabase(path).exec('BEGIN IMMEDIATE');
    await expect(withDay(ledger, () => Promise.resolve())).rejects.toThrowCode('E_BUSY');
    expect(() => {
      recordRun(ledger, RUN);
    }).toThrowCode('E_BUSY');
    expect(listRuns(ledger, 10)).toEqual([]);
  });
});
