import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';
import { claimsFor } from '../matches.js';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const MARK = '[·./-]?';
/** What ends the number of a vehicle for learners, of consulates …, and begins no word. */
const KIND =
  '(?:学(?![校生院员期历])|挂(?![靠号名失着])|领(?![导取到])|使(?![用得其])|[港澳试超]|临(?![时近]))';
/** What a car of the police ends in: it is nobody's. */
const POLICE = '警(?![察官务情方])';

/** Number plates that their shape alone gives away, by the body that gives them out. */
const BY_SHAPE: readonly RegExp[] = [
  // 鲁V·1234学: learners, trailers, consulates, and cars between the mainland and 港澳.
  new RegExp(`(?<id>${PROVINCE}[a-z]${MARK}[a-z0-9]{3,5}${KIND})`, 'gdu'),
  // Cars of five signs, electric ones of six.
  new RegExp(
    `(?<id>${PROVINCE}[a-z]${MARK}(?=[a-z]{0,5}\\d)[a-z0-9]{5,6})(?![a-z0-9]|${POLICE})`,
    'gdu',
  ),
  // 津AD·30715: the mark behind the letter of an electric car.
  new RegExp(`(?<id>${PROVINCE}[a-z]{2}[·.-]\\d{5})(?![a-z0-9]|${POLICE})`, 'gdu'),
  // 临: for a short time.
  new RegExp(
    `(?<id>${PROVINCE}[a-z]?临[a-z]?\\d{4,6}|临${PROVINCE}[a-z]?${MARK}[a-z]?\\d{4,6})(?!\\d)`,
    'gdu',
  ),
  // 武警, today and before.
  new RegExp(
    `(?<id>wj${MARK}(?:${PROVINCE}|\\d{2}(?!\\d{4}))?${MARK}${PROVINCE}?\\d{4,5}[a-z]?)(?![a-z0-9])`,
    'gdu',
  ),
  // 军车 by their regions; 上海A12345 is none of theirs.
  /(?<![上青珠北渤东南黄威临宁\d])(?<id>[军海空北沈兰济南广成][a-z][·./-]?(?:\d{5}|[a-z]\d{4}))(?![a-z0-9])/dgu,
  // Tractors and harvesters: 鲁15-12345, 豫14-B2345.
  new RegExp(
    `(?<id>${PROVINCE}\\d{2}(?:[·./-][a-z]?\\d{4,5}|[a-z]\\d{4,5}|(?<!(?:19|20))\\d{5}(?=[号的,。;)\u3001]|拖|联|农|变|大|小|手|轮|收)))(?!\\d|[刑民行执商破])`,
    'gdu',
  ),
  // Embassies.
  /(?<![\da-z])(?<id>使\d{6})(?!\d)/dgu,
];
/** Whatever was put behind these words, also 海口123456 of an electric bicycle. */
const BEHIND_WORD: readonly RegExp[] = [
  /(?:车牌照?号?码?|号牌号码|号牌|牌号|牌照|车号)(?:分别)?(?:为|是|系|:|\(|"|\u201C){0,3}(?<id>(?:\p{Script=Han}{0,4}[a-z])?[·./-]?(?=[a-z]{0,4}\d)[a-z0-9]{4,7})(?![a-z0-9张副块个年]|[万余多]?元)/dgu,
  /(?:车牌号?码?|号牌号码|号牌|牌号|牌照|车号)(?:为|是|系|:|\(|"|\u201C){0,3}(?<id>\p{Script=Han}{2,3}[·./-]?\d{5,7})(?![a-z0-9张副块个]|[万余多]?元)/dgu,
  /(?:悬挂|驾驶|骑行|[驾骑乘]|[,。(:\u3001]|^)(?<id>(?!悬|[驾骑])\p{Script=Han}{2,3}[a-z][·./-]?\d{5,7})(?=号?的?(?:号牌|牌照|电动|电瓶|两轮|二轮|三轮|摩托))/dgu,
];

/** Number plates (号牌) of every kind. */
export function claimPlates(view: TextView): Claim[] {
  return claimsFor(view, [...BY_SHAPE, ...BEHIND_WORD], 'PLATE');
}
