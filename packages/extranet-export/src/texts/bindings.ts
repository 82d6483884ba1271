import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about bindings (案件绑定). */
export const bindingTexts = defineTexts({
  addSummary: {
    en: 'Bind a defender or litigation agent to a case, after the papers were seen',
    zh: '查验材料后，登记辩护人、诉讼代理人与案件的绑定',
  },
  addExample: {
    en: 'a binding file: case, person, client, day',
    zh: '绑定文件：案号、代理人、委托人、日期',
  },
  fileArgument: { en: 'binding file, JSON', zh: '绑定文件(JSON)' },
  added: { en: 'Binding {id} was entered.', zh: '案件绑定 {id} 已登记。' },
  caseLabel: { en: 'Case', zh: '部门受案号' },
  asLabel: { en: 'As', zh: '身份' },
  boundLabel: { en: 'Since', zh: '绑定日期' },
  caseNotPublic: {
    en: 'This case is not public (yet): requests in it are not taken. Check the number.',
    zh: '该案件（尚）未公开，不能预约。请核对案号。',
  },
  nextRequest: { en: 'enter a request', zh: '录入预约申请' },

  listSummary: {
    en: 'List bindings; they hold personal data',
    zh: '列出案件绑定（含个人信息）',
  },
  listExample: { en: 'the first by number', zh: '按编号排列' },
  listExampleCase: { en: 'of one case', zh: '一个案件的绑定' },
  afterOption: { en: 'go on after this number', zh: '从此编号之后继续' },
  noBindings: { en: 'There is no such binding.', zh: '没有符合条件的案件绑定。' },
  bindingColumn: { en: 'Binding', zh: '绑定编号' },
  nameColumn: { en: 'Name', zh: '姓名' },
  revokedColumn: { en: 'Ended', zh: '解除日期' },

  revokeSummary: { en: 'End a mandate from today on', zh: '自今日起解除委托关系' },
  revokeExample: { en: 'the client has dismissed the lawyer', zh: '委托人解除委托' },
  revoked: { en: 'Binding {id} ended on {on}.', zh: '案件绑定 {id} 已于 {on} 解除。' },
  nextExport: { en: 'tell the intranet', zh: '告知内网' },
});
