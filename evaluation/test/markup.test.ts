import { describe, expect, it } from 'vitest';
import { GoldError } from '../gold/gold-error.ts';
import { parseMarkup } from '../gold/markup.ts';

const HEAD = [
  'kind: indictment',
  'title: {李海}盗窃案起诉书',
  'card: defendant; 李海; alias 海子; born 1990-02-03; months 18 = name.light-sentence',
  'card: victim; 高峰 = name.victim',
  'text: 高峰 = name.official',
];

function parse(body: string, head: readonly string[] = HEAD): ReturnType<typeof parseMarkup> {
  return parseMarkup([...head, '---', body].join('\n'), 'x', 'x.gold');
}

function defectOf(body: string, head: readonly string[] = HEAD): string {
  try {
    parse(body, head);
  } catch (error) {
    if (error instanceof GoldError) return error.message;
    throw error;
  }
  return 'none';
}

describe('parseMarkup', () => {
  it('takes the marks out and counts in code points', () => {
    const { text, title, mustMask, mustKeep, either, titleMustMask } = parse(
      '𠮷{李　海}，手机{phone|13800000000}，{lookalike|高峰}期，住{either|同上}。',
    );
    expect(text).toBe('𠮷李　海，手机13800000000，高峰期，住同上。');
    expect(title).toBe('李海盗窃案起诉书');
    expect(mustMask).toEqual([
      { start: 1, end: 4, type: 'name.light-sentence', person: '李海' },
      { start: 7, end: 18, type: 'phone' },
    ]);
    expect(mustKeep).toEqual([{ start: 19, end: 21, type: 'lookalike' }]);
    expect(either).toEqual([{ start: 24, end: 26 }]);
    expect(titleMustMask).toEqual([
      { start: 0, end: 2, type: 'name.light-sentence', person: '李海' },
    ]);
  });

  it('knows an alias as the person it belongs to', () => {
    const { mustMask } = parse('绰号{海子}');
    expect(mustMask).toEqual([{ start: 2, end: 4, type: 'name.light-sentence', person: '李海' }]);
  });

  it('puts on the card what the header says', () => {
    expect(parse('无').caseCard.people).toEqual([
      {
        number: 1,
        kind: 'person',
        name: '李海',
        aliases: ['海子'],
        role: 'defendant',
        birthDate: '1990-02-03',
        ageAtAct: null,
        sentence: { kind: 'fixed-term', months: 18 },
        recidivist: false,
        habitual: false,
        namedOnRequest: false,
      },
      expect.objectContaining({ number: 2, role: 'victim', sentence: null }),
    ]);
  });

  it.each([
    ['a name left unmarked', '\n被害人高\n峰', 'line 2'],
    ['an alias left unmarked', '绰号海子', 'alias'],
    ['a mention of nobody', '{王五}', 'nobody of the header'],
    ['a mention of two people', '{高峰}', 'several people'],
    ['an unknown type', '{shoe|42}', 'no type shoe'],
    ['a brace of no mark', '{phone|138', 'brace'],
  ])('refuses %s', (_, body, says) => {
    const defect = defectOf(body);
    expect(defect).toContain('x.gold');
    expect(defect).toContain(says);
    expect(defect).not.toMatch(/高峰|海子|王五/);
  });

  it('refuses a header line that it does not know', () => {
    expect(defectOf('无', [...HEAD, 'colour: blue'])).toContain('x.gold:6');
    expect(defectOf('无', [...HEAD, 'card: victim; 赵一; tall'])).toContain('x.gold:6');
    expect(defectOf('无', [...HEAD, 'card: king; 赵一'])).toContain('caseCard.people[2].role');
  });
});
