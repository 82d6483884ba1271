import { maskedNameSchema } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNames, type NamedParty } from '../src/index.js';

const person = (name: string): NamedParty => ({ name, kind: 'person' });
const organisation = (name: string): NamedParty => ({ name, kind: 'organisation' });

function masksOf(...names: readonly string[]): readonly string[] {
  return maskNames(names.map(person));
}

describe('the mask of a person', () => {
  test.each([
    ['a given name of two characters', '李小明', '李某某'],
    ['a given name of one character', '王芳', '王某'],
    ['a compound surname', '欧阳锋', '欧阳某'],
    ['a compound surname and two characters', '诸葛孔明', '诸葛某某'],
    ['a compound surname borne alone', '欧阳', '欧某'],
    ['a long name without parts, whose beginning looks compound', '司马义艾力江', '司某某'],
    ['a long name without parts', '阿不都热合曼', '阿某某'],
    ['a name in two parts', '吐尔逊·艾力', '吐某某'],
    ['a name in parts that begins like a compound surname', '司马义·买买提', '司某某'],
    ['a foreign name in three parts', '伊万·彼得罗维奇·索科洛夫', '伊某某'],
    ['one character', '李', '李某'],
    ['a name in Latin letters', 'John Smith', '某某'],
    ['a name in Cyrillic letters', 'Иван', '某某'],
    ['Latin letters behind a Han character', '李Mary', '李某某'],
    ['a compound surname before a Latin letter', '欧阳A', '欧阳某'],
    ['a Han character behind Latin letters', 'A李', '某某'],
    ['a rare character from beyond the first plane', '\u{20BB7}田', '\u{20BB7}某'],
    ['a rare character written with a private one', '李\uE863', '李某'],
    ['a rare surname written with a private one', '\uE863明', '某某'],
    ['a compatibility form of a character', '\uF90A明', '金某'],
    ['the surname 某', '某明', '某某'],
    ['a name that is masked already', '李某', '李某'],
    ['a name of signs for masks', '李某甲', '李某某'],
    ['nothing', '', '某某'],
    ['spaces', ' \u3000', '某某'],
    ['punctuation', '***', '某某'],
    ['an emoji', '\u{1F600}', '某某'],
    ['half a surrogate pair', '\uD83D', '某某'],
  ])('%s: %s becomes %s', (_what, name, mask) => {
    expect(masksOf(name)).toEqual([mask]);
  });
});

describe('the mask of an organisation', () => {
  test.each([
    ['潍坊鑫源商贸有限公司', '某公司'],
    ['潍坊市公安局', '某局'],
    ['某村民委员会', '某委员会'],
    ['寿光蔬菜合作社', '某合作社'],
    ['潍坊市人民政府', '某单位'],
    ['鑫源商贸有限公司 ', '某公司'],
    ['鑫源（潍坊）有限公司', '某公司'],
    ['Acme Ltd', '某单位'],
    ['公司', '某公司'],
    ['', '某单位'],
  ])('%s becomes %s', (name, mask) => {
    expect(maskNames([organisation(name)])).toEqual([mask]);
  });

  test('is enough to tell a company from an office', () => {
    expect(maskNames([organisation('恒泰物流公司'), organisation('潍坊市公安局')])).toEqual([
      '某公司',
      '某局',
    ]);
  });

  test('never holds the name before the word', () => {
    const masks = maskNames([organisation('恒泰物流公司'), organisation('宏达物流公司')]);
    expect(masks).toEqual(['某甲公司', '某乙公司']);
  });
});

describe('names in one case', () => {
  test('that share a surname are told apart in the order of their first appearance', () => {
    expect(masksOf('李小明', '王芳', '李刚', '李小明', '李华')).toEqual([
      '李某甲',
      '王某',
      '李某乙',
      '李某甲',
      '李某丙',
    ]);
  });

  test('that are one have one mask, however they are typed', () => {
    expect(masksOf('李小明', '李 小明', '李\u3000小明', '李小明\u200B')).toEqual([
      '李某某',
      '李某某',
      '李某某',
      '李某某',
    ]);
    expect(masksOf('约翰·史密斯', '约翰•史密斯', '约翰・史密斯', '约翰．史密斯')).toEqual([
      '约某某',
      '约某某',
      '约某某',
      '约某某',
    ]);
    expect(masksOf('John Smith', 'JOHN SMITH', 'Ｊohn-Smith')).toEqual(['某某', '某某', '某某']);
    expect(masksOf('欧阳锋', '欧阳 锋')).toEqual(['欧阳某', '欧阳某']);
  });

  test('that differ in a private character alone are different', () => {
    expect(masksOf('李\uE863', '李\uE864', '李')).toEqual(['李某甲', '李某乙', '李某丙']);
  });

  test('that show nothing are told apart as well', () => {
    expect(masksOf('John', 'Mary', '某明', '***', '---')).toEqual([
      '某某甲',
      '某某乙',
      '某某丙',
      '某某丁',
      '某某戊',
    ]);
  });

  test('a compound surname is another than its first character', () => {
    expect(masksOf('欧阳锋', '欧明')).toEqual(['欧阳某', '欧某']);
  });

  test('a person and an organisation of one name are two', () => {
    expect(maskNames([person('鑫源公司'), organisation('鑫源公司')])).toEqual(['鑫某某', '某公司']);
  });

  test.each([11, 120, 1000])('%i of one surname have masks of their own', (count) => {
    const names = Array.from(
      { length: count },
      (_, number) => `李${String.fromCodePoint(0x4e00 + number)}`,
    );
    const masks = masksOf(...names);
    expect(new Set(masks).size).toBe(count);
    for (const mask of masks) expect(maskedNameSchema.safeParse(mask).success).toBe(true);
  });

  test('are numbered with ten stems, then with rounds', () => {
    const names = Array.from(
      { length: 101 },
      (_, number) => `李${String.fromCodePoint(0x4e00 + number)}`,
    );
    const masks = masksOf(...names);
    expect([0, 9, 10, 19, 20, 99, 100].map((index) => masks[index])).toEqual([
      '李某甲',
      '李某癸',
      '李某甲二',
      '李某癸二',
      '李某甲三',
      '李某癸十',
      '李某甲二二',
    ]);
  });

  test('of nobody are none', () => {
    expect(maskNames([])).toEqual([]);
  });
});

describe('for any names at all', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));
  const hanName = fc
    .array(han, { minLength: 1, maxLength: 5 })
    .map((characters) => characters.join(''));
  const anyName = fc.oneof(
    hanName,
    fc.tuple(hanName, hanName).map((parts) => parts.join('·')),
    fc.constantFrom('某', '某某', '李某甲', '甲', '欧阳', '欧阳某', '司马·艾', '〇', '々々', '·'),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({
      unit: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    }),
  );
  const parties = fc.array(
    fc.record({ name: anyName, kind: fc.constantFrom('person', 'organisation') }),
    { maxLength: 30 },
  ) as fc.Arbitrary<NamedParty[]>;
  /** Few names, so that many of them share a surname or are the same. */
  const relatives = fc.array(
    fc
      .constantFrom('李明', '李华', '李小明', '王芳', '欧阳锋', '欧阳', '欧明', 'John', 'Mary')
      .map(person),
    { maxLength: 15 },
  );
  const runs = { numRuns: 2000 };

  test('each party has a mask that may be published', () => {
    fc.assert(
      fc.property(parties, (people) => {
        const masks = maskNames(people);
        expect(masks).toHaveLength(people.length);
        for (const mask of masks) expect(mask).toMatch(/^(?=.*某)[\p{Script=Han}·]{2,30}$/u);
        for (const mask of masks) expect(maskedNameSchema.safeParse(mask).success).toBe(true);
      }),
      runs,
    );
  });

  test('a mask is a surname of the name, then 某, then signs that come from no name', () => {
    const sign = '(?:[甲乙丙丁戊己庚辛壬癸][二三四五六七八九十]*)?';
    const ofPerson = new RegExp(`^([^某]{0,2})某{1,2}${sign}$`, 'u');
    const ofOrganisation = new RegExp(`^某${sign}(?:单位|.*[会社司团行校院店心厂局站所])$`, 'u');
    fc.assert(
      fc.property(fc.oneof(parties, relatives), (people) => {
        for (const [index, mask] of maskNames(people).entries()) {
          const { name, kind } = people[index]!;
          expect(mask).toMatch(kind === 'person' ? ofPerson : ofOrganisation);
          const surname = ofPerson.exec(mask)?.[1] ?? '';
          expect(name.normalize('NFKC').replace(/[\s\p{P}\p{C}]/gu, '')).toMatch(
            new RegExp(`^${surname}`, 'u'),
          );
        }
      }),
      runs,
    );
  });

  test('nothing of a given name survives, whoever else is in the case', () => {
    const given = fc.uniqueArray(
      han.filter((character) => !'某甲乙丙丁戊己庚辛壬癸二三四五六七八九十'.includes(character)),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(given, fc.constantFrom('李', '王', '欧阳', '司马'), (characters, surname) => {
        const names = characters.map((one, index) => surname + one + (characters[index + 1] ?? ''));
        fc.pre(characters.every((character) => !surname.includes(character)));
        const masks = masksOf(...names).join('');
        for (const character of characters) expect(masks).not.toContain(character);
      }),
      runs,
    );
  });

  test('one name has one mask and two names have two', () => {
    const plain = (name: string) => name.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '');
    const hanPeople = fc.array(hanName.map(person), { maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(hanPeople, relatives), (people) => {
        const masks = maskNames(people);
        const maskOfName = new Map(
          people.map(({ name }, index) => [plain(name) || name, masks[index]]),
        );
        people.forEach(({ name }, index) => {
          expect(masks[index]).toBe(maskOfName.get(plain(name) || name));
        });
        expect(new Set(maskOfName.values()).size).toBe(maskOfName.size);
      }),
      runs,
    );
  });

  test('the same case has the same masks', () => {
    fc.assert(
      fc.property(parties, (people) => {
        expect(maskNames(structuredClone(people))).toEqual(maskNames(people));
      }),
    );
  });

  test('who comes last changes no mask that was numbered before', () => {
    fc.assert(
      fc.property(relatives, (people) => {
        const masks = maskNames(people);
        const more = maskNames([...people, person('赵六')]);
        expect(more.slice(0, masks.length)).toEqual(masks);
      }),
    );
  });
});
