import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about the time in which documents must be published (公开期限). */
export const deadlineTexts = defineTexts({
  summary: {
    en: 'List the documents that are late or soon due for publication, and those that are missing',
    zh: '列出逾期和即将到期未公开的文书，以及应有而没有的文书',
  },
  example: { en: 'late, or due within five days', zh: '已逾期和五日内到期' },
  exampleDays: { en: 'due within ten days, longer lists', zh: '十日内到期，列表更长' },
  daysOption: {
    en: 'how many days ahead to look, today not counted (5)',
    zh: '查看今后多少日内到期，不含当日（5）',
  },
  looking: { en: 'Looking at cases', zh: '正在查看案件' },
  nothing: {
    en: 'Nothing is late, and nothing is due within {days} days.',
    zh: '没有逾期文书，{days} 日内也没有到期文书。',
  },
  lateHeading: { en: 'Late: {count}', zh: '已逾期：{count} 份' },
  dueSoonHeading: { en: 'Due within {days} days: {count}', zh: '{days} 日内到期：{count} 份' },
  missingHeading: {
    en: 'No such document in the business system: {count}, late: {late}',
    zh: '应有而没有文书：{count} 件，其中逾期 {late} 件',
  },
  undatedHeading: {
    en: 'Judgment effective, day of its receipt not entered: {count}',
    zh: '判决已生效但未登记收到日期：{count} 份',
  },
  dueColumn: { en: 'Due', zh: '到期日' },
  leftColumn: { en: 'Days', zh: '余日' },
  ruleColumn: { en: 'Counted from', zh: '起算' },
  unknown: { en: 'unknown', zh: '不明' },
  late: { en: '{days} late', zh: '逾期 {days}' },
  today: { en: 'today', zh: '当日' },
  D3: {
    en: 'effective judgment received {from}',
    zh: '{from} 收到生效判决',
  },
  D4: { en: 'case closed {from}', zh: '{from} 办结' },
  D5: { en: 'review on file ended {from}', zh: '{from} 备案审查完成' },
  D3Undated: { en: 'effective judgment', zh: '收到生效判决' },
  article: {
    en: 'Ten days, the day of the event not counted: Provisions on disclosing case information (trial), art. 21.',
    zh: '期限为十日，起算当日不计：《人民检察院案件信息公开工作规定（试行）》第二十一条。',
  },
  next: { en: 'what each document waits for', zh: '各文书的状态和待办事项' },
  lookNeeded: {
    en: 'Documents are late: their undertakers have to act (exit status 3).',
    zh: '有文书逾期未公开，需承办人处理（退出码 3）。',
  },
  menu: { en: 'Documents late or due soon', zh: '逾期和即将到期的文书' },
});
