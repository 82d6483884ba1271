import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';
import { claimsFor, LINK } from '../matches.js';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:支付宝|财付通|微信支付|云闪付|paypal|余额宝|京东钱包|百付宝|翼支付|数字人民币|易付宝|和包)(?:钱包)?(?:收款|付款|登录|绑定)?(?:\\(?编号|uid|id)?${LINK}(?<id>[a-z0-9][\\w.@-]{4,40})(?![\\w]|[万余多]?元)`,
    'gdu',
  ),
  /(?:尾号|尾数|末四位|后四位|末尾)(?:数字|数|号码)?(?:分别)?(?:为|是|系|:|"|\u201C){0,2}(?<id>\d{3,6}[xX]?)(?!\d)/dgu,
  // Purses of coins: 0x…, T…, bc1…; others only behind a word, for digests look the same.
  /(?<![a-z0-9])(?<id>0x[0-9a-f]{40}|t(?=[a-z]*\d)[0-9a-z]{33}|bc1[0-9a-z]{25,59})(?![a-z0-9])/dgu,
  /(?:比特币|钱包|usdt|泰达币|虚拟币|以太坊)[^,。;\da-z]{0,8}(?<id>(?=[a-z]*\d)[0-9a-z]{26,64})(?![a-z0-9])/dgu,
];

/** Accounts of payment services, and the last digits of any account. */
export function claimPayments(view: TextView): Claim[] {
  return claimsFor(view, PATTERNS, 'BANK-ACCOUNT');
}
