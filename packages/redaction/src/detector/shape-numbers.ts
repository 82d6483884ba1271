const RESIDENT_ID = /^\d{17}[\dx]$/u;
/** 15 digits that begin with a province, six of which are a date. */
const OLD_RESIDENT_ID =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/u;
const MOBILE = /^(?:00)?(?:86)?1[3-9]\d{9}$/u;
const LANDLINE = /^0[1-9]\d{1,2}-?[2-9]\d{6,7}(?:-\d{1,6})?$/u;
const BANK_CARD = /^\d{16,19}$/u;

/** Words before the number of a paper or a thing (文书编号, IMEI), whose shape says nothing then. */
const NOT_PERSONAL =
  /(?:编号|票号|单号|批号|序列号|流水号|案号|串号|代码|imei\d?|[书字单证]第|字第)[:为是]{0,2}$/u;
/** What the procuratorates have the public call. */
const HOTLINE = /(?:^|-)12309$/u;

/** Words that make a number of any length in a range one of a kind. */
const CUES: readonly (readonly [cue: RegExp, digits: RegExp])[] = [
  [/(?:账号|帐号|账户|帐户|卡号|银行卡|存折)[^\d。;]{0,8}$/u, /^\d{9,30}$/u],
  [/(?:电话|手机|联系方式|联系号码)[^\d。;]{0,5}$/u, /^\d{7,12}$/u],
  [/(?:身份证|身份号码)[^\d。;]{0,8}$/u, /^\d{11,17}[\dx]$/u],
];

/**
 * Whether digits are the number of a person's papers, phone or account.
 * @param run digits with hyphens and perhaps a last x
 * @param before what stands before them
 */
export function isPersonalNumber(run: string, before: string): boolean {
  const digits = run.replaceAll('-', '');
  if (RESIDENT_ID.test(digits)) return true;
  if (NOT_PERSONAL.test(before) || HOTLINE.test(run)) return false;
  if (OLD_RESIDENT_ID.test(digits) || BANK_CARD.test(digits)) {
    return true;
  }
  const phone = run.startsWith('0') ? LANDLINE.test(run) : false;
  if (phone || MOBILE.test(digits)) return true;
  return CUES.some(([cue, shape]) => shape.test(digits) && cue.test(before));
}
