import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about documents by state, and their review sheets (核对单). */
export const reviewTexts = defineTexts({
  summary: {
    en: 'List the legal documents by state, and write review sheets of them',
    zh: '按状态列出法律文书，并生成核对单',
  },
  example: { en: 'every document, by state', zh: '全部文书，按状态列出' },
  exampleState: {
    en: 'those waiting for approval, with the sheets to review them by',
    zh: '待审核的文书，并生成核对单供审核',
  },
  exampleCase: { en: 'the documents of one case', zh: '一个案件的文书' },
  caseArgument: {
    en: '部门受案号 or 统一受案号; every case when left out',
    zh: '部门受案号或统一受案号，省略时为全部案件',
  },
  stateOption: {
    en: 'list this state only: held, returned, waiting, passed, exported, withheld',
    zh: '只列出此状态：待处理、退回、待审核、通过待导出、已导出、不公开',
  },
  reviewOption: {
    en: 'write the review sheets of the documents listed into this folder',
    zh: '将所列文书的核对单写入此目录',
  },
  looking: { en: 'Looking at documents', zh: '正在查看文书' },
  nothing: { en: 'There are no documents.', zh: '没有文书。' },
  noViews: {
    en: 'The source has no views about documents: nothing is known of any.',
    zh: '数据源没有文书视图，无从得知文书情况。',
  },
  stateHeading: { en: '{state}: {count}', zh: '{state}：{count} 份' },
  idColumn: { en: 'Document', zh: '文书编号' },
  documentColumn: { en: 'Kind and number', zh: '文书' },
  standsColumn: { en: 'Where it stands', zh: '情况' },
  otherKind: { en: 'another kind', zh: '其他文书' },
  nextExport: { en: 'the next export', zh: '下次导出' },
  onDisc: { en: 'public since disc {sequence}', zh: '自第 {sequence} 号光盘起公开' },
  withdrawnNext: { en: '{waits}; the next export withdraws it', zh: '{waits}；下次导出将撤回' },
  notExamined: {
    en: 'not examined yet: the case cannot be found again, or only plan --full finds it',
    zh: '尚未审查：案号无法识别，或须用 plan --full 才能发现',
  },
  byRule: { en: 'By reason: {reasons}', zh: '按原因：{reasons}' },
  written: {
    en: 'Review sheets in {folder}: {count}. They hold names: keep them on the intranet.',
    zh: '已在 {folder} 生成核对单 {count} 份。核对单含有姓名，请在内网使用和保管。',
  },
  without: {
    en: 'No sheet could be made for {count}: never public, or card, entries or content cannot be read.',
    zh: '另有 {count} 份未能生成核对单：属不公开文书，或案卡、登记信息、文书内容无法读取。',
  },
  nextReview: { en: 'write review sheets', zh: '生成核对单' },
  nextDeadlines: { en: 'what is late or soon due', zh: '查看逾期和即将到期的文书' },
  lookNeeded: {
    en: 'Some documents stay inside until a person has looked at them (exit status 3).',
    zh: '部分文书需人工处理后才能公开（退出码 3）。',
  },
  menu: { en: 'Documents by state', zh: '文书状态一览' },
});
