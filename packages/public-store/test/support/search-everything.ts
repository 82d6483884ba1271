import Database from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';

/** What is searched for, by a word for it. */
export type Needles = Readonly<Record<string, string | Buffer>>;

/** Everything of a SQLite database in which bytes can stand, by name. */
export function everyPlace(database: string): ReadonlyMap<string, Buffer> {
  const db = new Database(database, { readonly: true });
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  const pages = db.prepare('select name, pageno from dbstat').all() as Page[];
  const rooted = db.prepare('select name from sqlite_schema where rootpage > 0').pluck().all();
  db.close();
  const file = readFileSync(database);
  const pageAt = (number: number) => file.subarray((number - 1) * pageSize, number * pageSize);
  const places = new Map<string, Buffer>();
  for (const [name, own] of Map.groupBy(pages, (page) => page.name)) {
    places.set(name, Buffer.concat(own.map(({ pageno }) => pageAt(pageno))));
  }
  const missing = rooted.filter((name) => !places.has(name as string));
  if (missing.length > 0) throw new Error(`not searched: ${missing.join(', ')}`);
  const used = new Set(pages.map(({ pageno }) => pageno));
  const unused = Array.from({ length: file.length / pageSize }, (_, index) => index + 1)
    .filter((number) => !used.has(number))
    .map(pageAt);
  places.set('pages of nothing', Buffer.concat(unused));
  // Once more as a whole: something long may lie across two pages.
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(database + suffix)) places.set(`file${suffix}`, readFileSync(database + suffix));
  }
  return places;
}

interface Page {
  /** The table, index or shadow table it belongs to. */
  readonly name: string;
  readonly pageno: number;
}

/** In which tables, indexes and files each needle stands; those that stand nowhere are left out. */
export function searchEverything(database: string, needles: Needles): Record<string, string[]> {
  const places = [...everyPlace(database)];
  const found = Object.entries(needles).map(([word, needle]) => {
    const where = places.filter(([, bytes]) => bytes.includes(needle)).map(([name]) => name);
    return [word, where.sort()] as const;
  });
  return Object.fromEntries(found.filter(([, where]) => where.length > 0));
}
