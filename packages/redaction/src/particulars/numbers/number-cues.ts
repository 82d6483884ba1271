import type { TextView } from '../../text/text-view.js';

/** How far before a number the word for it may stand. */
const reachUnits = 30;

/**
 * The words right before a number, nearest the end. Order matters: the first that fits says what the
 * number is. `none-of-these` are numbers of things and papers.
 */
const LINK =
  '(?:\\d{0,2}号码|码|证号|号码|号|账号|帐号|为|是|系|分别为|分别是|:|\\(|\\[|"|\u201C|,)*$';
const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'identity',
    new RegExp(`(?:身份证件|身份证|公民身份|身份号码|证件号码|证件)(?:编号)?${LINK}`, 'u'),
  ],
  ['phone', new RegExp(`(?:电话|手机|座机|联系方式|手机号|传真|短号|小灵通|热线)${LINK}`, 'u')],
  [
    'account',
    new RegExp(
      `(?:账户|帐户|账号|帐号|卡号|银行卡|储蓄卡|信用卡|借记卡|存折|开户行|户头|专户|基本户|一般户|对公户|银行账户|一卡通)(?:\\([^()\\d]{2,20}(?:银行|信用社|支行|农商行)[^()\\d]{0,8})?${LINK}`,
      'u',
    ),
  ],
  [
    'none-of-these',
    new RegExp(
      `(?:案件编号|案件号|案号|受案号|受案|文书号|文号|编号|票号|发票|单号|订单|运单|快递|流水号|流水|批号|批次|型号|序号|条码|条形码|` +
        `串号|串码|imei|车架|车架号|发动机|发动机号|合同号|合同|报告书|检材|生产日期|编码|住院号|(?<!户[口籍][^,。;]{0,10})户号|表号|执业证|资格证|工作证|执法证|检察官证|法官证|座位号|彩票|保单号|病案号|病历号|门诊号|就诊号|登记号|工号|许可证|注册证|证书|物证|卷号|保单|保险单|枪号|机身号)${LINK}`,
      'u',
    ),
  ],
];
const ORGANISATION =
  /(?:公司|单位|企业|集团|合作社|工厂|厂|中心|医院|学校|委员会|局|对公|基本户|一般户|店)[^,。;]*$/u;
const BANKS =
  /银行股份有限公司|银行有限责任公司|银行有限公司|支付宝\([^)]*\)|发卡中心|信用卡中心/gu;
const PERSONAL = /(?:个人|其本人|本人|名下|被告人|被害人|其)[^,。;]*$/u;

/** What the words before a number say that it is. */
export function cueBefore(view: TextView, at: number): string | null {
  return cueIn(view.text.slice(Math.max(0, at - reachUnits), at));
}

/** What words say that a number is which follows them. */
export function cueIn(before: string): string | null {
  for (const [cue, pattern] of CUES) if (pattern.test(before)) return cue;
  return null;
}

/** Whether an account belongs to an organisation (规定 2014 art. 20 (3)). */
export function isOrganisationsOwn(view: TextView, at: number): boolean {
  const before = view.text.slice(Math.max(0, at - 60), at);
  const clause = before.slice(before.lastIndexOf('。') + 1).replace(BANKS, '');
  const sentence = clause.slice(Math.max(clause.lastIndexOf(','), clause.lastIndexOf(';')) + 1);
  return ORGANISATION.test(sentence) && !PERSONAL.test(sentence);
}
