import type { RedactionPolicy } from '../redaction.js';
import type { RedactionRule } from '../rules.js';
import type { TextView } from '../text/text-view.js';
import { claim, type Claim } from './claim.js';
import { cueBefore } from './number-cues.js';
import { identityMask } from './identity-mask.js';

const LINK = '(?:号码|号|账号|帐号|账户|帐户|为|是|系|:|\\(|"|\u201C){0,3}';
/** A document number behind its word, whatever country or office gave it: C01X00T47, 00123456(B). */
const DOCUMENT_NUMBER = '(?=[a-z]*\\d[a-z]*\\d[a-z]*\\d)[a-z0-9]{5,18}(?:\\(\\w{1,2}\\))?';
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/**
 * Shapes told by letters or by the word before them. Group `id` is what is hidden. Every repetition is
 * bounded, so that no text makes them slow.
 */
const PATTERNS: readonly (readonly [RedactionRule, RegExp])[] = [
  [
    'CONTACT',
    new RegExp(
      `(?:微信|wechat|weixin)${LINK}(?<id>[a-z][\\w-]{5,19}|\\d{6,20})(?![\\w]|[万余多]?元)`,
      'gdu',
    ),
  ],
  ['CONTACT', /(?<id>\+\d{8,15})(?!\d)/dgu],
  [
    'ID-NUMBER',
    /(?:出生医学证明|出生证明?|学籍号?|户口簿|户口本|户号|接种证)(?:\(|编号|号码|号|为|:){0,4}(?<id>[a-z]{0,2}\d{6,19}[a-z]?)(?![a-z0-9])/dgu,
  ],
  ['CONTACT', /(?<id>wxid_\w{4,24})/dgu],
  [
    'CONTACT',
    new RegExp(
      `(?:qq)(?:号码|号|账号|帐号|群号|群|为|是|系|:|\\(|"|\u201C){0,3}(?<id>[1-9]\\d{4,11})(?!\\d|[万余多]?元)`,
      'gdu',
    ),
  ],
  [
    'CONTACT',
    new RegExp(
      `(?:抖音号|快手号|陌陌号|抖音账号|快手账号|微博账号|飞信|陌陌|skype|telegram|钉钉号|淘宝账号|淘宝账户|京东账号|邮箱)${LINK}(?<id>[a-z0-9][\\w.-]{4,24})(?![\\w@])`,
      'gdu',
    ),
  ],
  [
    'BANK-ACCOUNT',
    new RegExp(
      `(?:支付宝|财付通|微信支付|云闪付|paypal|余额宝|京东钱包|百付宝|翼支付|数字人民币)(?:钱包)?${LINK}(?<id>[a-z0-9][\\w.@-]{4,40})(?![\\w]|[万余多]?元)`,
      'gdu',
    ),
  ],
  [
    'BANK-ACCOUNT',
    /(?:尾号|尾数|末四位|后四位|末尾)(?:数字|数|号码)?(?:为|是|系|:|"|\u201C){0,2}(?<id>\d{3,6}[xX]?)(?!\d)/dgu,
  ],
  [
    'PLATE',
    new RegExp(`(?<id>${PROVINCE}[a-hj-np-z][·./-]?[a-hj-np-z0-9]{4,5}[学警挂港澳领使])`, 'gdu'),
  ],
  [
    'PLATE',
    new RegExp(
      `(?<id>${PROVINCE}[a-hj-np-z][·./-]?(?=[a-z]{0,5}\\d)[a-hj-np-z0-9]{5,6})(?![a-z0-9])`,
      'gdu',
    ),
  ],
  ['PLATE', new RegExp(`(?<id>${PROVINCE}[a-hj-np-z]?临[a-z]?\\d{4,6})(?!\\d)`, 'gdu')],
  ['PLATE', new RegExp(`(?<id>wj[·.-]?${PROVINCE}?[·.-]?\\d{4,5}[a-z]?)(?![a-z0-9])`, 'gdu')],
  [
    'PLATE',
    /(?:车牌号码?|车牌|号牌号码|号牌|牌号|牌照)(?:为|是|系|:|\(|"|\u201C){0,3}(?<id>(?:\p{Script=Han}{0,4}[a-z])?[·./-]?(?=[a-z]{0,4}\d)[a-z0-9]{4,7})(?![a-z0-9])/dgu,
  ],
  [
    'ID-NUMBER',
    /(?<![a-z0-9])(?<id>[egdspk]\d{8}|e[a-z]\d{7}|[chmw]\d{8,10}|[hm]\d{10})(?![a-z0-9])/dgu,
  ],
  [
    'ID-NUMBER',
    new RegExp(
      `(?:护照|(?<!车辆|机动车|货车|道路|出入|港口|临时|进京|特别)通行证|台胞证|回乡证|居住证|签证|居留证|居留许可证?|居留身份证|出入境证件|旅行证件?|海员证|边民证|学生证)(?:编号|证件|证号|[^,。;\\da-z*]){0,2}${LINK}(?:编号)?${LINK}(?<id>${DOCUMENT_NUMBER})(?![a-z0-9])`,
      'gdu',
    ),
  ],
  [
    'ID-NUMBER',
    new RegExp(
      `(?:军官证|士兵证|警官证|文职干部证|士官证|军人证|退役军人证|残疾军人证)${LINK}(?<id>[\\p{Script=Han}]{0,4}第?\\d{4,12}号?|[a-z0-9]{5,14})`,
      'gdu',
    ),
  ],
  [
    'ID-NUMBER',
    new RegExp(
      `(?:残疾证|残疾人证|社保卡|社会保障|学籍|医保卡|港澳居民|台湾居民)${LINK}(?<id>[a-z]{0,2}\\d{6,18}[a-z0-9]{0,3}(?:\\(\\d\\))?)(?![a-z0-9])`,
      'gdu',
    ),
  ],
];
const FOREIGN_IDENTITY =
  /(?:身份证件|身份证|(?<!工作|执法|执业|资格)证件)(?:号码|号|为|是|:|\(){0,3}(?<id>[a-z]{1,2}\d{6,10}(?:\([\da]\))?)(?![a-z0-9])/dgu;
const MASKED_IDENTITY =
  /(?:身份证件|身份证|公民身份|证件)(?:号码|号|为|是|:|\(){0,3}(?<id>[\dx*]{8,20})(?![\dx*])/dgu;
const ORGANISATION_CODES: readonly RegExp[] = [
  /(?:统一社会信用代码|社会信用代码|信用代码|组织机构代码|机构代码|组织机构代码证|营业执照|注册号|工商注册|纳税人识别|税务登记证|税务登记|税号)(?:证|注册|登记|代码|号码|号|为|是|:|\(){0,4}(?<id>[0-9a-z]{8}-?[0-9a-z](?:[0-9a-z]{6,9})?|[0-9a-z]{13,20})(?![0-9a-z])/dgu,
  // Of digits alone a number of any paper may be made.
  /(?<![0-9a-z-])(?<id>[159y][1239]\d{6}(?=\d{0,9}[a-z])[0-9a-hj-npqrtuwxy]{10})(?![0-9a-z])/dgu,
  /(?<![0-9a-z-])(?<id>\d{8}-[\dx])(?![0-9a-z-])/dgu,
];

/** Numbers and names of accounts that a word or their letters give away. */
export function claimPatterns(view: TextView): Claim[] {
  return [
    ...PATTERNS.flatMap(([rule, pattern]) => matches(view, pattern, rule)),
    ...matches(view, FOREIGN_IDENTITY, 'ID-NUMBER'),
  ];
}

/** 统一社会信用代码 and 组织机构代码, by their own shape or the word before. */
export function claimOrganisationCodes(view: TextView, policy: RedactionPolicy): Claim[] {
  const rule = policy.organisationCode === 'mask' ? ('ORGANISATION-CODE' as const) : null;
  return ORGANISATION_CODES.flatMap((pattern) => matches(view, pattern, rule)).filter(
    ({ start, end }) =>
      !looksPersonal(view.text.slice(start, end)) && cueBefore(view, start) !== 'none-of-these',
  );
}

/** Identity numbers somebody masked by half: the birth date is often left (******19811023****). */
export function claimHalfMasked(view: TextView, policy: RedactionPolicy): Claim[] {
  return matches(view, MASKED_IDENTITY, 'ID-NUMBER')
    .filter(({ start, end }) => {
      const shown = view.text.slice(start, end);
      return (
        shown.includes('*') &&
        shown.replaceAll('*', '').length > (policy.idStyle === 'ends' ? 2 : 10)
      );
    })
    .map((one) => ({
      ...one,
      replacement: identityMask(view.text.slice(one.start, one.end), 'ends'),
    }));
}

const LOCAL_PART = /[\w.%+-]/;
const DOMAIN_PART = /[a-z0-9.-]/;
const maxMailUnits = 80;

/** E-mail addresses, looked for from their @, for which a text is read once. */
export function claimMail(view: TextView): Claim[] {
  const claims: Claim[] = [];
  for (let at = view.text.indexOf('@'); at >= 0; at = view.text.indexOf('@', at + 1)) {
    let start = at;
    while (at - start < maxMailUnits && LOCAL_PART.test(view.text[start - 1] ?? '')) start -= 1;
    let end = at + 1;
    while (end - at < maxMailUnits && DOMAIN_PART.test(view.text[end] ?? '')) end += 1;
    if (start < at && /\.[a-z]{2,}/.test(view.text.slice(at, end)))
      claims.push(claim(start, end, 'CONTACT'));
  }
  return claims;
}

function matches(view: TextView, pattern: RegExp, rule: RedactionRule | null): Claim[] {
  return Array.from(view.text.matchAll(pattern), (match) => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    return claim(start, end, rule);
  });
}

/** 15 or 18 digits with a date in their middle are a person's. */
function looksPersonal(code: string): boolean {
  return /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(code);
}
