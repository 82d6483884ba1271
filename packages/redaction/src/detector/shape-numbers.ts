const RESIDENT_ID = /^\d{17}[\dx]$/u;
/** 15 digits, six of which are a date. */
const OLD_RESIDENT_ID = /^\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/u;
const MOBILE = /^(?:00)?(?:86)?1[3-9]\d{9}$/u;
const LANDLINE = /^0[1-9]\d{1,2}-?[2-9]\d{6,7}(?:-\d{1,6})?$/u;
const BANK_CARD = /^\d{16,19}$/u;

/** Words that make a number of any length in a range one of a kind. */
const CUES: readonly (readonly [cue: RegExp, digits: RegExp])[] = [
  [/(?:账号|帐号|账户|帐户|卡号|银行卡|存折)[^\d。;]{0,8}$/u, /^\d{9,30}$/u],
  [/(?:电话|手机|手机号|联系方式|号码)[^\d。;]{0,5}$/u, /^\d{7,12}$/u],
  [/(?:身份证|身份号码)[^\d。;]{0,8}$/u, /^\d{11,17}[\dx]$/u],
];

/**
 * Whether digits are the number of a person's papers, phone or account.
 * @param run digits with hyphens and perhaps a last x
 * @param before what stands before them
 */
export function isPersonalNumber(run: string, before: string): boolean {
  const digits = run.replaceAll('-', '');
  if (RESIDENT_ID.test(digits) || OLD_RESIDENT_ID.test(digits) || BANK_CARD.test(digits)) {
    return true;
  }
  const phone = run.startsWith('0') ? LANDLINE.test(run) : false;
  if (phone || MOBILE.test(digits)) return true;
  return CUES.some(([cue, shape]) => shape.test(digits) && cue.test(before));
}
