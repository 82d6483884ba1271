import { describe, expect, test } from 'vitest';
import { person, publicText, redacted } from './sample-case.js';

const defendant = person('赵大海', 'defendant', {
  sentence: { kind: 'heavier-or-other', months: null },
});

describe('people in quotation marks', () => {
  test.each([
    ['“细伟”等人另案处理。', '“细某”等人另案处理。'],
    ['容留“丽丽”、向腊梅等四名妇女卖淫。', '容留“丽某”、向某某等四名妇女卖淫。'],
    ['“丽丽”、“红红”等三名女子到场。', '“丽某”、“红某”等三名女子到场。'],
    ['男子连结（“阿结”，在逃）收走，阿结离开。', '男子连某（“连某”，在逃）收走，连某离开。'],
  ])('are somebody beside people and in front of 等人: %s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '查获“冰毒”、“麻古”等毒品。',
    '“天上”、“人间”等人多的地方。',
    '“鑫源”、“海天”等四家酒店歇业。',
  ])('but not things and places: %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });

  test.each([
    ['“曹老五”即曹国贵，曹老五住院。', '“曹某某”即曹某某，曹某某住院。'],
    ['“老五”系曹国贵，曹国贵住院。', '“曹某某”系曹某某，曹某某住院。'],
    ['曹国贵即“曹老五”，曹老五到场。', '曹某某即“曹某某”，曹某某到场。'],
    [
      '“上家”谢东来（另案处理，群内称“老谢”）到场，老谢离开。',
      '“上家”谢某某（另案处理，群内称“谢某某”）到场，谢某某离开。',
    ],
    ['“老阎”（阎守信，摊贩）证实，阎守信离开。', '“阎某某”（阎某某，摊贩）证实，阎某某离开。'],
    [
      '前台秦巧玉（同事叫她小秦）到场，小秦离开。',
      '前台秦某某（同事叫她秦某某）到场，秦某某离开。',
    ],
    ['前台银杏（同事叫她“小银”）处，小银到场。', '前台银某（同事叫她“银某”）处，银某到场。'],
  ])('have the mask of whom they are: %s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test('but a sign is no alias of a company', () => {
    const text = '“金星”即金星公司，注册多年。';
    expect(publicText(text, [defendant])).toBe(text);
  });
});

describe('people by a trade or post', () => {
  test.each([
    ['司磅员廖冬桂、货车司机李代明均称不知情。', '司磅员廖某某、货车司机李某某均称不知情。'],
    ['村文书党亚宁、丈量员同艳艳证实在场。', '村文书党某某、丈量员同某某证实在场。'],
    ['鉴定人焦占军仅就照片作出意见。', '鉴定人焦某某仅就照片作出意见。'],
    ['专家组成员闻人杰、经建平均指出不符。', '专家组成员闻人某、经某某均指出不符。'],
    ['乡政府已另派漆文秀协助工作。', '乡政府已另派漆某某协助工作。'],
    ['该页记录系糜元（进修护士）誊抄。', '该页记录系糜某（进修护士）誊抄。'],
    ['有冉隆银（加油站员工）的证言。', '有冉某某（加油站员工）的证言。'],
    ['付清后经何必（茶馆记账人）辨认。', '付清后经何某（茶馆记账人）辨认。'],
    ['班主任代敏反映情况属实。', '班主任代某反映情况属实。'],
  ])('on whatever list it is: %s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '施工员向公安机关反映情况。',
    '值班人员均称不知情，专家组成员均指出不符。',
    '支付32万元（另案处理）。',
    '司机（另案处理）到场，二人（另案处理）逃离。',
    '甲公司（另案处理）开票。',
  ])('where somebody is named: %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });

  test.each([
    [
      '群成员之一田野（另案处理，微信号不详）发布。名为“田野调查小组”的群。',
      '群成员之一田某（另案处理，微信号不详）发布。名为“田野调查小组”的群。',
    ],
    ['从北川（另案处理）控制的公司购得。', '从北某（另案处理）控制的公司购得。'],
    ['从大兴（另案处理）到场，从大兴离开。', '从某某（另案处理）到场，从某某离开。'],
  ])('whoever is dealt with elsewhere is somebody, whatever word it is: %s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });
});

describe('pieces of words', () => {
  test.each([
    '（四）被害人陈述\n被害人的陈述有人在场。',
    '将176箱烟花爆竹存放，烟花爆竹起火。',
    '直接、间接发展下线147人，又发展下线68人。',
    '羊水栓塞起病急骤。',
    '电子数据提取笔录、云盘日志均在案。',
    '强迫交易数额认定过低。',
    '将二楼楼道内堆放的沙发点燃。',
    '对申诉人释法说理。',
  ])('are nobody and raise no doubt: %s', (text) => {
    const { body, suspicions } = redacted(text, [defendant]);
    expect([body.text, suspicions]).toEqual([text, []]);
  });

  test('but somebody of the card may bear such a name', () => {
    expect(publicText('被害人陈述到场，陈述离开。', [person('陈述', 'victim')])).toBe(
      '被害人陈某到场，陈某离开。',
    );
  });
});

describe('names of the card that are words', () => {
  const people = ['白天', '向前', '方圆'].map((name) => person(name, 'witness'));

  test.each([
    ['申诉人提出白天当时年仅十一岁。', '申诉人提出白某当时年仅十一岁。'],
    ['在墙上喷“向前还钱”。', '在墙上喷“向某还钱”。'],
    ['委托心理咨询师方圆开展帮教。', '委托心理咨询师方某开展帮教。'],
    ['外籍人员（中文名向前），男。', '外籍人员（中文名向某），男。'],
  ])('are hidden where only people are meant: %s', (text, shown) => {
    expect(publicText(text, people)).toBe(shown);
  });

  test.each(['标语为“勇敢向前”。', '2017年8月14日白天，现场无人。', '方圆十里没有村庄。'])(
    'and stay where they are the word: %s',
    (text) => {
      expect(publicText(text, people)).toBe(text);
    },
  );

  test('and so is a name in front of a bank card, but not the name of a bank', () => {
    const holder = [person('顾宇轩', 'victim'), person('高平', 'witness')];
    expect(publicText('顾宇轩农商行卡，高平农商银行。', holder)).toBe(
      '顾某某农商行卡，高平农商银行。',
    );
  });
});

test('an official stays whose office has a part in brackets', () => {
  const text = '检察员：艾尼瓦尔\n书记员（兼翻译）：陈疆生\n2017年9月11日';
  expect(publicText(text, [defendant])).toBe(text);
});
