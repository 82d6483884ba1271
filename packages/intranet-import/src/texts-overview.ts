import { defineTexts } from '@discferry/cli-kit';

/** Texts about the inbox, status and quarantine. */
export const texts = defineTexts({
  inboxSummary: {
    en: 'Show the requests that wait for an answer, with undertaker and time limit, the most urgent first',
    zh: '查看待答复的预约及其承办人和期限，最急的在前',
  },
  inboxExample: { en: 'every morning', zh: '每天早上' },
  inboxExampleMore: { en: 'more of them', zh: '列出更多' },
  listOption: { en: 'how many are listed', zh: '最多列出多少件' },
  nothingWaits: { en: 'No request waits for an answer.', zh: '没有待答复的预约。' },
  requestColumn: { en: 'Request', zh: '预约编号' },
  kindColumn: { en: 'Asks', zh: '预约类别' },
  caseColumn: { en: 'Case', zh: '部门受案号' },
  officeColumn: { en: 'Office', zh: '承办单位' },
  undertakerColumn: { en: 'Undertaker', zh: '承办人' },
  dueColumn: { en: 'Due', zh: '答复期限' },
  clockColumn: { en: 'Clock', zh: '状态' },
  ok: { en: 'in time', zh: '正常' },
  near: { en: 'NEAR', zh: '临期' },
  late: { en: 'LATE', zh: '逾期' },
  clocks: {
    en: '{waiting} request(s) wait for an answer; {near} due soon, {late} late.',
    zh: '待答复预约 {waiting} 件，其中临期 {near} 件，逾期 {late} 件。',
  },
  lateWarning: {
    en: '{late} answer(s) are late. Tell the undertakers today.',
    zh: '有 {late} 件预约逾期未答复，请今天就通知承办人。',
  },
  yearUnknown: {
    en: 'The calendar does not know the year {year}: time limits may be wrong around public holidays. Put the State Council’s notice into {path}.',
    zh: '工作日历中没有 {year} 年：节假日前后的期限可能有误。请将国务院办公厅的放假通知录入 {path}。',
  },
  inboxNext: { en: 'print what was answered', zh: '打印已有的答复' },

  statusSummary: {
    en: 'Show the last disc, what is missing or was refused, alarms, quarantine and late answers',
    zh: '查看最近光盘、缺失和被拒光盘、警报、隔离内容和逾期答复',
  },
  statusExample: { en: 'at any time', zh: '随时可用' },
  channelLabel: { en: 'Channel', zh: '通道' },
  holdersLabel: { en: 'Signed by', zh: '签名人' },
  lastDiscLabel: { en: 'Last disc', zh: '最近光盘' },
  lastImportLabel: { en: 'Imported at', zh: '导入时间' },
  daysLabel: { en: 'Days since', zh: '距今天数' },
  waitingLabel: { en: 'Waiting for an answer', zh: '待答复预约' },
  nearLabel: { en: 'Due soon', zh: '临期' },
  lateLabel: { en: 'Late', zh: '逾期' },
  quarantinedLabel: { en: 'In quarantine', zh: '隔离中' },
  noDiscYet: { en: 'none yet', zh: '尚无' },
  nobody: { en: 'nobody: enrol the sender with trust add', zh: '尚无：请用 trust add 登记发送方' },
  missingDiscs: {
    en: 'Missing: {missing}. Ask the extranet to reissue what is lost.',
    zh: '缺少：{missing}。遗失的请外网一方用 reissue 重新制作。',
  },
  alarmOfExtranet: {
    en: 'ALARM from the extranet: our disc {number} was refused with {code} at {at} ({attempts} time(s)). Tell the secrecy department; intranet-export recover says what to do.',
    zh: '外网警报：我方光盘 {number} 于 {at} 被拒（{code}，共 {attempts} 次）。请通知保密部门；处理办法见 intranet-export recover。',
  },
  alarmOfIntranet: {
    en: 'ALARM: {code} about disc {number} at {at} ({attempts} time(s)). Keep the disc; intranet-export recover says what to do.',
    zh: '警报：光盘 {number} 于 {at} 出现 {code}（共 {attempts} 次）。请保存光盘；处理办法见 intranet-export recover。',
  },
  messagesWait: {
    en: '{count} message(s) wait in quarantine. See quarantine list.',
    zh: '有 {count} 件被隔离待处理，请查看 quarantine list。',
  },

  quarantineListSummary: {
    en: 'Show what was put aside, each alone, and why; and packages that raised an alarm',
    zh: '查看逐件隔离的内容及原因，以及引发警报的数据包',
  },
  quarantineListExample: { en: 'at any time', zh: '随时可用' },
  nothingQuarantined: { en: 'Nothing is in quarantine.', zh: '没有被隔离的内容。' },
  messagesHeading: { en: 'Messages put aside', zh: '被隔离的预约和绑定' },
  packagesHeading: { en: 'Packages that raised an alarm', zh: '引发警报的数据包' },
  idColumn: { en: 'Id', zh: '序号' },
  whatColumn: { en: 'What', zh: '类型' },
  numberColumn: { en: 'Number', zh: '编号' },
  discColumn: { en: 'Disc', zh: '光盘' },
  reasonColumn: { en: 'Why', zh: '原因' },
  bytesColumn: { en: 'Bytes', zh: '字节' },
  codeColumn: { en: 'Code', zh: '代码' },
  binding: { en: 'binding', zh: '案件绑定' },
  request: { en: 'request', zh: '预约' },
  more: {
    en: '{count} more are not listed; see --list.',
    zh: '另有 {count} 件未列出，见 --list。',
  },
  showNext: { en: 'look at one', zh: '查看其中一件' },

  quarantineShowSummary: {
    en: 'Show a message that was put aside: why, where, and what it says',
    zh: '查看被隔离的一件：原因、位置和内容',
  },
  quarantineShowExample: { en: 'by its number in quarantine list', zh: '序号见 quarantine list' },
  idArgument: { en: 'number, as quarantine list shows it', zh: '序号，见 quarantine list' },
  notInQuarantine: {
    en: 'nothing in quarantine has this number; see quarantine list',
    zh: '没有此序号的隔离内容，请查看 quarantine list',
  },
  receivedAtLabel: { en: 'Put aside at', zh: '隔离时间' },
  reasonLabel: { en: 'Why', zh: '原因' },
  findingsHeading: { en: 'What was found', zh: '发现的问题' },
  whereColumn: { en: 'Where', zh: '位置' },
  expectedColumn: { en: 'Expected', zh: '应为' },
  foundColumn: { en: 'Found', zh: '实为' },
  contentHeading: {
    en: 'Content, as a stranger sent it. Believe nothing in it.',
    zh: '外来原始内容，未经核实，切勿轻信。',
  },
  releaseNext: { en: 'let it in, if the reason no longer holds', zh: '原因消除后放行' },
  discardNext: { en: 'erase it', zh: '清除' },

  releaseSummary: {
    en: 'Judge a message again: what only a person can excuse is excused, everything else must be right by now',
    zh: '重新核查一件：只有人工可决定的事项予以放行，其余须已符合要求',
  },
  releaseExample: {
    en: 'after its binding has come, or the sender was called',
    zh: '其案件绑定已收到，或已电话核实',
  },
  released: { en: '{number} was released.', zh: '{number} 已放行。' },
  stays: { en: 'it stays in quarantine: {reason}', zh: '仍须隔离：{reason}' },
  releasedNext: { en: 'who has to answer it, and until when', zh: '查看由谁答复及期限' },

  discardSummary: {
    en: 'Erase a message that was put aside, or a package that raised an alarm, after a decision',
    zh: '作出决定后，清除被隔离的一件或引发警报的数据包',
  },
  discardExample: { en: 'asks for the number of its disc', zh: '要求输入其光盘编号' },
  discardExamplePackage: { en: 'a whole package', zh: '整个数据包' },
  discardArgument: {
    en: 'number of a message, or id of a package, as quarantine list shows them',
    zh: '隔离序号或数据包编号，见 quarantine list',
  },
  aboutToDiscard: {
    en: '{number} of disc {disc} is about to be erased. That it was there stays written down.',
    zh: '即将清除光盘 {disc} 的 {number}。其记录仍然保留。',
  },
  discarded: { en: '{number} was erased from quarantine.', zh: '{number} 已从隔离区清除。' },
  discardedAtLabel: { en: 'Erased at', zh: '清除时间' },
  operatorLabel: { en: 'Operator', zh: '操作人' },
  discardDoneNext: { en: 'what is left in quarantine', zh: '查看仍被隔离的内容' },
});
