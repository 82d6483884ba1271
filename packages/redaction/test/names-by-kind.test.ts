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

  test.each([
    [
      'with a trade in brackets',
      '在祝有年（大通县养殖户）处查获。',
      '在祝某某（大通县养殖户）处查获。',
    ],
    ['behind a nickname', '“矮子”（即逢光明，在逃）驾车。', '“逢某某”（即逢某某，在逃）驾车。'],
    ['who did something then', '随后孟超将其送医。', '随后孟某将其送医。'],
    ['by whom it was taken', '甲到场，后侯同把车开走。', '甲到场，后侯某把车开走。'],
    ['who was called', '后联系田克勤，约定地点。', '后联系田某某，约定地点。'],
    ['of whom something was found', '经查，彭平固系会计。', '经查，彭某某系会计。'],
    ['by whose leave', '经龚国良同意，其入内。', '经龚某某同意，其入内。'],
  ])('%s: %s', (_what, text, shown) => {
    expect(shownOf(text)).toBe(shown);
  });

  test.each(['跑出店外', '躲回店内', '守在店里', '路过该店', '成立运输公司', '注册有限公司'])(
    'somebody of the card: %s',
    (deed) => {
      const victim = person('温雷', 'victim');
      expect(publicText(`被害人温雷报案。温雷${deed}。`, [victim])).toBe(
        `被害人温某报案。温某${deed}。`,
      );
    },
  );

  test('somebody of the card whose surname is a word, in front of a word', () => {
    expect(publicText('于丹路过此处。', [person('于丹', 'victim')])).toBe('于某路过此处。');
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
    '被害人表示谅解，表示不追究。',
    '被害人提出异议，证人同意和解，被害人考虑后报案，证人修改证言。',
    '补种落叶松苗，砍伐落叶松三棵，落叶松已成林。',
    '将现金装入蒙牛奶箱，蒙牛奶箱已扣押。',
    '后管委会将其通知，后房东将房收回，后应要求将车移走。',
    '联系金店，后祖屋被拆除。经查，祖屋系危房。',
    '经查，房屋系租赁。经全体同意，联系家属，返回。',
    '听取了被害人和值班律师的意见，被害人和邻居、证人和同事均在场。',
    '经楚雄雄正司法鉴定中心鉴定，损伤程度为轻伤。',
  ])('%s', (text) => {
    expect(shownOf(text)).toBe(text);
  });

  test.each(['“没事儿”', '“喝多了”', '是记者', '不知情'])('that calls itself %s', (said) => {
    expect(shownOf(`韩明亮自称${said}，离开。`)).toBe(`韩某某自称${said}，离开。`);
  });

  test('a season behind a year, of which somebody bears the name', () => {
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

test.each([
  '二〇一三年九月三日\n（承办人：虞嘉怡；审核人：关　洪）',
  '二〇一三年九月三日\n核稿：关洪　校对：虞明\n打印：降小红',
  '抗诉书副本五份；承办人 虞高亮。',
  '执行法官虞文渊于同年5月3日送达执行通知。',
])('who made a document stays named: %s', (text) => {
  expect(shownOf(text)).toBe(text);
});
