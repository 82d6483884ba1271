import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about replies (答复) to requests from the internet, and receipts (回执) beside them. */
export const replyTexts = defineTexts({
  toSendLabel: { en: 'Replies', zh: '答复' },
  sheetOnlyLabel: { en: 'Replies for the reply sheet alone', zh: '仅列入答复单的答复' },
  changedLabel: { en: 'Replies decided otherwise since', zh: '发出后又变更的答复' },
  heldLabel: { en: 'Replies held', zh: '暂缓发出的答复' },
  receiptsLabel: { en: 'Receipts', zh: '回执' },
  toSendHeading: { en: 'Replies on the next disc', zh: '随下一张光盘发出的答复' },
  sheetOnlyHeading: {
    en: 'Replies for the reply sheet alone: the case is not public',
    zh: '仅列入答复单的答复（案件未公开）',
  },
  changedHeading: {
    en: 'Decided otherwise after it was sent: the first word stands',
    zh: '发出后又变更的答复（以先发出的为准）',
  },
  heldHeading: { en: 'Replies held until a person has looked', zh: '需人工处理的答复' },
  requestColumn: { en: 'Request', zh: '预约编号' },
  decisionColumn: { en: 'Decision', zh: '答复结果' },
  decidedOnColumn: { en: 'Decided on', zh: '答复日期' },
  discColumn: { en: 'Sent on disc', zh: '已随光盘发出' },
  agreed: { en: 'agreed', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
  noRequest: { en: '(no number)', zh: '（无编号）' },
  aboutToExport: {
    en: 'With it: {replies} replies, {receipts} receipts.',
    zh: '另有答复 {replies} 份、回执 {receipts} 份。',
  },
});

/** The columns of GK_YYDF in the terms of docs/export-views.md. */
export const answerColumns = defineTexts({
  YYBH: { en: 'number of the request', zh: '预约编号' },
  BMSAH: { en: 'case number', zh: '部门受案号' },
  DFJG: { en: 'decision', zh: '答复结果' },
  AYSJ: { en: 'time', zh: '安排时间' },
  AYDD: { en: 'place', zh: '安排地点' },
  DFLY: { en: 'reason', zh: '答复理由' },
  DFRQ: { en: 'day of the decision', zh: '答复日期' },
});

/** What stands on the reply sheet (答复单). */
export const sheetTexts = defineTexts({
  title: { en: 'Reply sheet', zh: '网上预约答复单' },
  intro: {
    en: '{today}, replies: {count}. Type each of them in on the extranet, the check code too: a slip in any field is found by it. The first reply to a request stands; the same once more changes nothing.',
    zh: '{today}，共 {count} 份。请在外网逐份录入，连同核对码：任一栏录入有误，都会被核对码发现。同一预约以先录入的答复为准，重复录入相同答复不产生影响。',
  },
  checkCode: { en: 'check code', zh: '核对码' },
  typeThis: { en: 'type this', zh: '录入命令' },
  typedBy: { en: 'typed in by, when', zh: '录入人、时间' },
  nothing: { en: '(none)', zh: '（无）' },
});

/** What the command about replies says. */
export const repliesTexts = defineTexts({
  summary: {
    en: 'List the replies to requests from the internet, print the reply sheet, and show the reply clocks',
    zh: '列出网上预约的答复，打印答复单，查看答复期限',
  },
  example: { en: 'what has been decided, and what is due', zh: '已作出的答复和即将到期的预约' },
  examplePrint: { en: 'the sheet to type in on the extranet', zh: '打印答复单，供在外网录入' },
  exampleOne: { en: 'the sheet of one reply once more', zh: '重新打印一份答复' },
  requestArgument: { en: 'number of a request', zh: '预约编号' },
  printOption: {
    en: 'write the reply sheet of the replies listed into this folder',
    zh: '将所列答复的答复单写入此目录',
  },
  nothing: { en: 'There is no reply to type in.', zh: '没有需要录入的答复。' },
  heading: {
    en: 'Replies to type in; those that go by disc too stand once',
    zh: '待录入的答复（同时随光盘发出的，只生效一次）',
  },
  wayColumn: { en: 'Goes by', zh: '发出方式' },
  send: { en: 'disc', zh: '光盘' },
  'sheet-only': { en: 'sheet', zh: '答复单' },
  sent: { en: 'sent', zh: '已发出' },
  codeColumn: { en: 'Check code', zh: '核对码' },
  openLabel: { en: 'Replies to type in', zh: '待录入的答复' },
  printedLabel: { en: 'Printed before, not on a disc', zh: '已打印、未随光盘发出' },
  sentLabel: { en: 'Sent on disc', zh: '已随光盘发出' },
  unansweredLabel: { en: 'Requests without an answer', zh: '未答复的预约' },
  printed: {
    en: 'Reply sheet ({count}): {path}',
    zh: '答复单（{count} 份答复）：{path}',
  },
  lateHeading: { en: 'No answer, late: {count}', zh: '逾期未答复：{count} 件' },
  nearHeading: {
    en: 'No answer, due by the next working day: {count}',
    zh: '未答复，下一工作日前到期：{count} 件',
  },
  dueColumn: { en: 'Due', zh: '答复期限' },
  workingTerm: {
    en: '{kind}: within {days} working days, {basis}',
    zh: '{kind}：{days} 个工作日内答复，{basis}',
  },
  calendarTerm: {
    en: '{kind}: within {days} days, {basis}',
    zh: '{kind}：{days} 日内答复，{basis}',
  },
  noArticle: { en: 'own term', zh: '本系统期限' },
  lateWarning: {
    en: 'Requests are late: their undertakers have to answer (exit status 3).',
    zh: '有预约逾期未答复，需承办人处理（退出码 3）。',
  },
  noView: {
    en: 'The source has no view GK_YYDF: there are no replies.',
    zh: '数据源没有 GK_YYDF 视图：没有答复。',
  },
  next: { en: 'print the sheet', zh: '打印答复单' },
  menu: { en: 'Replies to requests', zh: '网上预约答复' },
});
