const PROVINCE_NAMES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|' +
  '内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const NATIONS = '(?:壮族|回族|维吾尔|维吾尔族)?';
const PROVINCE = new RegExp(
  `^(?:中国|中华人民共和国|原籍|原)?(?:(?:${PROVINCE_NAMES})(?:${NATIONS}自治区|特别行政区|省|市)?(?:生产建设兵团)?)`,
  'u',
);
const NO_CITY = '场|政府|民政|区';
/** 米市镇, 骡马市街: the name of what lies below holds a 市; in 安康市镇坪县 another one begins behind it. */
const TOWN_BEHIND = '镇(?![康宁雄安巴沅原远赉海平坪江])|[街巷坊口]';
/** None lies behind a county, and none is the town that 市镇 ends; 辉县市 and 津市市 are called so. */
const CITY = new RegExp(
  `^(?:辉县|津市|(?:(?![县区旗])\\p{Script=Han}){1,12}?)(?:市(?!${NO_CITY}|(?:${TOWN_BEHIND})(?!\\p{Script=Han}{1,3}[镇乡街路区县]))|自治州|地区|盟(?!路|街))`,
  'u',
);
const FLAG = '(?<!^红)旗(?!区|[山杆舰帜袍]|大街|大道|小区|社区|[镇乡村屯街路堡寨庄])';
const COUNTY = new RegExp(
  `^(?:辉县|津市)市|^\\p{Script=Han}{1,14}?(?:自治县|自治旗|特区|林区|县|区(?!街道)|${FLAG}|市(?!${NO_CITY}|${TOWN_BEHIND}))`,
  'u',
);
/** What ends in 区 or 市 below the county, but 矿区, 营区 and 门市 where a county or a city is called so. */
const BELOW = [
  /(?:小|社|园|开发|度假|风景|库|厂|校|片|景|街|家属|生活|宿舍|工业|住宅|别墅|商业|安置|管理|作业|棚户)区$/u,
  /\p{Script=Han}{2}(?:家属|职工|住宅|小|[园苑里庄城村院邨期])[东西南北中一二三四五六七八九十]{1,2}区$|^[一二三四五六七八九十东南西北\d]区$/u,
  /(?<!^|井陉|峰峰|金河|乌达)矿区$|(?<![东五])营区$|(?:超|集|菜|夜|(?<![厦荆江天玉海])门)市$/u,
];
/** In a name of a county these stand first or last, as in 镇康 and 景德镇; else they lie below it. */
const SMALL_PLACES =
  /^(?!西乡塘区|东乡族自治县).+(?:[镇乡村路街巷号]|街道|苏木|嘎查).{2,}$|[\d栋幢]|[一二三四五六七八九十]+[团连队]./u;
const HERE =
  /^(?:本|我|该|同|全)?(?:省|市)?(?:本|我|该|同)(?:市|县|区|旗)|^(?:新疆)?(?:生产建设兵团)?第[一二三四五六七八九十]{1,2}师/u;

/** The units of an address down to the county (区县级以上), which stay; 0 when none are named. */
export function unitsDownToCounty(address: string): number {
  let kept = HERE.exec(address)?.[0].length ?? 0;
  kept += PROVINCE.exec(address.slice(kept))?.[0].length ?? 0;
  for (const pattern of [CITY, COUNTY]) kept += partUnits(pattern, address.slice(kept));
  return kept;
}

function partUnits(pattern: RegExp, rest: string): number {
  const part = pattern.exec(rest)?.[0] ?? '';
  if (
    SMALL_PLACES.test(part) ||
    // 鼓楼区 and 钟楼区 are counties.
    /[的旁]|楼(?!区)|附近|对面/u.test(part) ||
    BELOW.some((below) => below.test(part))
  )
    return 0;
  return part.length;
}
