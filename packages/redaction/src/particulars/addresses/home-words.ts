import { wordTrie, words } from '../../text/word-trie.js';

const LIVING = words('暂住 租住 居住 寄住 借住');
const THERE = words('于此 在此 于该处 在该处 于那里 在那里');

/** What is said behind a place where somebody lives for certain, so that a street will do. */
const SURE = words('家中 家里 住处 住所 租住处 租住房 租住屋 暂住处 暂住地 出租屋 出租房 租房处');
/** Houses that may be somebody's home. */
const HOUSES = words(
  '自建房 老宅 宅院 别墅 住宅 家内 宿舍内 卧室 租赁房屋 租房 老屋 祖屋 平房 楼房 小楼 阁楼 窑洞 四合院 竹楼 吊脚楼 蒙古包 毡房 板房 土楼 瓦房 地下室 排屋 商品房 房屋',
);

/** What somebody does at a place who lives there: 在昆阳街道北关大街5号居住, 在太仓市浏河镇61幢有住房. */
const LIVES = words(
  '居住 租房 租住 暂住 寄住 借住 寄居 生活 落户 安家 定居 有住房 有房产 有一套 有房屋 购有 购买住房 租赁房屋',
);

/** What a word says of the place in front: surely a home, a house that may be one, somebody lives there. */
export type HomeKind = 'home' | 'house' | 'lives';

const KINDS: readonly (readonly [HomeKind, readonly string[]])[] = [
  ['home', [...SURE, ...LIVING.flatMap((living) => THERE.map((there) => living + there))]],
  ['house', HOUSES],
  ['lives', LIVES],
];

/** Words that follow the place of a home. */
export const HOMES = wordTrie(
  KINDS.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)),
);
