import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  redact,
  verifyRedaction,
  type CardPerson,
  type LegalDocument,
  type Redaction,
} from '../src/index.js';
import { light, person, policy } from './sample-case.js';
import { neighbourhoods } from './support/neighbourhoods.js';

const names = ['李小明', '李强', '王芳', '欧阳雪峰', '买买提·吐尔逊', '张三丰', '孙丽娟'] as const;
const people = names.map((name) => person(name, 'victim'));
const off = ['钱多福', '周玉兰', '冯九', '陈大山'] as const;
const pieces = fc.constantFrom(
  ...names,
  ...off,
  ...off.map((name) => `证人${name}证实，`),
  ...off.map((name) => `，${name}（另案处理）`),
  '被害人',
  '证人',
  '被告人',
  '的陈述',
  '、',
  '，',
  '。',
  '：',
  '\n',
  '　',
  ' ',
  '（',
  '）',
  '“',
  '某某',
  '李某甲',
  '**',
  '***',
  '2014年5月3日',
  '出生',
  '370705199005031234',
  '13805361234',
  '6222021607001234567',
  '尾号',
  '住山东省寿光市',
  '圣城街道5号',
  '微信号',
  'abc_123',
  '患有',
  '糖尿病',
  '高峰',
  '文化',
  '女',
  '15岁',
  '审判员',
  '检察员',
  '\u{20BB7}',
  'John',
  '@',
  'a.com',
  '鲁V12345',
  '第五中学',
  '绰号',
  '家中',
  '位于',
  '的',
);
const realistic = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  { weight: 4, arbitrary: realistic },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.integer({ min: 0xd7ff, max: 0xe000 }).map((unit) => String.fromCharCode(unit)),
    }),
  },
);
const runs = { numRuns: 1500 };

function run(
  text: string,
  card: readonly CardPerson[] = people,
  more: Partial<LegalDocument> = {},
): Redaction {
  return redact(
    { kind: 'indictment', title: '', text, marks: [], released: [], ...more },
    { people: card },
    policy,
  );
}

describe('for any text', () => {
  test('the proof holds, title included', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const redaction = run(text, people, { title });
        verifyRedaction(text, redaction.body.text, redaction.body.spans);
        verifyRedaction(title, redaction.title.text, redaction.title.spans);
      }),
      runs,
    );
  });

  test('with any marks the proof holds and nothing marked survives', () => {
    const mark = fc.record({ start: fc.nat(80), end: fc.nat(80), reason: fc.constant('secret') });
    fc.assert(
      fc.property(realistic, fc.array(mark, { maxLength: 5 }), (text, marks) => {
        const { body } = run(text, people, { marks });
        verifyRedaction(text, body.text, body.spans);
        for (const { start, end } of marks) {
          for (let at = start; at < Math.min(end, Array.from(text).length); at += 1) {
            expect(body.spans.some((span) => span.start <= at && at < span.end)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('line breaks stay', () => {
    const breaks = (text: string) => text.replace(/[^\n]/gu, '');
    fc.assert(
      fc.property(realistic, (text) => {
        expect(breaks(run(text).body.text)).toBe(breaks(text));
      }),
      runs,
    );
  });

  test('no name of the card survives, however it is spaced', () => {
    const spaced = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('', ' ', '　', '\u200B', '\n'))
      .map(([name, space]) => Array.from(name).join(space));
    fc.assert(
      fc.property(realistic, spaced, realistic, (before, name, after) => {
        // Behind an office the name is an official's.
        const text = `${before}，${name}，${after}`.replaceAll(/(?:审判|检察)员/gu, '');
        const shown = run(text).body.text.replace(/[\s\u200B]/gu, '');
        for (const hidden of names) expect(shown).not.toContain(hidden);
      }),
      runs,
    );
  });

  test('redacting again touches no mask', () => {
    fc.assert(
      fc.property(fc.oneof(realistic, neighbourhoods(names, off)), (text) => {
        const once = run(text).body.text;
        for (const { start, end } of run(once).body.spans) {
          expect(Array.from(once).slice(start, end).join('')).not.toMatch(/[某*]/u);
        }
      }),
      runs,
    );
  });

  test('different people have different masks, and one person has one', () => {
    fc.assert(
      fc.property(realistic, (text) => {
        const masks = new Map<string, Set<string>>();
        for (const { start, end, rule, replacement } of run(text).body.spans) {
          if (rule !== 'VICTIM') continue;
          const name = Array.from(text).slice(start, end).join('').replace(/\s/gu, '');
          if (!(names as readonly string[]).includes(name)) continue;
          masks.set(name, (masks.get(name) ?? new Set()).add(replacement.replace(/\s/gu, '')));
        }
        for (const used of masks.values()) expect(used.size).toBe(1);
        const all = [...masks.values()].flatMap((used) => [...used]);
        expect(new Set(all).size).toBe(all.length);
      }),
      runs,
    );
  });

  test('a kept name is never touched', () => {
    const kept = person('李小明', 'defendant', {
      sentence: { kind: 'heavier-or-other', months: null },
    });
    const inside = person('小明', 'witness');
    const count = (text: string) => text.split('李小明').length;
    const plain = fc.array(fc.constantFrom('李小明', '小明', '，', '到场', '证人', '。', '王芳'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, (parts) => {
        const text = parts.join('');
        expect(count(run(text, [kept, inside]).body.text)).toBe(count(text));
      }),
      runs,
    );
  });
});

describe('work grows with the length alone', () => {
  // 400,000 characters: what grew with their square would not end within the test's time.
  test.each([
    ['nothing but digits', '1234567890'.repeat(40_000)],
    ['digits and spaces', '1 '.repeat(200_000)],
    ['nothing but one surname', '李'.repeat(400_000)],
    ['nothing but brackets', '（'.repeat(400_000)],
    ['nothing but cues', '被害人'.repeat(130_000)],
    ['nothing but @', '@'.repeat(400_000)],
    ['letters without an end', 'a'.repeat(400_000)],
    ['addresses without an end', '住山东省'.repeat(100_000)],
    ['one long list of names', '证人' + '钱多福、'.repeat(100_000)],
    ['a sentence without an end', '女，15岁，就读于第五中学，'.repeat(30_000)],
    ['nothing but stars', '*'.repeat(400_000)],
  ])('%s', (_what, text) => {
    const { body } = run(text);
    verifyRedaction(text, body.text, body.spans);
  });

  test('with a roster of 500', () => {
    const roster = Array.from({ length: 500 }, (_, index) =>
      person(`李${String.fromCodePoint(0x4e00 + index)}明`, 'victim', { sentence: light }),
    );
    const text = roster
      .map(({ name }) => `被害人${name}到场。`)
      .join('')
      .repeat(20);
    const { body } = run(text, roster);
    verifyRedaction(text, body.text, body.spans);
    expect(new Set(body.spans.map(({ replacement }) => replacement)).size).toBe(500);
  });
});
