import type { DocumentRecord } from '@discferry/shared-schema';
import { sampleDocument, sampleDocuments } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentCursor, DocumentQuery, PublicStore } from '../src/index.js';
import { edit } from './support/earlier-database.js';
import { load, newScene, type Scene } from './support/stores.js';

async function publish(
  { store, sender }: Pick<Scene, 'store' | 'sender'>,
  publishDocuments: readonly DocumentRecord[],
): Promise<void> {
  await load({ store, sender }, await sender.nextPackage({ publishDocuments }));
}

/** The numbers of the sample cases whose documents are found. */
async function found(
  store: PublicStore,
  text: string,
  options: Partial<DocumentQuery> = {},
): Promise<readonly number[]> {
  const { documents } = await store.searchDocuments({ text, limit: 100, ...options });
  return documents.map(({ caseNumber }) => Number(/(\d{5})号$/.exec(caseNumber)?.[1]));
}

/** A store with one document that has this text. */
async function withText(text: string): Promise<PublicStore> {
  const { store, sender } = await newScene();
  await publish({ store, sender }, [sampleDocument(1, { text })]);
  return store;
}

describe('a search', () => {
  const text = [
    '被告人欧阳某某\uFF0C男\uFF0C住潍坊市潍城区。',
    '经依法审查查明\uFF1A2014年3月\uFF0C被告人在北京',
    '路盗窃ＡＢ牌手机１部\uFF0C价值人民币3\u00A0000元。\u{2B740}某作证。',
  ].join('\n');

  it.each([
    ['two characters', '盗窃'],
    ['one character', '窃'],
    ['the last character of all', '证'],
    ['a rare character that SQLite knows no letter of', '\u{2B740}'],
    ['a rare character in a word', '\u{2B740}某作'],
    ['a long word', '经依法审查查明'],
    ['a word across punctuation', '某某男住'],
    ['a word that a line end parts', '北京路'],
    ['digits of the other width', '２０１４年３月'],
    ['letters of the other width and case', 'ab牌手机1部'],
    ['a number with a space in it', '3000元'],
    ['several words, whatever parts them', '盗窃\u3000潍坊 \n 欧阳'],
    ['words in quotation marks', '"盗窃" “手机”'],
    ['a word of the title', '被告人 抗诉'],
    ['the number of the document, in any brackets', '刑诉[2026]1号'],
  ])('finds %s', async (_, query) => {
    expect(await found(await withText(text), query)).toEqual([1]);
  });

  it.each([
    ['characters that are there, but not side by side', '盗手'],
    ['a word that begins in the title and ends in the number', '书潍检'],
    ['one word of two', '盗窃 抢劫'],
    ['nothing', ''],
    ['white space', ' \u3000\n'],
    ['punctuation', '\uFF0C。*"\'();--'],
    ['operators that are words of the text nowhere', '盗窃 OR 抢劫'],
    ['NOT', '盗窃 NOT 抢劫'],
    ['NEAR', 'NEAR(盗窃 手机, 5)'],
    ['a column', 'terms:盗窃'],
    ['half a character', '\uD86D'],
    ['ten thousand characters', '盗窃'.repeat(5000)],
    ['ten thousand words', Array.from({ length: 10_000 }, (_, at) => String(at)).join(' ')],
  ])('does not find %s', async (_, query) => {
    expect(await found(await withText(text), query)).toEqual([]);
  });

  it.each([
    ['a star', '盗*窃'],
    ['quotation marks', '"盗""窃'],
    ['a caret and a plus', '^盗 + 窃'],
    ['braces and a colon', '{盗窃}:'],
    ['what ends a statement', "盗窃'); --"],
    ['what ends a text in C', '盗窃\u0000'],
  ])('takes %s for no syntax', async (_, query) => {
    expect(await found(await withText(text), query)).toEqual([1]);
  });

  it('of more than a thousand characters looks for the first thousand', async () => {
    const long = '盗窃'.repeat(1000);
    const store = await withText(long);
    expect(await found(store, `${long}抢劫`)).toEqual([1]);
    expect(await found(store, `${'盗窃'.repeat(499)}抢劫`)).toEqual([]);
  });

  it('finds exactly what holds every word, whatever words and texts are', async () => {
    const letter = fc.constantFrom(...Array.from('甲乙丙\u{2B740}aA1\uFF11 \n\uFF0C"*\u0301é'));
    const anyText = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
    const { store, sender } = await newScene();
    let texts: readonly string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 8 }),
        fc.array(fc.string({ unit: letter, maxLength: 5 }), { minLength: 1, maxLength: 20 }),
        async (more, queries) => {
          texts = [...texts, ...more];
          const first = texts.length - more.length + 1;
          await publish(
            { store, sender },
            more.map((text, at) => sampleDocument(first + at, { text, title: '题' })),
          );
          for (const query of queries) {
            const expected = numbersHolding(texts, query);
            const hits = await found(store, query, { limit: 1000 });
            expect(
              hits.toSorted((one, other) => one - other),
              query,
            ).toEqual(expected);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  /** What a search means, said once more in the plainest way. */
  function numbersHolding(texts: readonly string[], query: string): readonly number[] {
    const plain = (text: string) =>
      Array.from(text.normalize('NFKC').toLowerCase())
        .filter((letter) => /[\p{L}\p{N}\p{M}]/u.test(letter))
        .join('');
    const words = query.split(/\s+/).map(plain).filter(Boolean);
    if (words.length === 0) return [];
    return texts.flatMap((text, at) => {
      const parts = [plain('题'), `潍检公诉刑诉2026${String(at + 1)}号`, plain(text)];
      return words.every((word) => parts.some((part) => part.includes(word))) ? [at + 1] : [];
    });
  }
});

describe('what is found', () => {
  it('is listed without its text, the latest made first', async () => {
    const { store, sender } = await newScene();
    await publish({ store, sender }, sampleDocuments(1, 3));

    const { documents, next } = await store.searchDocuments({ text: '潍坊', limit: 10 });

    const { text, proofSha256, screening, kind, ...shown } = sampleDocument(3);
    expect([text, proofSha256, screening, kind]).toHaveLength(4);
    expect(documents[0]).toEqual({
      channel: '370700-out',
      ...shown,
      publishedAt: '2026-11-21T02:00:00Z',
      updatedAt: '2026-11-21T02:00:00Z',
    });
    expect(documents.map(({ madeOn }) => madeOn)).toEqual(
      [3, 2, 1].map((number) => sampleDocument(number).madeOn),
    );
    expect(next).toBeNull();
  });

  it('comes page by page, each document once, also those of one day', async () => {
    const { store, sender } = await newScene();
    const oneDay = sampleDocuments(1, 10).map((one) => ({ ...one, madeOn: '2026-02-28' }));
    await publish({ store, sender }, oneDay);

    for (const limit of [1, 3, 5, 10, 11]) {
      const seen: string[] = [];
      let after: DocumentCursor | null | undefined;
      let pages = 0;
      do {
        const query = { text: '潍坊', limit, ...(after ? { after } : {}) };
        const page = await store.searchDocuments(query);
        seen.push(...page.documents.map(({ caseNumber }) => caseNumber));
        after = page.next;
        pages += 1;
      } while (after !== null);
      expect(seen.toSorted()).toEqual(oneDay.map(({ caseNumber }) => caseNumber));
      expect(pages).toBe(Math.ceil(10 / limit));
    }
  });

  it('can be narrowed to an office and a kind', async () => {
    const { store, sender } = await newScene();
    const county = { code: '370702', name: '潍坊市潍城区人民检察院' };
    await publish({ store, sender }, [
      sampleDocument(1, { documentKind: 'indictment' }),
      sampleDocument(2, { documentKind: 'protest' }),
      sampleDocument(3, { documentKind: 'protest', office: county }),
    ]);

    expect(await found(store, '潍坊', { kind: 'protest' })).toEqual([3, 2]);
    expect(await found(store, '潍坊', { office: county.code })).toEqual([3]);
    expect(await found(store, '潍坊', { office: county.code, kind: 'indictment' })).toEqual([]);
  });

  it('follows updates', async () => {
    const { store, sender } = await newScene();
    await publish({ store, sender }, [sampleDocument(1, { text: '盗窃手机' })]);
    await publish({ store, sender }, [sampleDocument(1, { text: '诈骗手机' })]);

    expect(await found(store, '盗窃手机')).toEqual([]);
    expect(await found(store, '诈骗手机')).toEqual([1]);
    expect(await found(store, '手机')).toEqual([1]);
  });

  it('holds the words, also when somebody changed the index', async () => {
    const { store, sender, database } = await newScene();
    await publish({ store, sender }, [sampleDocument(1)]);
    edit(database, "insert into document_search (rowid, terms) values (1, '鸑鷟')");
    expect(await found(store, '鸑鷟')).toEqual([]);
  });
});
