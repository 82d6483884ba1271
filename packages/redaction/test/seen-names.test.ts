import { describe, expect, test } from 'vitest';
import { person, publicText, redacted } from './sample-case.js';

const defendant = person('赵大海', 'defendant', {
  sentence: { kind: 'heavier-or-other', months: null },
});

describe('people whom only everything together tells', () => {
  test.each([
    ['a Mongolian name without dots', '其邻居宝音德力格尔，二人追出。', '其邻居宝某某，二人追出。'],
    [
      'a Burmese name in a list',
      '证人尼桑、貌丁昂、李四的证言；貌丁昂到场。',
      '证人尼某、貌某某、李某的证言；貌某某到场。',
    ],
    [
      'a surname that is a word of grammar',
      '证人过德兵证实，过德兵在场。',
      '证人过某某证实，过某某在场。',
    ],
    [
      'a compound surname and two characters',
      '其姐姐令狐明霞互换座位，令狐明霞离开。',
      '其姐姐令狐某某互换座位，令狐某某离开。',
    ],
    [
      'behind a trade on no list',
      '民宿经营者蔺才华证明，二人离开。',
      '民宿经营者蔺某某证明，二人离开。',
    ],
    [
      'behind the dot, a name of the card',
      '阿迪力之子道列提·阿迪力到场。',
      '阿某某之子道某某到场。',
    ],
  ])('%s: %s', (_what, text, shown) => {
    const father = person('阿迪力', 'witness');
    expect(publicText(text, [defendant, father])).toBe(shown);
  });

  test.each([
    '从慈溪、余姚、金华等地购得。',
    '现有证据中，第一次讯问、第二次讯问均有录像。',
    '窃取牛肉、车厘子、洗发露、红茶等商品。',
    '申诉人以自己不知情为由申诉。',
    '经石景山医院抢救。',
    '二被告人以每克280元的价格购进。',
    '该公司职工46名，残疾职工3名。',
    '由外祖父母照看。',
    '冒充“公安”的人员行骗。',
  ])('but not what is no name: %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });

  test('a class is hidden for its school, its pupils are no name', () => {
    expect(publicText('均为高二（11）班学生，已到场。', [defendant])).toBe('均为**学生，已到场。');
  });

  test('a name is cut where it reads best, wherever else it stands', () => {
    const text = '其表妹玉香罕应其要求到场。证人玉香罕的证言。';
    expect(publicText(text, [defendant])).toBe('其表妹玉某某应其要求到场。证人玉某某的证言。');
  });
});

describe('other names of one person', () => {
  test.each([
    [
      'in the brackets behind the name',
      '司机植兆基（同案人，人称“阿植”，已判刑）到场，阿植逃离。',
      '司机植某某（同案人，人称“植某某”，已判刑）到场，植某某逃离。',
    ],
    ['in Chinese', '证人李卫民（中文名陈启文）到场。', '证人李某某（中文名李某某）到场。'],
    [
      'the first of several parts',
      '商人尼古拉·谢尔盖耶维奇·科瓦廖夫到场，尼古拉离开。',
      '商人尼某某到场，尼某某离开。',
    ],
  ])('%s: %s', (_what, text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });
});

describe('names in a signature', () => {
  test.each([
    '复查承办人：乔立　战英男\n2018年4月12日',
    '代理检察员：宝音德力根\n2017年9月1日',
    '检察员：高　峰\n书记员：海燕\n2017年9月1日',
  ])('stay, side by side or of any length: %s', (text) => {
    const { body } = redacted(text, [defendant, person('高峰', 'victim')]);
    expect(body.text).toBe(text);
  });

  test('but nobody else stays below it', () => {
    expect(publicText('书记员：海燕\n证人李四\n2017年9月1日', [defendant])).toBe(
      '书记员：海燕\n证人李某\n2017年9月1日',
    );
  });
});

describe('names that are words', () => {
  const people = ['方圆', '皮带', '任意', '白天', '甘霖'].map((name) => person(name, 'witness'));

  test.each([
    ['判处方圆有期徒刑三年。', '判处方某有期徒刑三年。'],
    ['方圆一次性赔偿5万元。', '方某一次性赔偿5万元。'],
    ['原判以方圆翻供为由不予认定。', '原判以方某翻供为由不予认定。'],
    ['不追究方圆的刑事责任。', '不追究方某的刑事责任。'],
  ])('in what is said of people alone: %s', (text, shown) => {
    expect(publicText(text, people)).toBe(shown);
  });

  test.each(['不给被褥，任意克扣吃食。', '2017年8月14日白天，现场无人。', '经六次甘霖般的疏导。'])(
    'as words: %s',
    (text) => {
      const { body } = redacted(text, people);
      expect(body.text).toBe(text);
    },
  );
});
