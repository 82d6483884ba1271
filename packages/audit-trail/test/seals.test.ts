import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  appendEntry,
  prepareConnection,
  sealTables,
  trailHead,
  TRAIL_TABLES,
  verifySeals,
  verifyTrail,
} from '../src/index.js';

const NOTHING_UNSEALED = { unsealed: new Set<string>() };

const ENTRY = {
  at: '2026-11-21T02:00:00Z',
  operator: '王芳',
  action: 'test',
  subject: '370700-out-000001',
  detail: { published: 1 },
};

/** A database with a table of each kind of key, sealed. */
function sealedDatabase(sql = ''): Database.Database {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  prepareConnection(database);
  database.exec(TRAIL_TABLES);
  database.exec(`
    CREATE TABLE thing (id INTEGER PRIMARY KEY, a, b);
    CREATE TABLE pair (one TEXT NOT NULL, other INTEGER NOT NULL, a, PRIMARY KEY (one, other));
    CREATE TABLE word (name TEXT PRIMARY KEY, a) WITHOUT ROWID;
    ${sql}
  `);
  sealTables(database, NOTHING_UNSEALED);
  return database;
}

function problemsOf(database: Database.Database): readonly string[] {
  const findings = [...verifySeals(database, NOTHING_UNSEALED), ...verifyTrail(database)];
  return findings.map(({ table, problem }) => `${table}: ${problem}`);
}

/** Makes changes and tells of them, as every writer does. */
function change(database: Database.Database, sql: string): void {
  database.transaction(() => {
    database.exec(sql);
    appendEntry(database, ENTRY);
  })();
}

const cell = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
);

/** What SQLite tells apart. */
function kindOf(value: unknown): string {
  const kind = typeof value === 'number' && Number.isInteger(value) ? 'number' : typeof value;
  return value instanceof Buffer ? `blob ${value.toString('hex')}` : `${kind} ${String(value)}`;
}

describe('the seal of a row', () => {
  test('differs for rows that differ, in whatever cell and kind', () => {
    const database = sealedDatabase();
    const insert = database.prepare('INSERT OR REPLACE INTO thing VALUES (1, ?, ?)');
    const seal = database.prepare('SELECT hex(seal) FROM seal_thing').pluck();
    const sealOf = (cells: readonly unknown[]): unknown => {
      insert.run(...cells);
      return seal.get();
    };
    const row = fc.tuple(cell, cell);
    fc.assert(
      fc.property(row, row, (one, other) => {
        const same = one.map(kindOf).join() === other.map(kindOf).join();
        expect(sealOf(one) === sealOf(other)).toBe(same);
      }),
    );
  });

  test.each([
    ['NULL', `''`],
    ['0', `'0'`],
    ['1', '1.0'],
    [`'a'`, `X'61'`],
    [`''`, `X''`],
    [`'a' || char(0)`, `'a'`],
    [`CAST(X'EFBFBD' AS TEXT)`, `CAST(X'FF' AS TEXT)`],
    ['9223372036854775807', '9223372036854775806'],
    ['0.1', '0.1 + 1e-17 * 2'],
  ])('tells %s from %s', (one, other) => {
    const database = sealedDatabase();
    database.exec(`INSERT INTO thing (id, a) VALUES (1, ${one}), (2, ${one}), (3, ${other})`);
    const row = (id: number): unknown => {
      database.exec(`UPDATE thing SET id = 9 WHERE id = ${String(id)}`);
      const seal = database.prepare('SELECT hex(seal) FROM seal_thing WHERE id = 9').pluck().get();
      database.exec(`UPDATE thing SET id = ${String(id)} WHERE id = 9`);
      return seal;
    };
    expect(row(1)).toBe(row(2));
    expect(row(1)).not.toBe(row(3));
  });

  test('does not let anything move from one cell into the next', () => {
    const database = sealedDatabase();
    const sealOf = (a: string, b: string): unknown => {
      database.prepare('INSERT OR REPLACE INTO thing VALUES (1, ?, ?)').run(a, b);
      return database.prepare('SELECT hex(seal) FROM seal_thing').pluck().get();
    };
    expect(sealOf('ab', 'c')).not.toBe(sealOf('a', 'bc'));
    expect(sealOf('t1:a', '')).not.toBe(sealOf('', 't1:a'));
  });
});

describe('seals, sums and trail', () => {
  test('agree after any changes, undone or not', () => {
    const statement = fc.constantFrom(
      `INSERT OR REPLACE INTO thing VALUES (1, 'a', 'b')`,
      `INSERT OR REPLACE INTO thing VALUES (2, NULL, X'00')`,
      `INSERT OR IGNORE INTO thing VALUES (2, 'x', 'y')`,
      `UPDATE thing SET a = a || 'x'`,
      `UPDATE OR REPLACE thing SET id = id + 10`,
      `DELETE FROM thing WHERE id = 1`,
      `DELETE FROM thing`,
      `INSERT INTO pair VALUES ('a', 1, 'x') ON CONFLICT DO UPDATE SET a = a || '!'`,
      `UPDATE OR REPLACE pair SET other = other + 1`,
      `REPLACE INTO word VALUES ('w', random())`,
      `DELETE FROM word`,
    );
    const day = fc.record({
      statements: fc.array(statement, { maxLength: 6 }),
      kept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), (days) => {
        const database = sealedDatabase();
        for (const { statements, kept } of days) {
          database.exec('BEGIN');
          for (const sql of statements) database.exec(sql);
          appendEntry(database, ENTRY);
          database.exec(kept ? 'COMMIT' : 'ROLLBACK');
        }
        expect(problemsOf(database)).toEqual([]);
      }),
    );
  });

  test('say so when rows were changed and nobody told', () => {
    const database = sealedDatabase();
    database.exec(`INSERT INTO thing VALUES (1, 'a', 'b')`);
    expect(problemsOf(database)).toEqual(['seal_total: changed-without-entry']);
    change(database, '');
    expect(problemsOf(database)).toEqual([]);
  });

  test('stay right when the file is rebuilt', () => {
    const database = sealedDatabase();
    change(
      database,
      `INSERT INTO pair VALUES ('a', 1, 'x'), ('b', 2, 'x'), ('c', 3, 'x');
       DELETE FROM pair WHERE one = 'a'`,
    );
    database.exec('VACUUM');
    expect(problemsOf(database)).toEqual([]);
  });
});

describe('sealing', () => {
  test('seals the rows that are there already, and says how many in the trail', () => {
    const database = sealedDatabase(`INSERT INTO word VALUES ('a', 1), ('b', 2)`);
    expect(problemsOf(database)).toEqual([]);
    expect(database.prepare('SELECT action, detail FROM audit_entry').all()).toEqual([
      { action: 'seal', detail: '{"pair":0,"thing":0,"word":2}' },
    ]);
  });

  test('done again seals what is new or has other columns, and nothing else', () => {
    const database = sealedDatabase();
    change(database, `INSERT INTO thing VALUES (1, 'a', 'b'); INSERT INTO word VALUES ('a', 1)`);
    database.exec(`
      CREATE TABLE later (id INTEGER PRIMARY KEY);
      INSERT INTO later VALUES (1);
      ALTER TABLE word ADD COLUMN b TEXT;
      DROP TABLE pair;
    `);
    sealTables(database, NOTHING_UNSEALED);
    expect(problemsOf(database)).toEqual([]);
    const last = database.prepare('SELECT detail FROM audit_entry ORDER BY id DESC').pluck().get();
    expect(last).toBe('{"later":1,"word":1}');
    const head = trailHead(database);
    sealTables(database, NOTHING_UNSEALED);
    expect(trailHead(database), 'nothing was left to do').toBe(head);
  });

  test('does not make right what was edited before it', () => {
    const database = sealedDatabase(`INSERT INTO word VALUES ('a', 1)`);
    database.exec(`DROP TRIGGER seal_word_update; UPDATE word SET a = 2;`);
    expect(problemsOf(database)).toContain('word: row-changed');
    expect(problemsOf(database)).toContain('word: seal-missing');
  });

  test('refuses a table whose rows VACUUM may number anew', () => {
    const database = sealedDatabase();
    database.exec('CREATE TABLE loose (a)');
    expect(() => {
      sealTables(database, NOTHING_UNSEALED);
    }).toThrow('table loose has no primary key');
  });
});

describe('an entry', () => {
  test('belongs to a transaction', () => {
    const database = sealedDatabase();
    expect(() => {
      appendEntry(database, ENTRY);
    }).toThrow('an entry needs the transaction it tells of');
  });

  test('follows from the one before', () => {
    const database = sealedDatabase();
    const before = trailHead(database);
    change(database, '');
    const last = database.prepare('SELECT * FROM audit_entry ORDER BY id DESC').get();
    expect(last).toMatchObject({
      id: 2,
      at: ENTRY.at,
      operator: ENTRY.operator,
      subject: ENTRY.subject,
      detail: '{"published":1}',
      previous: before,
      digest: trailHead(database),
    });
  });

  test.each(['at', 'operator', 'action', 'subject', 'detail', 'tables', 'shape', 'digest'])(
    'that has another %s is named, the first one if there are several',
    (column) => {
      const database = sealedDatabase();
      for (let entry = 0; entry < 4; entry += 1) change(database, '');
      database.exec('DROP TRIGGER audit_entry_is_final');
      database.exec(`UPDATE audit_entry SET ${column} = ${column} || 'x' WHERE id IN (3, 5)`);
      expect([...verifyTrail(database)].map(({ key }) => key)).toEqual(['id=3']);
    },
  );

  test('is missed when it was put elsewhere', () => {
    const database = sealedDatabase();
    for (let entry = 0; entry < 4; entry += 1) change(database, '');
    database.exec(`
      DROP TRIGGER audit_entry_is_final;
      UPDATE audit_entry SET id = 9 WHERE id = 3;
      UPDATE audit_entry SET id = 3 WHERE id = 4;
      UPDATE audit_entry SET id = 4 WHERE id = 9;
    `);
    expect([...verifyTrail(database)]).toMatchObject([{ key: 'id=3', problem: 'entry-changed' }]);
  });
});
