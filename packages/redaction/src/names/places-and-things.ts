import { NAMED_THING } from './name-or-word.js';

/** Offices, banks and places that go on behind what looks like a name. */
const PLACE_AROUND =
  /^(?:[省市县区旗镇乡村路街巷州盟屯庄湾沟]|大道|[前后中左右]旗|[左右]翼|[湖山河江]律师|自治|地区|支行|分行|分局|看守所|检|公诉|刑|价格|监狱|公安|人民|检察|法院|司法|派出所|交警|宝店|顿u|字第|字[\u3014([]|[\u3014[]\d|小区|社区|花园|广场|超市|酒店|宾馆|公司|集团|银行)/u;

/** A stretch of the view, half open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** “金伟哥”一盒, “大明”酒店. */
export function isQuotedThing(text: string, { end }: Stretch): boolean {
  return /["\u201D]/u.test(text[end] ?? '') && NAMED_THING.test(text.slice(end + 1, end + 10));
}

/** 石景山医院, 雷公山茶场. */
const AT_A_SIGHT = /^(?:路|街|大道|医院|中学|小学|水库|[茶林农牧渔]场|景区|公园|大桥)/u;

/** 楚雄雄正司法鉴定中心: an office whose name goes on behind the stretch. */
const OFFICE_BEHIND = /^\p{Script=Han}{0,2}(?:司法鉴定(?:中心|所|机构)|(?:价格)?认[证定]中心)/u;

/** A place, an office or a bank, by its last character or by what goes on behind it. */
export function isPlace(text: string, { start, end }: Stretch): boolean {
  return (
    PLACE_AROUND.test(text.slice(end, end + 3)) ||
    OFFICE_BEHIND.test(text.slice(end, end + 10)) ||
    (/[山河湖江岭溪]/u.test(text[end - 1] ?? '') && AT_A_SIGHT.test(text.slice(end, end + 3))) ||
    /(?:[县镇路街卡]|银行|公司|集团|医院|学校)$/u.test(text.slice(start, end)) ||
    /.[省市县区镇乡]./u.test(text.slice(start, end)) ||
    /[省市县区镇乡]/u.test(text[start - 1] ?? '') ||
    (end - start > 2 && /[省市区旗乡]/u.test(text[end - 1] ?? '')) ||
    /检[刑诉公一二]?[一二三四五六七八九部刑诉公申不未〔[(]?$/u.test(text.slice(start, end + 1))
  );
}
