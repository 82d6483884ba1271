import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about cases that wait for an approval form (待审批). */
export const approvalTexts = defineTexts({
  summary: {
    en: 'List every case that waits for an approval form, and print the forms',
    zh: '列出全部待审批案件，并生成审批表',
  },
  example: { en: 'what waits, the longest first', zh: '待审批案件，等待最久的在前' },
  exampleForms: {
    en: 'and the forms of the cases listed, to print, as Word and HTML',
    zh: '同时生成所列案件的审批表（Word 和 HTML，供打印）',
  },
  exampleCase: { en: 'the form of one case', zh: '一个案件的审批表' },
  caseArgument: {
    en: '部门受案号 or 统一受案号; every case that waits when left out',
    zh: '部门受案号或统一受案号，省略时为全部待审批案件',
  },
  formsOption: {
    en: 'write the forms of the cases listed into this folder',
    zh: '将所列案件的审批表写入此目录',
  },
  nothing: { en: 'No case waits for an approval form.', zh: '没有待审批案件。' },
  heading: { en: 'Cases that wait: {count}', zh: '待审批案件：{count} 件' },
  questionColumn: { en: 'To decide', zh: '待决定事项' },
  rankColumn: { en: 'Decided by', zh: '审批权限' },
  sinceColumn: { en: 'Since', zh: '起始日期' },
  disclosesQuestion: {
    en: 'the undertaker discloses, the rules forbid',
    zh: '承办人选择公开，规则不允许公开',
  },
  withholdsQuestion: {
    en: 'the undertaker withholds, the rules allow',
    zh: '承办人选择不公开，规则允许公开',
  },
  doubtQuestion: {
    en: 'facts are missing or contradictory',
    zh: '案卡信息缺失或矛盾',
  },
  pendingQuestion: {
    en: 'form {numbers} waits for its decision',
    zh: '审批表 {numbers} 尚待决定',
  },
  invalidQuestion: {
    en: 'a form against disclosure does not count: rank, date or number',
    zh: '一份不公开的审批表无效：职级、日期或编号不符',
  },
  orHigher: { en: '{rank} or higher', zh: '{rank}以上' },
  noRank: { en: 'no form may decide', zh: '不得以审批表变更' },
  written: {
    en: 'Forms in {folder}: {count}. They hold names: print them, and keep them on the intranet.',
    zh: '已在 {folder} 生成审批表 {count} 份。表内有姓名，请在内网打印和保管。',
  },
  withoutForm: {
    en: 'No form was made for {count} of them: under the rules that spoke no form may decide.',
    zh: '其中 {count} 件未生成审批表：所涉规则不得以审批表变更。',
  },
  nextForms: { en: 'print the forms', zh: '生成审批表供打印' },
  nextExport: {
    en: 'after the decisions were entered in the business system',
    zh: '审批决定录入统一业务应用系统之后',
  },
  notWaiting: {
    en: 'this case does not wait for an approval form; explain says what became of it',
    zh: '该案件不在待审批状态，可用 explain 查看原因',
  },
  unreadable: {
    en: 'the card of this case cannot be read, and no form can decide that; incomplete says what is missing',
    zh: '该案件的案卡无法读取，不能以审批表代替补全，可用 incomplete 查看缺项',
  },
  menu: { en: 'Cases that wait for approval', zh: '待审批案件' },
});
