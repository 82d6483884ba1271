import { recordDigest, recordLine } from '@discferry/package-format';
import type { ProceduralRecord } from '@discferry/shared-schema';
import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { rawBytes } from './support/raw-bytes.js';
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

  it('from every table, but for its tombstone and the events that name it', async () => {
    const { store, sender, database } = await newScene();
    const record = uniqueRecord(1);
    await load({ store, sender }, await sender.nextPackage({ publish: [record, uniqueRecord(2)] }));
    const update = { ...record, stage: '办结' as const };
    await load({ store, sender }, await sender.nextPackage({ publish: [update] }));
    const withdraw = [sampleWithdrawal(1, 'held')];
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    const rows = rowsNaming(database, record.caseNumber);

    expect(rows).toEqual({
      tombstone: [
        {
          channel: '370700-out',
          case_number: record.caseNumber,
          reason: 'held',
          sequence: 3,
          withdrawn_at: '2026-11-21T02:00:00Z',
        },
      ],
      change_event: ['publish', 'update', 'withdraw'].map((kind, index) => ({
        id: [1, 3, 4][index],
        channel: '370700-out',
        sequence: index + 1,
        case_number: record.caseNumber,
        kind,
        at: '2026-11-21T02:00:00Z',
      })),
    });
    for (const version of [record, update]) {
      expect(rawBytes(database).includes(version.department)).toBe(false);
      expect(rawBytes(database).includes(Buffer.from(recordDigest(recordLine(version))))).toBe(
        false,
      );
    }
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

/** Every row, in any table, in which a case number stands. */
function rowsNaming(database: string, caseNumber: string): Record<string, unknown[]> {
  const db = new Database(database, { readonly: true });
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' order by rowid")
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
