import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about incomplete cards (案卡不完整). */
export const incompleteTexts = defineTexts({
  summary: {
    en: 'List the cards that are incomplete or contradict themselves, by undertaker',
    zh: '按承办人列出不完整或自相矛盾的案卡',
  },
  example: { en: 'what goes back to whom', zh: '需退回补全的案卡' },
  exampleUndertaker: { en: 'the cards of one undertaker', zh: '一名承办人的案卡' },
  examplePrint: { en: 'a page to print for each undertaker', zh: '为每名承办人生成一份打印页' },
  undertakerOption: { en: 'only the cards of this undertaker', zh: '只列此承办人的案卡' },
  printOption: {
    en: 'write a page for each undertaker listed into this folder',
    zh: '将所列承办人的打印页写入此目录',
  },
  nothing: { en: 'No card is incomplete.', zh: '没有不完整的案卡。' },
  heading: {
    en: 'Incomplete cards: {count}, of undertakers: {undertakers}',
    zh: '案卡不完整：{count} 件，涉及承办人 {undertakers} 名',
  },
  unknownUndertaker: { en: '(no undertaker)', zh: '（未填承办人）' },
  groupHeading: { en: '{undertaker}: {count}', zh: '{undertaker}：{count} 件' },
  itemsColumn: { en: 'What is missing or contradictory', zh: '缺失或矛盾事项' },
  printed: { en: 'Pages in {folder}: {count}', zh: '已在 {folder} 生成打印页 {count} 份' },
  pageTitle: { en: 'Incomplete case cards', zh: '案卡补全通知' },
  pageIntro: {
    en: 'Until they are completed these cases stay inside. Complete the cards in the business system; they are read again at the next export.',
    zh: '下列案件在案卡补全之前不公开。请在统一业务应用系统中补全案卡，下次导出时重新读取。',
  },
  next: { en: 'after the cards were completed', zh: '案卡补全之后' },
  menu: { en: 'Incomplete cards', zh: '不完整的案卡' },
});

/** What can be wrong with a card, in words that a clerk understands. */
export const itemTexts = defineTexts({
  isEmpty: { en: '{term} is empty', zh: '{term}为空' },
  cannotBeRead: { en: '{term} does not fit', zh: '{term}填写有误' },
  expected: { en: '{problem}, {shape} is expected', zh: '{problem}，应为{shape}' },
  noRow: {
    en: 'rows of people, charges, measures or forms belong to no case with this number',
    zh: '案件表中没有这个案号，只有人员、案由、强制措施或审批表',
  },
  manyRows: {
    en: 'there are {count} cases with this number',
    zh: '案件表中同一案号有 {count} 行，应只有一行',
  },
  closedTooEarly: {
    en: 'closing date lies before the date of acceptance',
    zh: '办结日期早于受理日期',
  },
  numberTwice: {
    en: 'two people have the same number',
    zh: '两名人员的人员序号相同',
  },
  measureOfNobody: {
    en: 'a coercive measure belongs to nobody in the case',
    zh: '强制措施所属人员不在本案人员中',
  },
  publicCharge: {
    en: 'the name of charge {number} is not one that can be published',
    zh: '第 {number} 项案由的名称不符合公开格式',
  },
  publicParty: {
    en: 'name, role or measures of party {number} cannot be published as they stand',
    zh: '第 {number} 名当事人的姓名、诉讼地位或强制措施不符合公开格式',
  },
  publicOther: {
    en: 'what would be published does not have the public form',
    zh: '拟公开内容不符合公开格式',
  },
  person: { en: 'person {number}: {problem}', zh: '第 {number} 名人员：{problem}' },
  charge: { en: 'charge {number}: {problem}', zh: '第 {number} 项案由：{problem}' },
  measure: { en: 'coercive measure {number}: {problem}', zh: '第 {number} 项强制措施：{problem}' },
  form: { en: 'approval form {number}: {problem}', zh: '第 {number} 份审批表：{problem}' },
});
