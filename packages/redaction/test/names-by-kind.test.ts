import { describe, expect, test } from 'vitest';
import { person, publicText } from './sample-case.js';

const light = { kind: 'fixed-term', months: 10 } as const;
const defendant = person('韩明亮', 'defendant', { sentence: light });

function shownOf(text: string): string {
  return publicText(text, [defendant]);
}

describe('names that rules read too short', () => {
  test.each([
    ['死者之妻沙马伍各莫签订协议。', '死者之妻沙某某签订协议。'],
    ['证人欧阳明为该厂职工。', '证人欧阳某为该厂职工。'],
    ['其子富察明辉到场，富察明辉在逃。', '其子富某某到场，富某某在逃。'],
  ])('%s', (text, shown) => {
    expect(shownOf(text)).toBe(shown);
  });
});

describe('people by where their names stand', () => {
  test.each([
    ['kin alone', '其随母练春梅居住，父程建国在外务工。', '其随母练某某居住，父程某某在外务工。'],
    ['kin in dialect', '我屋老汉蒲建贵在家。', '我屋老汉蒲某某在家。'],
    ['in front of an address', '经清真寺马建国阿訇调解。', '经清真寺马某某阿訇调解。'],
    ['in front of what is said', '群内容建华回复：“来吧。”', '群内容某某回复：“来吧。”'],
    ['a chat', '程建华：在吗\n韩明亮：在', '程某某：在吗\n韩某某：在'],
    ['in a list of households', '（含白玛、次仁拉姆等户）受灾。', '（含白某、次某某等户）受灾。'],
    [
      'below the head of a column',
      '序号｜失主｜金额\n1｜万山红｜300元\n2｜陆远｜500元',
      '序号｜失主｜金额\n1｜万某某｜300元\n2｜陆某｜500元',
    ],
  ])('%s: %s', (_what, text, shown) => {
    expect(shownOf(text)).toBe(shown);
  });

  test('a cell of a table does not go on in the next line', () => {
    const text = '单位｜介绍人\n甲公司｜韩明亮\n天津万方商贸有限公司｜韩明亮';
    expect(shownOf(text)).toBe('单位｜介绍人\n甲公司｜韩某某\n天津万方商贸有限公司｜韩某某');
  });
});

describe('one mask for one person', () => {
  test.each([
    ['“黑狗”（即韩明亮）到场，“黑狗”离开。', '“韩某某”（即韩某某）到场，“韩某某”离开。'],
    ['经自称“韩总”的韩明亮介绍。', '经自称“韩某某”的韩某某介绍。'],
    ['对韩明亮说“亮亮，你别说”。', '对韩某某说“韩某某，你别说”。'],
  ])('%s', (text, shown) => {
    expect(shownOf(text)).toBe(shown);
  });

  test('who is called by the end of his name', () => {
    const text = '证人曲木伍呷证实，阿力曲木伍呷到场。证人曲木伍呷离开。';
    const masks = new Set(shownOf(text).match(/[阿曲]某+[甲乙]?/gu));
    expect(masks.size).toBe(1);
  });
});

describe('what is nobody', () => {
  test.each([
    '证实死者曾口头告知其妻。',
    '被害人曾致电客服投诉。',
    '其弟代领了赔偿款，由邻居代转。',
    '查获半夏、白芷、防风、杜仲等中药材。',
    '为推销高频电刀、温控床等设备。',
  ])('%s', (text) => {
    expect(shownOf(text)).toBe(text);
  });

  test('a word where the model takes the name of somebody for one', () => {
    const people = [person('盛夏', 'victim')];
    expect(publicText('被害人盛夏报案。2017年盛夏，颗粒无收。', people)).toBe(
      '被害人盛某报案。2017年盛夏，颗粒无收。',
    );
  });
});

test('behind the colon of a signature block any name is an official’s', () => {
  const text = '检察员：邱明\n代理检察员：阿的尔哈\n二〇一三年九月三日';
  expect(shownOf(text)).toBe(text);
});
