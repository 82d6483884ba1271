import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';
import { claimsFor, LINK } from '../matches.js';

/** 9/MKT(N)071284: Myanmar; 5/123456/7, 1234567(8): Macau; 12-3456789: Laos. */
const OF_NEIGHBOURS =
  '\\d{1,2}/[a-z]{3,8}\\([a-z]{1,4}\\)\\d{4,8}|\\d/\\d{5,7}/\\d|\\d{7}\\(\\d\\)|\\d{2}-\\d{6,8}';
/** Behind its word, whatever country or office gave it: C01X00T47, 00123456(B). */
const DOCUMENT_NUMBER = `(?:${OF_NEIGHBOURS}|(?=[a-z]*\\d[a-z]*\\d[a-z]*\\d)[a-z0-9]{5,18}(?:\\(\\w{1,2}\\))?)`;

const PATTERNS: readonly RegExp[] = [
  /(?:出生医学证明|出生证明?|学籍号?|户口簿|户口本|(?<=户[口籍][^,。;]{0,10})户号|接种证)(?:\(|编号|号码|号|为|:){0,4}(?<id>[a-z]{0,2}\d{6,19}[a-z]?)(?![a-z0-9])/dgu,
  // By shape: passports of today and before, permits for 港澳 and 台湾, and of those who come from there.
  /(?<![a-z0-9])(?<id>[egdspk]\d{8}|e[a-z]\d{7}|[sdp]e\d{7}|c[a-z]\d{7}|[chmw]\d{8,10}|[hm]\d{10}|\d{1,2}\/[a-z]{3,8}\([a-z]{1,4}\)\d{4,8})(?![a-z0-9])/dgu,
  new RegExp(
    `(?:护照|(?<!车辆|机动车|货车|道路|港口|临时|进京|特别)通行证|台胞证|回乡证|居住证|签证|居留证|居留许可证?|居留身份证|出入境证件|旅行证件?|海员证|船员服务簿|边民证|学生证|[旧原]证)(?:编号|证件|证号|[^,。;\\da-z*某]){0,2}${LINK}(?:编号)?${LINK}(?<id>${DOCUMENT_NUMBER})(?![a-z0-9])`,
    'gdu',
  ),
  new RegExp(
    `(?:军官证|士兵证|警官证|文职干部证|士官证|军人证|退役军人证|残疾军人证|义务兵证|学员证)${LINK}(?<id>(?:\\p{Script=Han}{1,3}字)?第?\\d{4,12}号?|[a-z0-9]{5,14})`,
    'gdu',
  ),
  new RegExp(
    `(?:残疾证|残疾人证|社保卡|社会保障|学籍|医保卡|港澳居民|台湾居民)${LINK}(?<id>[a-z]{0,2}\\d{6,18}[a-z0-9]{0,3}(?:\\(\\d\\))?)(?![a-z0-9])`,
    'gdu',
  ),
  // Identity cards of other countries, and of other places.
  new RegExp(
    `(?:越南|老挝|缅甸|泰国|柬埔寨|菲律宾|马来西亚|印度|印尼|巴基斯坦|尼泊尔|韩国|朝鲜|日本|蒙古国?|俄罗斯|哈萨克斯坦|外国|境外|该国|本国)(?:籍|居民|公民|国民)?(?:身份证件?|身份卡|公民证)${LINK}(?<id>\\d[\\d-]{6,14})(?![a-z0-9])`,
    'gdu',
  ),
  new RegExp(
    `(?:身份证件|身份证|(?<!工作|执法|执业|资格)证件)(?:号码|号|为|是|:|\\(){0,3}(?<id>[a-z]{1,2}\\d{6,10}(?:\\([\\da]\\))?|${OF_NEIGHBOURS})(?![a-z0-9])`,
    'gdu',
  ),
];

/** Passports, permits and other papers that a person bears (证件). */
export function claimPapers(view: TextView): Claim[] {
  return claimsFor(view, PATTERNS, 'ID-NUMBER');
}
