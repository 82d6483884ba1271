import { longestAt, wordSet } from '../text/word-trie.js';
import { isHan, isSurname, KIND, kindOf } from './alphabet.js';
import type { Glyphs } from './glyphs.js';

/** Nobody's name is longer, with its dots. */
const maxNameGlyphs = 24;

/** Whether a stretch is written as a name may be: Han characters, dots between them, no sign of a mask. */
export function hasNameShape({ codes }: Glyphs, start: number, end: number): boolean {
  if (end - start < 2 || end - start > maxNameGlyphs) return false;
  for (let at = start; at < end; at += 1) {
    const kind = kindOf(codes[at] ?? 0);
    const inner = at > start && at < end - 1;
    if (!isHan(codes[at] ?? 0) && !(kind === KIND.dot && inner)) return false;
  }
  return !endsLikeMask(codes, end);
}

/** A stretch that goes on with 某, * or × is masked: 李某, 6**X. */
function endsLikeMask(codes: Int32Array, end: number): boolean {
  return kindOf(codes[end] ?? 0) === KIND.mask;
}

export function beginsWithSurname({ codes }: Glyphs, start: number): boolean {
  return isSurname(codes[start] ?? 0);
}

const PLACE_ENDINGS = codesOf('县区市镇乡村省街局所社厂店院');
const PLACE_FOLLOWERS = codesOf('县区市镇乡村省街');
const HOUSE = codesOf('家');
/** Words that go on behind the name of a firm, a house or a place. */
const FIRM_FOLLOWERS =
  wordSet(`公司 集团 科技 实业 商贸 置业 建设工程 农资 物流 酒店 宾馆 大酒店 饭店 山庄 小区 花园
  家园 公寓 大厦 广场 商场 商城 超市 项目 项目部 开发区 经济开发区 工业园 派出所 医院 学校 中学 小学 幼儿园 银行 律师事务所 水库 大桥
  大道 高速 安置区 一标段 地区 方向 中心 法庭 分局 分院 支队 大队 一带 等地 地带 酒吧 歌厅 舞厅 网吧
  夜总会 茶楼 茶馆 快餐 卤味 烧烤 海鲜 面馆 药房 书店 工地 路口 街道 后旗 前旗 左旗 右旗 左翼 右翼 自治 苏木 林场 公园 森林公园 码头 牌`);

/** Whether a stretch is built like a place, an office or a family (李家), or one goes on behind it. */
export function hasPlaceShape({ codes, view, units }: Glyphs, start: number, end: number): boolean {
  const last = codes[end - 1] ?? 0;
  if (PLACE_ENDINGS.has(last) || PLACE_FOLLOWERS.has(codes[end] ?? 0)) return true;
  if (end - start === 2 && HOUSE.has(last)) return true;
  return longestAt(FIRM_FOLLOWERS, view.text, units[end] ?? view.text.length) !== undefined;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
