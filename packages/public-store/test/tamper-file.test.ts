import { DiscferryError } from '@discferry/shared-schema';
import { tempFolder, tamperTables } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublicStore } from '../src/index.js';
import { auditOf, busyStore } from './support/tampered-store.js';

const SEED = 20261121;

/** How many bytes are flipped, each in a file of its own. */
const FLIPS = 120;

/** Numbers below a bound that look like chance and come again with the seed. */
function* chance(bound: number): Generator<number> {
  for (let state = SEED; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * bound);
  }
}

/** A busy store as one file, without a log beside it. */
async function busyFile(): Promise<Buffer> {
  const { store, database } = await busyStore();
  await store.close();
  return readFileSync(database);
}

/** All that the tables of a database hold, or undefined where it cannot be read. */
function contentsOf(path: string): string | undefined {
  const db = new Database(path, { readonly: true });
  try {
    const dump = tamperTables(db).map((table) => [
      table,
      db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all(),
    ]);
    const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2').raw();
    return JSON.stringify([dump, schema.all()]);
  } catch (error) {
    if (error instanceof Database.SqliteError) return undefined;
    throw error;
  } finally {
    db.close();
  }
}

/** What an operator learns who audits this file. */
async function judge(path: string): Promise<'refused' | 'found' | 'nothing'> {
  try {
    const store = await openPublicStore(path, { mode: 'existing' });
    try {
      return (await auditOf(store)).length > 0 ? 'found' : 'nothing';
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof DiscferryError || error instanceof Database.SqliteError) return 'refused';
    throw error;
  }
}

describe(`a byte of the file that is flipped (seed ${String(SEED)})`, () => {
  it('is found wherever it lies in what a row holds', async () => {
    const file = await busyFile();
    const folder = await tempFolder();
    const whole = join(folder, 'whole.sqlite');
    writeFileSync(whole, file);
    const db = new Database(whole, { readonly: true });
    const texts = db
      .prepare(
        `SELECT record FROM procedural_record UNION ALL SELECT searchable FROM document
         UNION ALL SELECT detail FROM audit_entry UNION ALL SELECT seal FROM seal_change_event
         UNION ALL SELECT state_after FROM import_ledger UNION ALL SELECT sum FROM seal_total WHERE rows > 0`,
      )
      .pluck()
      .all() as (string | Buffer)[];
    db.close();
    const missed: number[] = [];
    let looked = 0;
    for (const [index, text] of texts.entries()) {
      const start = file.indexOf(text);
      // A long one is spread over pages; a short one stands elsewhere by chance.
      if (start < 0 || text.length < 16) continue;
      looked += 1;
      const offset = start + ((index * 7919) % text.length);
      if ((await judgeFlip(folder, file, offset)) === 'nothing') missed.push(offset);
    }
    expect(missed).toEqual([]);
    expect(looked).toBeGreaterThan(30);
  });

  it('is found at any place, or nothing in any table is another for it', async () => {
    const file = await busyFile();
    const folder = await tempFolder();
    const whole = join(folder, 'whole.sqlite');
    writeFileSync(whole, file);
    const before = contentsOf(whole);
    const verdicts = { refused: 0, found: 0, nothing: 0 };
    const places = chance(file.length);
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const offset = places.next().value as number;
      const verdict = await judgeFlip(folder, file, offset);
      verdicts[verdict] += 1;
      if (verdict !== 'nothing') continue;
      const flipped = join(folder, 'flipped.sqlite');
      writeFileSync(flipped, withFlip(file, offset));
      expect(contentsOf(flipped), `offset ${String(offset)}`).toBe(before);
    }
    // Pages of a small database are half empty.
    expect(verdicts.refused + verdicts.found).toBeGreaterThan(FLIPS / 4);
  });
});

function withFlip(file: Buffer, offset: number): Buffer {
  const copy = Buffer.from(file);
  copy[offset] = (copy[offset] ?? 0) ^ 1;
  return copy;
}

async function judgeFlip(folder: string, file: Buffer, offset: number): ReturnType<typeof judge> {
  const path = join(folder, `flip-${String(offset)}.sqlite`);
  writeFileSync(path, withFlip(file, offset));
  return judge(path);
}
