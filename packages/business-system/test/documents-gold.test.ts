import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { goldDocuments, type GoldDocument, type MaskType } from '../src/index.js';

const DOCUMENTS = 300;
const MASK_TYPES: readonly MaskType[] = [
  ...(['name.victim', 'name.legal-representative', 'name.witness', 'name.expert'] as const),
  ...(['name.not-prosecuted', 'name.light-sentence', 'name.other'] as const),
  ...(['id', 'phone', 'bank', 'email', 'wechat', 'qq', 'plate', 'passport', 'address'] as const),
  ...(['birth-date', 'health', 'minor', 'org-account', 'org-code', 'payment-account'] as const),
];

const gold = (documents: number, seed: number): GoldDocument[] => [
  ...goldDocuments({ documents, seed }),
];

/** The characters a span points to. */
function inSpan({ text }: GoldDocument, { start, end }: { start: number; end: number }): string {
  return Array.from(text).slice(start, end).join('');
}

/** Blanks, dots between the parts of a name and quotes do not make another name. */
const bare = (name: string): string => name.replace(/[\s\u3000·\u2022\u30FB\u2027]/g, '');

const countDigits = (text: string): number => (text.normalize('NFKC').match(/\d/g) ?? []).length;

/** What the value under a span of a type looks like. */
const SHAPES: Readonly<Partial<Record<MaskType, (value: string) => boolean>>> = {
  id: (value) => [14, 15, 17, 18].includes(countDigits(value)),
  phone: (value) => countDigits(value) >= 10,
  bank: (value) => [16, 19].includes(countDigits(value)),
  email: (value) => /^\w+@[\w.]+$/.test(value),
  qq: (value) => /^[1-9]\d{7,9}$/.test(value),
  plate: (value) => /^\p{Script=Han}[A-HJ-NP-Z]·?[A-Z\d]{4,6}挂?$/u.test(value),
  passport: (value) => /^[A-Z]{1,2}\d{7,10}$/.test(value),
  address: (value) => /[号室组]$|出租屋$/.test(value),
  'birth-date': (value) => /^(19|20)\d\d[年.-]\d{1,2}[月.-]\d{1,2}日?$/.test(value),
  minor: (value) => value.length > 5,
  'org-account': (value) => countDigits(value) >= 17,
};

describe(`among ${DOCUMENTS} gold documents`, () => {
  let documents: GoldDocument[];
  beforeAll(() => {
    documents = gold(DOCUMENTS, 5);
  });

  test('all four published kinds occur', () => {
    expect(new Set(documents.map(({ docType }) => docType))).toEqual(
      new Set(['indictment', 'protest', 'non-prosecution-decision', 'appeal-review-decision']),
    );
  });

  test('every type of value to mask or to keep occurs', () => {
    const masks = new Set(documents.flatMap(({ mustMask }) => mustMask.map(({ type }) => type)));
    expect([...masks].sort()).toEqual([...MASK_TYPES].sort());
    const keeps = new Set(documents.flatMap(({ mustKeep }) => mustKeep.map(({ type }) => type)));
    expect([...keeps].sort()).toEqual(
      [
        ...['case-number', 'court', 'lookalike'],
        ...['name.defendant', 'name.official', 'procuratorate'],
      ].sort(),
    );
  });

  test('they are of readable length, and signed', () => {
    const lengths = documents.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(600);
    expect(Math.max(...lengths)).toBeLessThan(5_000);
    expect(documents.filter(({ text }) => !text.includes('（院印）'))).toEqual([]);
  });

  test('spans are sorted, not empty, and overlap nowhere', () => {
    for (const document of documents) {
      const spans = [...document.mustMask, ...document.mustKeep].sort((a, b) => a.start - b.start);
      for (const [index, span] of spans.entries()) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
      expect(spans.at(-1)!.end).toBeLessThanOrEqual(Array.from(document.text).length);
    }
  });

  test('spans point to what their type says', () => {
    const wrong = documents.flatMap((document) =>
      document.mustMask
        .filter((span) => SHAPES[span.type]?.(inSpan(document, span)) === false)
        .map((span) => `${span.type} ${inSpan(document, span)}`),
    );
    expect(wrong).toEqual([]);
  });

  test('courts, offices and numbers to keep are what they say', () => {
    const wrong = documents.flatMap((document) =>
      document.mustKeep.filter((span) => {
        const value = inSpan(document, span);
        if (span.type === 'court') return !value.endsWith('人民法院');
        if (span.type === 'procuratorate') return !/人民检察院(.*分院)?$/.test(value);
        return span.type === 'case-number' && !/\d/.test(value);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('a name of the card is masked or kept as its person must be', () => {
    for (const document of documents) {
      const names = new Map(
        document.caseCard.people.flatMap(({ name, aliases, number }) =>
          [name, ...aliases].map((one) => [bare(one), number] as const),
        ),
      );
      const spans = document.mustMask.filter(({ type }) => type.startsWith('name.'));
      const masked = new Set(spans.map((span) => names.get(bare(inSpan(document, span)))));
      const kept = new Set(
        document.mustKeep
          .filter(({ type }) => type === 'name.defendant')
          .map((span) => names.get(bare(inSpan(document, span)))),
      );
      for (const number of kept) expect(masked).not.toContain(number);
    }
  });

  test('a defendant is kept with more than three years, as recidivist or habitual, or on request', () => {
    for (const { caseCard, docType, ...document } of documents) {
      if (docType === 'non-prosecution-decision') continue;
      for (const person of caseCard.people) {
        if (person.role !== 'defendant' && person.role !== 'convict') continue;
        if (person.kind === 'organisation') continue;
        const { sentence, recidivist, habitual, namedOnRequest } = person;
        const light =
          sentence?.kind === 'exempted' ||
          (sentence?.kind === 'fixed-term' && Number(sentence.months) <= 36);
        const hidden = light && !recidivist && !habitual && !namedOnRequest;
        const types = [...document.mustMask, ...document.mustKeep]
          .filter((span) => inSpan({ caseCard, docType, ...document }, span) === person.name)
          .map(({ type }) => type);
        if (hidden) expect(types).not.toContain('name.defendant');
        else expect(types).not.toContain('name.light-sentence');
      }
    }
  });

  test('no name of the card stands outside a span of names, words alone excepted', () => {
    const words = new Set(
      documents.flatMap((document) =>
        document.mustKeep
          .filter(({ type }) => type === 'lookalike')
          .map((span) => inSpan(document, span)),
      ),
    );
    const stray = documents.flatMap((document) => {
      const characters = Array.from(document.text);
      for (const { start, end } of [...document.mustMask, ...document.mustKeep]) {
        characters.fill('\u25A0', start, end);
      }
      const rest = characters.join('');
      return document.caseCard.people
        .filter(
          ({ role, kind, namedOnRequest }) =>
            role !== 'defender' && kind === 'person' && !namedOnRequest,
        )
        .map(({ name }) => name)
        .filter((name) => rest.includes(name) && !words.has(name) && Array.from(name).length > 2);
    });
    expect(stray).toEqual([]);
  });

  test('names are hard: words, two-character surnames, dots, torn apart, beyond the first plane', () => {
    const names = documents.flatMap((document) =>
      document.mustMask
        .filter(({ type }) => type.startsWith('name.'))
        .map((span) => inSpan(document, span)),
    );
    expect(names.some((name) => name === '高峰' || name === '文化' || name === '程序')).toBe(true);
    expect(names.some((name) => /^(欧阳|司马|诸葛|上官)/.test(name))).toBe(true);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    expect(names.some((name) => name.includes('\n'))).toBe(true);
    expect(names.some((name) => /[ \u3000]/.test(name))).toBe(true);
    expect(names.some((name) => name.length > Array.from(name).length)).toBe(true);
  });

  test('an official may bear the name of somebody hidden', () => {
    const namesakes = documents.filter((document) => {
      const of = (type: string): Set<string> =>
        new Set(
          [...document.mustMask, ...document.mustKeep]
            .filter((span) => span.type.startsWith(type))
            .map((span) => bare(inSpan(document, span))),
        );
      const officials = of('name.official');
      return [...of('name.victim'), ...of('name.witness')].some((name) => officials.has(name));
    });
    expect(namesakes.length).toBeGreaterThan(2);
  });
});

test('the same seed gives the same documents, more of them begin alike, another seed others', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const three = gold(3, seed);
      expect(gold(5, seed).slice(0, 3)).toEqual(three);
      expect(gold(3, seed + 1).map(({ text }) => text)).not.toEqual(three.map(({ text }) => text));
    }),
    { numRuns: 4 },
  );
});
