import type { Localized } from '@discferry/shared-schema';

/**
 * What a reason over a document says it saw: the English text is remembered and compared, the Chinese
 * one is for reading. Never words of the document.
 */
export const DOCUMENT_PHRASES = {
  caseWithheld: { en: 'the case is withheld', zh: '案件不公开' },
  caseWaits: { en: 'the case waits for a decision', zh: '案件待审批' },
  caseUnreadable: { en: 'the case card cannot be read', zh: '案卡无法读取' },
  internal: { en: 'a kind that is not published', zh: '不属于公开范围的文书类别' },
  touchScreen: {
    en: 'a kind for the touch screen of the office',
    zh: '仅供本院触摸屏查阅的文书类别',
  },
  noJudgment: { en: 'no effective judgment', zh: '尚无生效判决' },
  futureJudgment: {
    en: 'a judgment that takes effect later',
    zh: '判决尚未到生效日期',
  },
  noSentence: {
    en: '{count} defendants without a sentence',
    zh: '{count} 名被告人缺少判决结果',
  },
  noFiling: { en: 'a review on file that has not ended', zh: '备案审查尚未完成' },
  /** Before `waitsFor`, which it begins with. */
  voidedBefore: {
    en: '{saw}; {count} earlier approvals do not count: text, marks or judgment came after them',
    zh: '{saw}；此前 {count} 次审批无效：其后文本、标记或判决有变动',
  },
  waitsFor: { en: 'waiting for {step}', zh: '待{step}审批' },
  missing: { en: 'the approval of {step} is missing', zh: '缺少{step}审批' },
  misplaced: { en: 'the approval of {step} is out of order', zh: '{step}审批次序不对' },
  late: { en: '{step} approved only after {later}', zh: '{step}审批晚于{later}' },
  wrongRank: { en: '{step} approved in another rank', zh: '{step}审批人职务不符' },
  samePerson: {
    en: 'one person approved as {step} and as {other}',
    zh: '{step}与{other}审批为同一人',
  },
  future: { en: 'the approval of {step} lies in the future', zh: '{step}审批时间在未来' },
  returned: {
    en: 'sent back by {step}, and nothing came after',
    zh: '{step}退回后尚未重新报批',
  },
  suspicions: {
    en: '{names} names and {particulars} particulars in text or title',
    zh: '正文或名称中 {names} 处疑似姓名、{particulars} 处疑似个人信息',
  },
  leaks: { en: '{patterns} in text or title', zh: '正文或名称中有 {patterns}' },
  unproven: { en: '{count} defects of the proof', zh: '证明有 {count} 处问题' },
} as const satisfies Readonly<Record<string, Localized>>;
