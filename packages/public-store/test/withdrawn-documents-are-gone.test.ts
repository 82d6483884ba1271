import { bucketOf, recordDigest, recordLine, sha256 } from '@discferry/package-format';
import { recordKey, type DocumentRecord } from '@discferry/shared-schema';
import { sampleDocument, sampleDocumentWithdrawal, sampleRecord } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { searchForm } from '../src/search-form.js';
import { rawBytes } from './support/raw-bytes.js';
import { searchEverything, type Needles } from './support/search-everything.js';
import { load, newScene } from './support/stores.js';

/** A document with a mark in its text that no other has, and as long as wanted. */
function unique(number: number, letters = 200): DocumentRecord {
  const mark = String.fromCodePoint(0x4e00 + (number >> 6), 0x5e00 + (number & 0x3f));
  const filling = Array.from({ length: letters }, (_, at) =>
    String.fromCodePoint(0x7000 + ((number * 31 + at * at) % 997)),
  ).join('');
  return sampleDocument(number, { text: `龥${mark}鿕${filling}` });
}

/** The marks of all documents of which anything can be read in the files. */
function legibleIn(database: string): ReadonlySet<string> {
  const marks = rawBytes(database)
    .toString('utf8')
    .matchAll(/龥(..)鿕/gu);
  return new Set(Array.from(marks, ([, mark = '']) => mark));
}

const marksOf = (documents: readonly DocumentRecord[]) =>
  new Set(documents.map(({ text }) => text.slice(1, 3)));

/** Every term of the full-text index, with the number of documents that have it. */
function termsIn(database: string): Record<string, number> {
  const db = new Database(database);
  db.exec("create virtual table temp.terms using fts5vocab ('main', 'document_search', 'row')");
  const rows = db.prepare('select term, doc from temp.terms').raw().all() as [string, number][];
  db.close();
  return Object.fromEntries(rows);
}

/** The terms that documents have, worked out from their texts. */
function termsOf(documents: readonly DocumentRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { title, number, text } of documents) {
    const terms = [title, number, text].map(searchForm).flatMap((line) => {
      const letters = Array.from(line);
      return letters.map((letter, at) => `${letter}${letters[at + 1] ?? ''}`);
    });
    for (const term of new Set(terms)) counts[term] = (counts[term] ?? 0) + 1;
  }
  return counts;
}

/** All by which a document could be known again; of its versions the last one's digest. */
function needlesOf(...versions: readonly [DocumentRecord, DocumentRecord]): Needles {
  const [{ title, number, madeOn, effectiveOn, text, proofSha256 }, last] = versions;
  return {
    title,
    'title as it is searched': searchForm(title),
    number,
    'day it was made': madeOn,
    'day of the judgment': effectiveOn!,
    text: text.slice(0, 4),
    'text of the update': last.text.slice(0, 4),
    'term of the text': text.slice(0, 2),
    'term of the update': last.text.slice(0, 2),
    proof: proofSha256,
    bucket: `370700-out${bucketOf(sha256(recordKey(last)))}`,
    digest: Buffer.from(recordDigest(recordLine(last))),
  };
}

describe('a withdrawn document is gone', () => {
  it('from every table, index and file, but for its tombstone and the event that tells of it', async () => {
    const { store, sender, database } = await newScene();
    const first = sampleDocument(1, {
      title: '龘某某鸑鷟案抗诉书',
      number: '龘检公诉刑诉〔2031〕9731号',
      madeOn: '2031-03-11',
      effectiveOn: '2031-03-12',
      text: '龖龗鱻犇之一',
      proofSha256: 'c0ffee'.padEnd(64, '7'),
    });
    const second = { ...first, text: '驫猋骉淼之二' };
    await load(
      { store, sender },
      await sender.nextPackage({
        publish: [sampleRecord(1)],
        publishDocuments: [first, sampleDocument(2)],
      }),
    );
    const held = searchEverything(database, needlesOf(first, second));
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: [second] }));
    const needles = needlesOf(first, second);
    const found = searchEverything(database, needles);
    expect(
      Object.keys({ ...held, ...found }).toSorted(),
      'the test can find what is there',
    ).toEqual(Object.keys(needles).toSorted());
    // A term may share its first bytes with the one before it, and then stands nowhere as a whole.
    expect(termsIn(database)).toMatchObject({ [second.text.slice(0, 2)]: 1 });

    const withdraw = [sampleDocumentWithdrawal(1, 'removed')];
    await load({ store, sender }, await sender.nextPackage({ withdraw }));

    expect(searchEverything(database, { ...needles, id: 'WS-1removed' })).toEqual({
      id: ['file', 'tombstone'],
    });
    expect(termsIn(database)).toEqual(termsOf([sampleDocument(2)]));
    expect(await store.changesAfter(0, 10)).toMatchObject([
      { kind: 'publish', documentId: null },
      { kind: 'publish', caseNumber: sampleDocument(2).caseNumber },
      { kind: 'withdraw', caseNumber: first.caseNumber, documentId: 'WS-1', sequence: 3 },
    ]);
  });

  it('from files and index, where many neighbours were moved about', async () => {
    const { store, sender, database } = await newScene();
    const numbers = Array.from({ length: 600 }, (_, index) => ((index * 7919) % 601) + 1);
    const published = new Map<number, DocumentRecord>();
    for (let start = 0; start < numbers.length; start += 100) {
      const own = numbers.slice(start, start + 100);
      const grown = numbers.slice(0, start).filter((number) => number % 7 === 0);
      for (const number of own) published.set(number, unique(number, 50 + (number % 13) * 40));
      for (const number of grown) published.set(number, unique(number, 600 + start));
      const publishDocuments = [...own, ...grown].map((number) => published.get(number)!);
      await load({ store, sender }, await sender.nextPackage({ publishDocuments }));
    }
    const all = [...published.values()];
    expect(legibleIn(database), 'the test can find what is there').toEqual(marksOf(all));

    const gone = numbers.filter((number) => number % 5 > 1);
    for (const number of gone) published.delete(number);
    const withdraw = gone.map((number) => sampleDocumentWithdrawal(number));
    const applied = await load({ store, sender }, await sender.nextPackage({ withdraw }));

    expect(applied.erased).toBe(true);
    const left = [...published.values()];
    expect(legibleIn(database)).toEqual(marksOf(left));
    expect(termsIn(database)).toEqual(termsOf(left));
    // A mark is a term of its own as well, which no other document has.
    const bytes = rawBytes(database);
    const kept = marksOf(left);
    const stray = [...marksOf(all)].filter((mark) => !kept.has(mark) && bytes.includes(mark));
    expect(stray).toEqual([]);
  });

  it('and so is the text that an update replaced', async () => {
    const { store, sender, database } = await newScene();
    const leak = sampleDocument(1, { text: '被害人龘鸑鷟报案' });
    const mended = sampleDocument(1, { text: '被害人龘某某报案' });
    await load({ store, sender }, await sender.nextPackage({ publishDocuments: [leak] }));
    const needles = { name: '龘鸑鷟', term: '鸑鷟', other: '龘鸑' };
    expect(Object.keys(searchEverything(database, needles))).toEqual(Object.keys(needles));

    await load({ store, sender }, await sender.nextPackage({ publishDocuments: [mended] }));

    expect(searchEverything(database, needles)).toEqual({});
    expect(termsIn(database)).toEqual(termsOf([mended]));
  });
});
