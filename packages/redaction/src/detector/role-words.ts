import { longestAt, wordTrie, words, type WordTrie } from '../text/word-trie.js';
import { KIND, kindOf } from './alphabet.js';
import type { Glyphs } from './glyphs.js';
import { longestWordAt, wordIndex, type WordIndex } from './word-index.js';

/** What a word next to a name makes of it. */
const ROLE = {
  none: 0,
  /** Somebody in the case: 被告人, 证人. */
  party: 1,
  /** Somebody who signs: 检察员, 审判员. */
  official: 2,
  /** A relative or an acquaintance: 妻子, 同事. */
  kin: 3,
  /** What a name is filled in for: 姓名, 户名. */
  label: 4,
  /** Further down a list that begins behind such a word: 证人张三、李四. */
  listed: 5,
} as const;

/** What stands behind a name. */
const BEHIND = {
  none: 0,
  /** A bracket that says what became of somebody: (另案处理). */
  bracket: 1,
  /** What somebody said, has or did: 的证言, 之妻, 等人. */
  person: 2,
} as const;

const BEFORE: readonly (readonly [number, string])[] = [
  [
    ROLE.party,
    `被告人 被害人 证人 鉴定人 法定代理人 诉讼代理人 委托代理人 辩护人 辩护律师 犯罪嫌疑人 嫌疑人 被不起诉人 被申诉人 申诉人 上诉人 原审被告人
    被告 原告 自诉人 附带民事诉讼原告人 附带民事诉讼被告人 第三人 案外人 报案人 举报人 控告人 同案犯 同案人 同案被告人 同伙 共犯 罪犯 死者 伤者
    受害人 监护人 近亲属 诉讼代表人 法定代表人 法人代表 代表人 实际控制人 负责人 见证人 翻译人员 翻译人 勘验人 记录人 行贿人 受贿人 请托人
    被执行人 申请人 被申请人 违法行为人 吸毒人员 涉案人员 关系人 知情人 目击者 介绍人 中间人 投资人 借款人 担保人 出借人 出租人 承租人 房主 车主
    驾驶人 驾驶员 驾车人 乘车人 收款人 付款人 持卡人 开户人 联系人 经手人 收货人 户主 失主 摊主 店主 房客 租客 乘客 赌客 顾客 客户 听证员 承办检察官 值班律师 法医 鉴定专家 装卸工 保管员 主管 副总 法务 财务 队员 队长 组长 校长 医师 上家 下家 网友 男子 女子 伙同 纠集 邀约 邀集 指使 雇请 雇佣 唆使 结伙 护林员 集资参与人 投保人 被保险人 参赌人员 带路人 向导 更夫 班主任 群众 路人 客人 商户 化名 又名 曾用名 原名 别名`,
  ],
  [
    ROLE.official,
    `检察员 检察官 检察长 副检察长 代理检察员 助理检察员 检察官助理 审判长 审判员 代理审判员 人民陪审员 陪审员 书记员 审查人 复核人 翻译 法官助理 法官 民警 辅警
    交警 协警 警察 侦查人员 侦查员 办案人员 公诉人 承办人 签发人 核稿人 校对人 打印人 律师`,
  ],
  [
    ROLE.kin,
    `妻子 丈夫 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 前妻 前夫 女友 男友 女朋友 男朋友 朋友 同事 邻居 同学 老乡 工友 战友 室友 之妻 之夫 之子
    之女 之父 之母 之兄 之弟 之姐 之妹 其妻 其夫 其子 其女 其父 其母 其兄 其弟 其姐 其妹 其前妻 其前夫 其女友 其男友 其叔 其舅 其嫂 其伯母 其伯父 其姨 其姑 其婶 其孙 其女婿 其儿媳 其继父 其养女 其养父 社工 养护员 环卫工 菜贩 摊贩 果农 收购站工人 工人 学员 校友 其岳父 其岳母 其堂弟 其堂兄 其表弟 其表哥 妻弟 堂弟 堂兄 堂姐 堂妹 表弟 表哥 表兄 表姐 表妹 侄女 姑姑 姨妈 嫂子 弟媳 儿媳 女儿 房东 租户 债主 亲戚 伙伴 合伙人 堂兄弟 岳父 岳母 叔叔 舅舅 侄子 外甥 女婿 儿媳 爷爷 奶奶 员工 职工 会计 出纳 经理 总经理 司机 老板 老师 教师 医生
    护士 学生 村民 村主任 村支书 居民 业务员 股东 店主 店员 保安 服务员 工人 局长 副局长 主任 副主任 书记 科长 所长 队长 院长 校长 厂长 镇长 县长 市长`,
  ],
  [ROLE.label, '姓名 户名 名叫 名为 叫做 我叫 答我叫 户名为 登记在 开户名 署名 自报姓名 真名 本名'],
];
const AFTER =
  '另案处理 均另案处理 已另案处理 另案起诉 另行处理 已判刑 均已判刑 已判决 在逃 均在逃 另处 另案 另案处理中 已起诉 已死亡 已不起诉 未到案 已故 行政处罚 ' +
  '已行政处罚 已被判刑 已被起诉 刑拘在逃 网上追逃 同案犯 化名 曾用名 绰号 外号 又名 殁年 时年 未成年 系 女 男';

/** Words right behind a name, and hardly behind anything else. */
const BEHIND_PERSON =
  '的证言 的陈述 的供述 的辩解 的证词 的笔录 的询问笔录 的讯问笔录 的辨认 的签名 的签字 的住处 的家中 的住所 的暂住地 的租住 的手机 的银行卡 的账户 的户籍 的妻子 的丈夫 ' +
  '的母亲 的父亲 的儿子 的女儿 的弟弟 的哥哥 的姐姐 的妹妹 的前妻 的前夫 的女友 的男友 的朋友 的同事 的邻居 的亲属 的家属 的辩护人 的头部 的面部 的腹部 的左 的右 ' +
  '的谅解 的损伤 的伤情 的行为 的病历 的微信 的电话 之妻 之夫 之子 之女 之父 之母 之兄 之弟 之姐 之妹 等人 等证人 等三人 等二人 等四人 等五人 名下 家中 证实 证明 证称 供述 ' +
  '供称 辩称 辩解称 陈述称 交代 交待 报警 报案 到案 投案 归案 作证 出庭 签名 签字 涉嫌 出具 指认 辨认 见状 闻讯 得知 不服';

const BEFORE_NAMES: WordIndex<number> = wordIndex(
  BEFORE.flatMap(([role, list]) => words(list).map((word) => [word, role] as const)),
);
const AFTER_NAMES: WordTrie<true> = wordTrie(words(AFTER).map((word) => [word, true] as const));
const BEHIND_NAMES: WordIndex<true> = wordIndex(
  words(BEHIND_PERSON).map((word) => [word, true] as const),
);

const COLON = 0x3a;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
/** Further apart, the items of a list are no names. */
const maxItemGlyphs = 24;

/** Where words for roles stand. */
export interface RoleWords {
  /** For each glyph, the role whose word ends right before it (or before the colon before it). */
  readonly before: Uint8Array;
  /** For each glyph, a `BEHIND`: whether what begins here says that a name ended. */
  readonly after: Uint8Array;
}

/** Finds the words for roles in a text; linear in its length. */
export function roleWordsIn(glyphs: Glyphs): RoleWords {
  const { view, glyphOfUnit, codes } = glyphs;
  const before = new Uint8Array(glyphs.length + 2);
  const after = new Uint8Array(glyphs.length + 4);
  for (let unit = 0; unit < view.text.length; unit += 1) {
    const role = longestWordAt(BEFORE_NAMES, view.text, unit);
    if (role !== undefined) {
      const end = glyphOfUnit[role.end] ?? glyphs.length;
      before[codes[end] === COLON ? end + 1 : end] = role.value;
    }
    if (view.text.charCodeAt(unit) === OPEN_BRACKET) {
      if (longestAt(AFTER_NAMES, view.text, unit + 1) === undefined) continue;
      after[glyphOfUnit[unit] ?? 0] = BEHIND.bracket;
    } else if (longestWordAt(BEHIND_NAMES, view.text, unit) !== undefined) {
      after[glyphOfUnit[unit] ?? 0] = BEHIND.person;
    }
  }
  for (let at = 0; at < glyphs.length; at += 1) {
    if (before[at] === ROLE.none) continue;
    const next = nextItem(codes, at);
    if (next > 0 && before[next] === ROLE.none) before[next] = ROLE.listed;
  }
  return { before, after };
}

/** Where the next item of a list begins, when this is one: 张三(另案处理)、李四. */
function nextItem(codes: Int32Array, from: number): number {
  let inBracket = false;
  for (let at = from; at < from + maxItemGlyphs; at += 1) {
    const code = codes[at] ?? 0;
    const kind = kindOf(code);
    if (code === OPEN_BRACKET) inBracket = true;
    else if (code === CLOSE_BRACKET) inBracket = false;
    else if (kind === KIND.enumeration && !inBracket) return at > from ? at + 1 : 0;
    else if (kind === KIND.stop) return 0;
    else if (!inBracket && !isOfItem(kind)) return 0;
  }
  return 0;
}

function isOfItem(kind: number): boolean {
  return kind >= KIND.function || kind === KIND.dot || kind === KIND.mask || kind === KIND.digit;
}
