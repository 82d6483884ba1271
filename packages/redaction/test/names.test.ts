import { describe, expect, test } from 'vitest';
import { heavy, light, person, publicText, redacted } from './sample-case.js';

const accused = (name: string, more = {}) => person(name, 'defendant', more);

describe('who is hidden', () => {
  test.each([
    ['victim', person('孙小梅', 'victim'), 'VICTIM'],
    ['legal representative', person('孙小梅', 'legal-representative'), 'LEGAL-REPRESENTATIVE'],
    ['witness', person('孙小梅', 'witness'), 'WITNESS'],
    ['expert', person('孙小梅', 'expert'), 'EXPERT'],
    ['person not prosecuted', person('孙小梅', 'person-not-prosecuted'), 'NOT-PROSECUTED'],
    ['petitioner', person('孙小梅', 'petitioner'), 'OTHER-PERSON'],
    ['agent who is no lawyer', person('孙小梅', 'litigation-agent'), 'OTHER-PERSON'],
    ['defendant without a sentence', accused('孙小梅'), 'LIGHT-SENTENCE'],
    ['defendant with a light sentence', accused('孙小梅', { sentence: light }), 'LIGHT-SENTENCE'],
    [
      'defendant with three years',
      accused('孙小梅', { sentence: { kind: 'fixed-term', months: 36 } }),
      'LIGHT-SENTENCE',
    ],
    [
      'exempted defendant',
      accused('孙小梅', { sentence: { kind: 'exempted', months: null } }),
      'LIGHT-SENTENCE',
    ],
    ['recidivist without a sentence', accused('孙小梅', { recidivist: true }), 'LIGHT-SENTENCE'],
    [
      'minor defendant with a heavy sentence',
      accused('孙小梅', { sentence: heavy, ageAtAct: 17 }),
      'MINOR',
    ],
    [
      'minor who asked to be named',
      person('孙小梅', 'victim', { ageAtAct: 12, namedOnRequest: true }),
      'MINOR',
    ],
    [
      'minor on the last day of the text',
      person('孙小梅', 'victim', { birthDate: '2010-05-06' }),
      'MINOR',
    ],
  ])('%s', (_who, one, rule) => {
    const { body } = redacted(`${one.name}到场。2020年1月1日`, [one]);
    expect(body.spans.map((span) => span.rule)).toEqual([rule]);
    expect(body.text).not.toContain(one.name);
  });

  test.each([
    [
      'defendant with more than three years',
      accused('孙小梅', { sentence: { kind: 'fixed-term', months: 37 } }),
    ],
    [
      'defendant with life',
      accused('孙小梅', { sentence: { kind: 'heavier-or-other', months: null } }),
    ],
    ['recidivist with a light sentence', accused('孙小梅', { sentence: light, recidivist: true })],
    ['habitual offender', accused('孙小梅', { sentence: light, habitual: true })],
    ['victim who asked to be named', person('孙小梅', 'victim', { namedOnRequest: true })],
    ['defender', person('孙小梅', 'defender')],
    [
      'company that is the victim',
      person('潍坊鑫源商贸有限公司', 'victim', { kind: 'organisation' }),
    ],
    ['company that is accused', accused('潍坊鑫源商贸有限公司', { kind: 'organisation' })],
  ])('but not %s', (_who, one) => {
    const text = `被告人${one.name}到场。证人${one.name}。2020年1月1日`;
    expect(publicText(text, [one])).toBe(text);
  });

  test('a litigation agent is kept whom the text calls a lawyer', () => {
    const text = '诉讼代理人孙小梅，山东鸢都律师事务所律师。';
    expect(publicText(text, [person('孙小梅', 'litigation-agent')])).toBe(text);
  });
});

describe('a name of the card is found', () => {
  const people = [person('李小明', 'victim'), person('王芳', 'witness', { aliases: ['小芳姐'] })];
  test.each([
    ['with spaces', '李 小　明到场', '李某某到场'],
    ['over a line break, which stays', '李小\n明到场', '李某某\n到场'],
    ['with what cannot be seen', '李\u200B小\uFEFF明到场', '李某某到场'],
    ['by its alias, under one mask', '王芳（绰号“小芳姐”）到场', '王某（绰号“王某”）到场'],
    ['beside any other word', '见李小明时', '见李某某时'],
  ])('%s', (_how, text, expected) => {
    expect(publicText(text, people)).toBe(expected);
  });

  test('with other dots, without them, and by either part', () => {
    const people = [person('买买提·吐尔逊', 'victim')];
    expect(publicText('买买提•吐尔逊、买买提吐尔逊、吐尔逊到场', people)).toBe(
      '买某某、买某某、买某某到场',
    );
  });

  test('in Latin letters of any width and case, but not inside a word', () => {
    const people = [person('John Smith', 'victim')];
    expect(publicText('ＪＯＨＮ　ＳＭＩＴＨ在场，Johnsmithson不在场', people)).toBe(
      '某某在场，Johnsmithson不在场',
    );
  });
});

describe('names inside others', () => {
  test('the longest name counts', () => {
    const people = [person('张三', 'victim'), person('张三丰', 'witness')];
    expect(publicText('张三丰看见张三。', people)).toBe('张某乙看见张某甲。');
  });

  test('a name that stays is not touched by one inside it', () => {
    const people = [person('欧阳明', 'defendant', { sentence: heavy }), person('阳明', 'victim')];
    expect(publicText('欧阳明殴打被害人阳明。', people)).toBe('欧阳明殴打被害人阳某。');
  });

  test('a place is not a person', () => {
    expect(publicText('王家在王家庄被打。', [person('王家', 'victim')])).toBe('王某在王家庄被打。');
  });
});

describe('one mask for one person', () => {
  const people = [person('李小明', 'victim'), person('李强', 'witness'), person('王芳', 'witness')];

  test('numbered by the card, then by the text', () => {
    const text = '证人李建国、王玉证实，李强、李小明和王芳在场，李建国离开。';
    expect(publicText(text, people)).toBe(
      '证人李某丙、王某乙证实，李某乙、李某甲和王某在场，李某丙离开。',
    );
  });

  test('title included', () => {
    const { title } = redacted('证人李建国证实。', people, { title: '李小明被李建国、王芳伤害案' });
    expect(title.text).toBe('李某甲被李某丙、王某伤害案');
  });

  test('never one that the text already shows', () => {
    expect(publicText('证人周某证实。证人周立证实。')).toBe('证人周某证实。证人周某甲证实。');
  });
});

describe('officials', () => {
  const people = [person('高峰', 'victim'), person('王志强', 'witness')];
  test('stay by their position, though a victim has the name', () => {
    const text =
      '被害人高峰陈述，证人王志强证实。\n审 判 长：王志强\n检　察　员　高　峰\n书记员 李丽\n';
    expect(publicText(text, people)).toBe(
      '被害人高某陈述，证人王某某证实。\n审 判 长：王志强\n检　察　员　高　峰\n书记员 李丽\n',
    );
  });

  test('stay in a sentence that names their office', () => {
    const text = '检察员张立、代理检察员刘敏出庭，审判员赵刚主审。';
    expect(publicText(text)).toBe(text);
  });

  test('are people like others where they testify', () => {
    expect(publicText('书记员王志强的证言', people)).toBe('书记员王某某的证言');
  });
});

describe('names that are words', () => {
  const people = [
    person('高峰', 'victim'),
    person('王国', 'witness'),
    person('吴文化', 'expert'),
    person('文化', 'witness'),
    person('安全', 'victim'),
  ];
  test.each([
    ['被害人高峰在早高峰时段被撞。', '被害人高某在早高峰时段被撞。'],
    ['证人王国到过联合王国。', '证人王某到过联合王国。'],
    ['吴文化，初中文化，证人文化的证言。', '吴某某，初中文化，证人文某的证言。'],
    ['高峰的陈述，高峰称其受伤，高峰、王国报警。', '高某的陈述，高某称其受伤，高某、王某报警。'],
    [
      '被害人安全驾驶摩托车，安全生产许可证，交通安全。',
      '被害人安某驾驶摩托车，安全生产许可证，交通安全。',
    ],
  ])('%s', (text, expected) => {
    expect(publicText(text, people)).toBe(expected);
  });

  test('in doubt are left to a person, and block until released', () => {
    const text = '事发之时，高峰拥堵。';
    const { body, suspicions } = redacted(text, people);
    expect(body.text).toBe(text);
    expect(suspicions).toEqual([{ start: 5, end: 7, kind: 'name', why: 'word-name' }]);
    expect(redacted(text, people, { released: ['高峰'] }).suspicions).toEqual([]);
  });
});
