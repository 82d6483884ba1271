import { bucketOf, recordDigest, recordLine, sha256 } from '@discferry/package-format';
import type { ProceduralRecord } from '@discferry/shared-schema';
import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openPublicStore } from '../src/index.js';
import { edit, undoAlarms, undoDocuments } from './support/earlier-database.js';
import { rawBytes } from './support/raw-bytes.js';
import { everyPlace, searchEverything, type Needles } from './support/search-everything.js';
import { load, newScene, type Scene } from './support/stores.js';

/** A record whose department no other has, with as many parties as wanted to make it longer. */
function uniqueRecord(number: number, parties = 1): ProceduralRecord {
  const record = sampleRecord(number);
  const unique = String.fromCodePoint(0x4e00 + (number >> 8), 0x5e00 + (number & 0xff));
  return {
    ...record,
    department: `龥${unique}科`,
    parties: record.parties.flatMap((party) => Array.from({ length: parties }, () => party)),
  };
}

/** What no other record has: a masked name, a charge, days. */
const SECRETS = {
  parties: [
    {
      role: 'suspect',
      name: '龘某某',
      measures: [{ measure: '取保候审', from: '2031-03-13', until: '2031-03-14' }],
    },
  ],
  charges: [{ code: '999.9', name: '鸑鷟罪' }],
  acceptedOn: '2031-03-11',
  dueOn: '2031-03-12',
} satisfies Partial<ProceduralRecord>;

/** All by which a record could be known again; of its versions the last one's digest. */
function needlesOf(...versions: readonly ProceduralRecord[]): Needles {
  const [{ caseNumber, department, charges, parties, acceptedOn, dueOn }] = versions as [
    ProceduralRecord,
  ];
  const last = recordDigest(recordLine(versions.at(-1)!));
  return {
    'case number': caseNumber,
    department,
    charge: charges[0]!.name,
    'charge code': charges[0]!.code!,
    name: parties[0]!.name,
    'day of acceptance': acceptedOn,
    'day it is due': dueOn!,
    'day of a measure': parties[0]!.measures[0]!.from,
    bucket: `370700-out${bucketOf(sha256(caseNumber))}`,
    digest: Buffer.from(last),
  };
}

/** The numbers of all unique records of which anything can be read in the files. */
function legibleIn(database: string): ReadonlySet<number> {
  const departments = rawBytes(database)
    .toString('utf8')
    .matchAll(/龥(.)(.)科/gu);
  const found = [...departments].map(([, high = '', low = '']) => {
    return (high.charCodeAt(0) - 0x4e00) * 0x100 + (low.charCodeAt(0) - 0x5e00);
  });
  return new Set(found);
}

/** Numbers from 1 to `count` in an order that is always the same and looks like none. */
function shuffled(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1).sort(
    (one, other) => ((one * 7919) % 4001) - ((other * 7919) % 4001),
  );
}

/** Loads one change after the other, as pages of a database fill up and empty over months. */
async function loadInParts(
  { store, sender }: Pick<Scene, 'store' | 'sender'>,
  numbers: readonly number[],
  change: (number: number) => ProceduralRecord,
): Promise<void> {
  for (let start = 0; start < numbers.length; start += 400) {
    const publish = numbers.slice(start, start + 400).map(change);
    await load({ store, sender }, await sender.nextPackage({ publish }));
  }
}

describe('a withdrawn record is gone', () => {
  it('from the files, where thousands of neighbours were moved about', async () => {
    const { store, sender, database } = await newScene();
    const numbers = shuffled(4000);
    await loadInParts({ store, sender }, numbers, (number) => uniqueRecord(number, number % 13));
    const grown = numbers.filter((number) => number % 3 === 0);
    await loadInParts({ store, sender }, grown, (number) =>
      uniqueRecord(number, 13 + (number % 17)),
    );
    const gone = numbers.filter((number) => number % 5 > 1);
    expect(legibleIn(database), 'the test can find what is there').toEqual(new Set(numbers));

    const withdraw = gone.map((number) => sampleWithdrawal(number));
    const applied = await load({ store, sender }, await sender.nextPackage({ withdraw }));

    expect(applied.erased).toBe(true);
    const left = new Set(numbers.filter((number) => !gone.includes(number)));
    expect(legibleIn(database)).toEqual(left);
  });

  it('from every table, index and file, but for its tombstone and the event that tells of it', async () => {
    const { store, sender, database } = await newScene();
    const record = { ...uniqueRecord(1), ...SECRETS };
    const update = { ...record, stage: '办结' as const };
    await load({ store, sender }, await sender.nextPackage({ publish: [record, uniqueRecord(2)] }));
    await load({ store, sender }, await sender.nextPackage({ publish: [update] }));
    const needles = needlesOf(record, update);
    const before = searchEverything(database, needles);
    expect(Object.keys(before), 'the test can find what is there').toEqual(Object.keys(needles));

    const withdraw = [sampleWithdrawal(1, 'held')];
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    expect(searchEverything(database, needles)).toEqual({
      'case number': [
        'change_event',
        'change_event_record',
        'file',
        'seal_tombstone',
        'sqlite_autoindex_tombstone_1',
        'tombstone',
      ],
    });
    expect(rowsNaming(database, record.caseNumber)).toEqual({
      tombstone: [
        {
          channel: '370700-out',
          case_number: record.caseNumber,
          document_id: '',
          reason: 'held',
          sequence: 3,
          withdrawn_at: '2026-11-21T02:00:00Z',
        },
      ],
      change_event: [
        {
          id: 4,
          channel: '370700-out',
          sequence: 3,
          case_number: record.caseNumber,
          document_id: '',
          kind: 'withdraw',
          at: '2026-11-21T02:00:00Z',
        },
      ],
    });
  });

  it('with its seal, by which a guess of what stood in it could be checked', async () => {
    const { store, sender, database } = await newScene();
    const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
    const publish = numbers.map((number) => uniqueRecord(number));
    await load({ store, sender }, await sender.nextPackage({ publish }));
    const seals = sealsOf(database, 'procedural_record');
    expect(seals.filter((seal) => rawBytes(database).includes(seal))).toHaveLength(300);

    const withdraw = numbers.slice(100).map((number) => sampleWithdrawal(number));
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    const left = rawBytes(database);
    expect(seals.filter((seal) => left.includes(seal))).toHaveLength(100);
  });

  it('and the search looks into every table there is, shadow tables of a full-text index too', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    const db = new Database(database);
    db.exec("create virtual table search using fts5 (name); insert into search values ('龘某')");
    db.pragma('wal_checkpoint(TRUNCATE)');
    const tables = db.prepare('select name from sqlite_schema where rootpage > 0');
    const names = tables.pluck().all();
    db.close();

    expect([...everyPlace(database).keys()]).toEqual(expect.arrayContaining(names));
    expect(searchEverything(database, { name: '龘某' })).toMatchObject({
      name: ['file', 'search_content', 'search_data'],
    });
  });

  it('from a database of before, as soon as a disc comes', async () => {
    const { store, sender, database } = await newScene();
    await load({ store, sender }, await sender.nextPackage({ publish: [sampleRecord(1)] }));
    await load({ store, sender }, await sender.nextPackage({ withdraw: [sampleWithdrawal(1)] }));
    await store.close();
    undoDocuments(database);
    undoAlarms(database);
    edit(
      database,
      `insert into change_event (channel, sequence, case_number, kind, at)
         select channel, 1, case_number, 'publish', '2026-11-20T02:00:00Z' from tombstone`,
    );

    const again = await openPublicStore(database, { mode: 'existing' });
    await load({ store: again, sender }, await sender.nextPackage({ publish: [sampleRecord(2)] }));

    const events = await again.changesAfter(0, 10);
    await again.close();
    expect(events.map(({ kind }) => kind)).toEqual(['withdraw', 'publish']);
    expect(searchEverything(database, { event: '2026-11-20T02:00:00Z' })).toEqual({});
  });

  it('and whoever follows the changes misses none, however often a case comes and goes', async () => {
    const { store, sender } = await newScene();
    const publish = { publish: [sampleRecord(1)] };
    const withdraw = { withdraw: [sampleWithdrawal(1)] };
    const seen: string[] = [];
    let cursor = 0;
    for (const changes of [publish, withdraw, publish, withdraw]) {
      await load({ store, sender }, await sender.nextPackage(changes));
      for (const { id, kind } of await store.changesAfter(cursor, 10)) {
        seen.push(kind);
        cursor = id;
      }
    }
    expect(seen).toEqual(['publish', 'withdraw', 'publish', 'withdraw']);
  });

  it('and loses its tombstone when it is published again', async () => {
    const { store, sender, database } = await newScene();
    const record = uniqueRecord(1);
    await load({ store, sender }, await sender.nextPackage({ publish: [record] }));
    await load({ store, sender }, await sender.nextPackage({ withdraw: [sampleWithdrawal(1)] }));
    await load({ store, sender }, await sender.nextPackage({ publish: [record] }));

    expect(Object.keys(rowsNaming(database, record.caseNumber))).toEqual([
      'procedural_record',
      'change_event',
    ]);
    expect((await store.getRecord(record.caseNumber))?.publishedAt).toBe('2026-11-21T02:00:00Z');
  });

  it('later, when a reader was in the way', async () => {
    const { store, sender, database } = await newScene();
    const record = uniqueRecord(1);
    await load({ store, sender }, await sender.nextPackage({ publish: [record, uniqueRecord(2)] }));
    const reader = new Database(database);
    reader.exec('begin; select * from procedural_record');
    reader.prepare('select count(*) from procedural_record').get();
    const last = await sender.nextPackage({ withdraw: [sampleWithdrawal(1)] });

    expect((await load({ store, sender }, last)).erased).toBe(false);
    expect(await store.getRecord(record.caseNumber)).toBeUndefined();
    reader.close();

    expect(await load({ store, sender }, last)).toMatchObject({
      place: 'already-imported',
      erased: true,
    });
    expect(rawBytes(database).includes(record.department)).toBe(false);
  });
});

/** The seals that are on the rows of a table. */
function sealsOf(database: string, table: string): readonly Buffer[] {
  const db = new Database(database, { readonly: true });
  const seals = db.prepare(`select seal from seal_${table}`).pluck().all() as Buffer[];
  db.close();
  return seals;
}

/** Every row, in any table, in which a case number stands; seals bear the keys of rows and are not told. */
function rowsNaming(database: string, caseNumber: string): Record<string, unknown[]> {
  const db = new Database(database, { readonly: true });
  const tables = db
    .prepare(
      `select name from sqlite_schema
       where rootpage > 0 and type = 'table' and name not glob 'seal_*' order by rowid`,
    )
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => {
    const all = db.prepare(`select * from ${table}`).all() as Record<string, unknown>[];
    const naming = all.filter((row) =>
      Object.values(row).some(
        (value) => value === caseNumber || String(value).includes(caseNumber),
      ),
    );
    return [table, naming] as const;
  });
  db.close();
  return Object.fromEntries(rows.filter(([, naming]) => naming.length > 0));
}
