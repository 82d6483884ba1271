import { expectCode, findingsOf, tempFolder } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SourceCase } from '../src/source/export-views.js';
import type { RecordSource } from '../src/source/record-source.js';
import { openSqliteSource } from '../src/source/sqlite-source.js';
import { caseNumberOf, caseRows, mainRow, sourceCase, type CaseRows } from './support/case-rows.js';
import { changeSource, createSource, putCases } from './support/views-database.js';

const PAGE_CASES = 400;

async function sourceWith(cases: readonly CaseRows[] = []): Promise<string> {
  const path = join(await tempFolder(), 'source.sqlite');
  createSource(path, cases);
  return path;
}

function open(path: string): RecordSource {
  const source = openSqliteSource(path);
  onTestFinished(() => {
    source.close();
  });
  return source;
}

function casesSince(path: string, since: string | null): readonly SourceCase[] {
  const source = openSqliteSource(path);
  try {
    return [...source.changedSince(since)].flat();
  } finally {
    source.close();
  }
}

function numbersSince(path: string, since: string | null): readonly string[] {
  return casesSince(path, since).map(({ caseNumber }) => caseNumber);
}

function changedAt(number: number, XGSJ: unknown): CaseRows {
  return caseRows(number, (rows) => void (mainRow(rows)['XGSJ'] = XGSJ));
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a database with the export views', () => {
  it('hands on each case with the rows below it, in the order of their numbers', async () => {
    const rows = caseRows(1, ({ GK_RY }) => {
      for (const number of [10, 9]) GK_RY.unshift({ ...GK_RY[0], RYXH: number });
    });
    const path = await sourceWith([caseRows(2), rows]);

    const [first, second] = casesSince(path, null);

    expect(first?.children.GK_RY.map(({ RYXH }) => RYXH)).toEqual([1, 2, 3, 9, 10]);
    expect(second).toEqual(sourceCase(caseRows(2)));
  });

  it('orders the rows by number also where numbers were written as text', async () => {
    const path = await sourceWith();
    changeSource(path, (database) => {
      database.exec(
        'DROP TABLE GK_RY; CREATE TABLE GK_RY (BMSAH, RYXH, LX, XM, JS, CSRQ, ZAR, ZASNL)',
      );
    });
    putCases(path, [
      caseRows(1, ({ GK_RY }) => {
        GK_RY.splice(0, 3, ...['10', '9', '1'].map((RYXH) => ({ ...GK_RY[0], RYXH })));
      }),
    ]);
    const [first] = casesSince(path, null);
    expect(first?.children.GK_RY.map(({ RYXH }) => RYXH)).toEqual(['1', '9', '10']);
  });

  it('does not read columns beyond the contract', async () => {
    const path = await sourceWith([caseRows(1)]);
    changeSource(path, (database) => {
      database.exec(`ALTER TABLE GK_RY ADD COLUMN ZJHM TEXT DEFAULT '370705199002280011'`);
    });
    expect(JSON.stringify(casesSince(path, null))).not.toContain('370705199002280011');
  });

  it.each([0, 1, PAGE_CASES - 1, PAGE_CASES, PAGE_CASES + 1, 2 * PAGE_CASES])(
    'hands on %i cases, each once, in pages',
    async (count) => {
      const path = await sourceWith(range(count).map((number) => caseRows(number)));
      const pages = [...open(path).changedSince(null)];

      expect(pages.flat().map(({ caseNumber }) => caseNumber)).toEqual(
        range(count).map(caseNumberOf),
      );
      expect(Math.max(0, ...pages.map((page) => page.length))).toBeLessThanOrEqual(PAGE_CASES);
    },
  );

  it('does not lose or cut in two a number that several rows share at the edge of a page', async () => {
    const cases = range(PAGE_CASES + 1).map((number) => caseRows(number));
    const edge = caseRows(PAGE_CASES);
    const path = await sourceWith([...cases, edge, edge]);

    const found = casesSince(path, null);

    expect(found).toHaveLength(PAGE_CASES + 1);
    expect(found.filter(({ rows }) => rows !== 1)).toMatchObject([
      { caseNumber: caseNumberOf(PAGE_CASES), rows: 3 },
    ]);
  });

  it('hands on a number that more rows share than a page holds once', async () => {
    const path = await sourceWith([caseRows(2), ...range(PAGE_CASES + 5).map(() => caseRows(1))]);
    expect(casesSince(path, null).map(({ rows }) => rows)).toEqual([PAGE_CASES + 5, 1]);
  });

  it('stops between pages and lets go of the database', async () => {
    const path = await sourceWith(range(PAGE_CASES + 1).map((number) => caseRows(number)));
    const source = openSqliteSource(path);
    for (const page of source.changedSince(null)) {
      expect(page).toHaveLength(PAGE_CASES);
      break;
    }
    source.close();
    putCases(path, [caseRows(9_999)]);
    expect(numbersSince(path, null)).toHaveLength(PAGE_CASES + 2);
  });
});

describe('nothing of a source is lost silently', () => {
  it.each([null, '2026-11-10T00:00:00Z'])(
    'cases without a number come one by one, since %s',
    async (since) => {
      const dirty = [null, '', null, Buffer.from(caseNumberOf(1)), 37_070];
      const path = await sourceWith([caseRows(1)]);
      changeSource(path, (database) => {
        // Without a type the column keeps what it is given.
        database.exec(
          'ALTER TABLE GK_AJ RENAME TO T; CREATE TABLE GK_AJ AS SELECT * FROM T WHERE 0',
        );
        database.exec('DROP TABLE GK_AJ');
        const names = database.prepare(`SELECT group_concat(name) FROM pragma_table_info('T')`);
        database.exec(`CREATE TABLE GK_AJ (${String(names.pluck().get())})`);
        database.exec('INSERT INTO GK_AJ SELECT * FROM T');
      });
      putCases(
        path,
        dirty.map((BMSAH) => ({
          GK_AJ: [{ ...mainRow(caseRows(2)), BMSAH, CBR: '孙承办' }],
          GK_RY: [],
          GK_AY: [],
          GK_QZCS: [],
          GK_SPB: [],
        })),
      );

      const found = casesSince(path, since);

      expect(found).toHaveLength(dirty.length + 1);
      expect(found.map(({ caseNumber }) => caseNumber).sort()).toEqual([
        '',
        '',
        '',
        '',
        '37070',
        caseNumberOf(1),
      ]);
      expect(found.every(({ rows, row }) => rows === 1 && row['CBR'] === '孙承办')).toBe(true);
    },
  );

  it('rows for no case come as a case of no row', async () => {
    const path = await sourceWith([caseRows(1), { ...caseRows(2), GK_AJ: [] }]);
    changeSource(path, (database) => {
      database.exec(`INSERT INTO GK_AY (BMSAH, AY_MC) VALUES (NULL, '盗窃罪')`);
    });
    expect(casesSince(path, null)).toMatchObject([
      { caseNumber: '', rows: 0, children: { GK_AY: [{ AY_MC: '盗窃罪' }] } },
      { caseNumber: caseNumberOf(1), rows: 1 },
      { caseNumber: caseNumberOf(2), rows: 0, row: {} },
    ]);
  });
});

describe('what changed since an instant', () => {
  const since = '2026-11-10T02:00:00Z';

  it('is every case of that instant or later', async () => {
    const times = ['2026-11-10T01:59:59Z', since, '2026-11-10T02:00:01Z', '2027-01-01T00:00:00Z'];
    const path = await sourceWith(times.map((time, index) => changedAt(index + 1, time)));
    expect(numbersSince(path, since)).toEqual([2, 3, 4].map(caseNumberOf));
  });

  it('is also every case without a time of change', async () => {
    const times = [null, '', '  ', 20_261_101];
    const path = await sourceWith([
      ...times.map((time, index) => changedAt(index + 1, time)),
      changedAt(9, '2026-11-01T00:00:00Z'),
    ]);
    changeSource(path, (database) => {
      database.exec('ALTER TABLE GK_AJ DROP COLUMN GKLY; ALTER TABLE GK_AJ ADD COLUMN GKLY TEXT');
    });
    expect(numbersSince(path, since)).toEqual([1, 2, 3].map(caseNumberOf).concat(caseNumberOf(4)));
  });

  it('shows that another row with the number of a changed one is there, however old', async () => {
    const path = await sourceWith([changedAt(1, since), changedAt(1, '2020-01-01T00:00:00Z')]);
    expect(casesSince(path, since)).toMatchObject([{ caseNumber: caseNumberOf(1), rows: 2 }]);
    const withNull = await sourceWith([changedAt(1, since), changedAt(1, null)]);
    expect(casesSince(withNull, since)).toMatchObject([{ caseNumber: caseNumberOf(1), rows: 2 }]);
  });

  it('comes in pages as well', async () => {
    const path = await sourceWith(range(PAGE_CASES + 1).map((number) => caseRows(number)));
    expect([...open(path).changedSince(since)].map((page) => page.length)).toEqual([PAGE_CASES, 1]);
  });
});

describe('the last change', () => {
  it('is the latest instant that has come', async () => {
    const path = await sourceWith(
      [
        '2026-11-10T02:00:00Z',
        '2026-11-20T01:00:00Z',
        '2026-11-20T01:00:01Z',
        null,
        '2026-11-19',
        '2026-02-31T00:00:00Z',
        '0',
      ].map((time, index) => changedAt(index + 1, time)),
    );
    expect(open(path).lastChange('2026-11-20T01:00:00Z')).toBe('2026-11-20T01:00:00Z');
  });

  it('is none in an empty source, or one without instants', async () => {
    expect(open(await sourceWith()).lastChange('2026-11-20T01:00:00Z')).toBeNull();
    const path = await sourceWith([changedAt(1, null), changedAt(2, '2026-11-31T00:00:00Z')]);
    expect(open(path).lastChange('2026-12-20T01:00:00Z')).toBeNull();
  });
});

describe('finding a case', () => {
  it('goes by 部门受案号 and by 统一受案号, which several share', async () => {
    const shared = (number: number) =>
      caseRows(number, (rows) => void (mainRow(rows)['TYSAH'] = '37070020260000031'));
    const path = await sourceWith([
      shared(1),
      shared(2),
      caseRows(3),
      { ...caseRows(4), GK_AJ: [] },
    ]);
    const source = open(path);
    const found = (number: string) => source.find(number).map(({ caseNumber }) => caseNumber);

    expect(found(caseNumberOf(3))).toEqual([caseNumberOf(3)]);
    expect(found('37070020260000031')).toEqual([1, 2].map(caseNumberOf));
    expect(found(caseNumberOf(5))).toEqual([]);
    expect(source.find(caseNumberOf(4))).toMatchObject([{ rows: 0 }]);
  });
});

describe('one moment', () => {
  it('is all that a source sees, whatever is committed meanwhile', async () => {
    const path = await sourceWith([caseRows(1)]);
    changeSource(path, (database) => void database.pragma('journal_mode = WAL'));
    const source = open(path);

    putCases(path, [caseRows(2)]);
    const numbers = [...source.changedSince(null)].flat().map(({ caseNumber }) => caseNumber);

    expect(numbers).toEqual([caseNumberOf(1)]);
    expect(source.find(caseNumberOf(2))).toEqual([]);
    expect(numbersSince(path, null)).toHaveLength(2);
  });
});

/** Scratches every third page behind those that say what the views are. */
async function spoil(path: string): Promise<void> {
  const pageBytes = 4_096;
  const bytes = await readFile(path);
  for (let at = 12 * pageBytes; at < bytes.length; at += 3 * pageBytes) {
    bytes.fill(0xff, at, at + pageBytes);
  }
  await writeFile(path, bytes);
}

describe('a source that cannot be read', () => {
  it('is named', async () => {
    const folder = await tempFolder();
    await writeFile(
      join(folder, 'text.sqlite'),
      'no database, but long enough to look like one '.repeat(50),
    );
    await mkdir(join(folder, 'folder.sqlite'));
    for (const name of ['absent.sqlite', 'absent/source.sqlite', 'text.sqlite', 'folder.sqlite']) {
      const path = join(folder, name);
      const error = await expectCode(() => openSqliteSource(path), 'E_SOURCE_UNREACHABLE');
      expect(error.values['path']).toBe(path);
    }
  });

  it('is named also when it breaks off in the middle', async () => {
    const path = await sourceWith(range(3_000).map((number) => caseRows(number)));
    changeSource(path, (database) => {
      database.exec('DROP INDEX GK_AJ_BMSAH');
    });
    await spoil(path);
    const error = await expectCode(() => casesSince(path, null), 'E_SOURCE_UNREACHABLE');
    expect(error.values).toEqual({ path, reason: 'SQLITE_CORRUPT' });
  });

  it('lists every view and column that is missing', async () => {
    const path = await sourceWith([caseRows(1)]);
    changeSource(path, (database) => {
      database.exec('DROP TABLE GK_SPB; ALTER TABLE GK_RY DROP COLUMN ZAR');
      database.exec('ALTER TABLE GK_AJ DROP COLUMN GKXZ; ALTER TABLE GK_AJ DROP COLUMN CBR');
    });
    expect(await findingsOf(() => openSqliteSource(path), 'E_SOURCE_CONTRACT')).toEqual([
      { path: 'GK_AJ.CBR', expected: 'a column', actual: 'nothing' },
      { path: 'GK_AJ.GKXZ', expected: 'a column', actual: 'nothing' },
      { path: 'GK_RY.ZAR', expected: 'a column', actual: 'nothing' },
      { path: 'GK_SPB', expected: 'an export view', actual: 'nothing' },
    ]);
    // Nothing holds the file any longer.
    const database = new Database(path);
    database.pragma('locking_mode = EXCLUSIVE');
    expect(() => database.exec('BEGIN EXCLUSIVE; COMMIT')).not.toThrow();
    database.close();
  });
});
