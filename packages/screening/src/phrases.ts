import type { Localized } from '@discferry/shared-schema';

/**
 * What a reason says it saw, in words. The English text is what is remembered with a decision and
 * compared with later ones; `phraseIn` says it in Chinese. Never a name, never a date of a person.
 */
export const PHRASES = {
  noCharge: { en: 'no charge at all', zh: '没有案由' },
  noCode: { en: 'a charge without code', zh: '案由没有代码' },
  unknownCode: { en: 'an unknown charge code', zh: '案由代码不存在' },
  notInForce: {
    en: 'charge text that matches no charge in force',
    zh: '案由名称不是现行有效的罪名',
  },
  codeAgainstName: {
    en: 'code {code}, but the name of {named}',
    zh: '代码是 {code}，名称却是 {named} 的',
  },
  actAfterAcceptance: { en: 'an act after acceptance', zh: '作案日期晚于受理日期' },
  birthAfterAct: { en: 'a birth after the act', zh: '出生日期晚于作案日期' },
  impossibleAge: { en: 'an age that nobody reaches', zh: '年龄不可能如此' },
  noAge: { en: 'no age at the act', zh: '缺少作案时年龄' },
  contradictedAge: {
    en: 'an age that birth and act date contradict',
    zh: '年龄与出生日期、作案日期矛盾',
  },
  noVictimAge: { en: 'no age of a victim at the act', zh: '缺少被害人年龄' },
  victimBornAfter: { en: 'a victim born after the act', zh: '被害人出生日期晚于作案日期' },
  forbiddenCharge: { en: 'charge {code}, art. {article}', zh: '案由 {code}，第 {article} 条' },
  minors: { en: '{count} accused under age', zh: '{count} 名涉案人作案时未成年' },
  minorVictims: { en: '{count} victims under age', zh: '{count} 名被害人未成年' },
  nobodyAccused: { en: 'nobody accused', zh: '没有犯罪嫌疑人或被告人' },
  changedSince: { en: '{saw}; the card was changed since', zh: '{saw}；案卡其后已更改' },
  lostRule: {
    en: 'met {rule}, which this pack does not hold',
    zh: '曾符合 {rule}，而本规则包没有该规则',
  },
  futureAcceptance: { en: 'an acceptance in the future', zh: '受理日期在未来' },
  disclosesForbidden: {
    en: 'the undertaker discloses, the rules forbid',
    zh: '承办人选择公开，规则不允许公开',
  },
  withholdsAllowed: {
    en: 'the undertaker withholds, the rules allow',
    zh: '承办人选择不公开，规则允许公开',
  },
  formPending: { en: 'a form waits for its decision', zh: '审批表尚待决定' },
  formDecided: {
    en: 'form {number}: to {asks}, {state}',
    zh: '审批表 {number}：申请{asks}，{state}',
  },
  formIgnored: {
    en: 'form {number} does not count: rank, date or number',
    zh: '审批表 {number} 无效：职级、日期或编号不符',
  },
  disclose: { en: 'disclose', zh: '公开' },
  withhold: { en: 'withhold', zh: '不公开' },
  approved: { en: 'approved', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
} as const satisfies Readonly<Record<string, Localized>>;
