import { defineTexts } from '@discferry/cli-kit';

/** Texts of this gate, in both languages. */
export const texts = defineTexts({
  programSummary: {
    en: 'Gate 4: what a disc brings from the extranet is verified, checked one by one and put into the inbox',
    zh: '第四关：校验来自外网的光盘，逐件核查后送入收件箱',
  },

  initSummary: {
    en: 'Set this machine up beside intranet-export: one configuration file, nobody trusted yet',
    zh: '在 intranet-export 旁设置本机：一个配置文件，尚不信任任何发送方',
  },
  initExample: {
    en: 'in the folder of intranet-export.json, whose office, ledger and source are taken',
    zh: '在 intranet-export.json 所在目录中，沿用其单位、台账和数据源',
  },
  initExamplePlaces: {
    en: 'the inbox lies in another database, files go to another drive',
    zh: '收件箱在另一数据库，附件存于另一磁盘',
  },
  exportConfigOption: {
    en: 'configuration of intranet-export (intranet-export.json)',
    zh: 'intranet-export 的配置文件（默认 intranet-export.json）',
  },
  businessOption: {
    en: 'database of the business system (the source of intranet-export)',
    zh: '业务系统数据库（默认为 intranet-export 的数据源）',
  },
  attachmentsOption: {
    en: 'folder for files that belong to requests (attachments in the data folder)',
    zh: '预约附件存放目录（默认为数据目录下的 attachments）',
  },
  calendarOption: {
    en: 'working-day calendar (a copy of the one that comes with the software)',
    zh: '工作日历文件（默认复制软件自带的日历）',
  },
  discOption: { en: 'folder where discs are mounted', zh: '光盘挂载目录' },
  operatorNameOption: { en: 'who is recorded as operator', zh: '登记的操作人姓名' },
  businessNeeded: {
    en: 'requests need a database: give --business FILE, a drop folder has no inbox',
    zh: '预约需要数据库：请用 --business FILE 指定；交换目录没有收件箱',
  },
  initDone: {
    en: 'Set up. Now enrol the extranet machine that sends the discs.',
    zh: '设置完成。接下来请登记发送光盘的外网计算机。',
  },
  configLabel: { en: 'Configuration', zh: '配置文件' },
  channelLabel: { en: 'Takes channel', zh: '接收通道' },
  ledgerLabel: { en: 'Ledger', zh: '台账' },
  businessLabel: { en: 'Business system', zh: '业务系统' },
  attachmentsFolderLabel: { en: 'Attachments', zh: '附件目录' },
  calendarLabel: { en: 'Calendar', zh: '工作日历' },
  trustFileLabel: { en: 'Trust file', zh: '信任文件' },
  discLabel: { en: 'Disc', zh: '光盘' },
  noDisc: { en: 'typed each time', zh: '每次输入' },
  initNextTrust: {
    en: 'enrol the sender; compare the fingerprint by telephone',
    zh: '登记发送方，并通过电话核对指纹',
  },

  inspectSummary: {
    en: 'Show who signed a disc, what is on it and whether it may be loaded; changes nothing',
    zh: '查看光盘由谁签名、内容为何、能否导入（不改动任何内容）',
  },
  inspectExample: { en: 'the disc at the configured place', zh: '查看配置中光盘位置的光盘' },
  inspectExamplePath: { en: 'a folder, a disc or one package', zh: '目录、光盘或单个数据包' },
  requestsLabel: { en: 'Requests', zh: '预约' },
  bindingsLabel: { en: 'Bindings', zh: '案件绑定' },
  attachmentPartsLabel: { en: 'Parts of files', zh: '附件分段' },
  receiptsLabel: { en: 'Receipts', zh: '回执' },
  alarmsLabel: { en: 'Alarms', zh: '警报' },

  importSummary: {
    en: 'Verify a disc and put its requests into the inbox; what is doubtful is put aside, each alone',
    zh: '校验光盘，将预约送入收件箱；可疑的逐件隔离',
  },
  importExample: { en: 'the disc at the configured place', zh: '导入配置中光盘位置的光盘' },
  importExamplePath: { en: 'a folder or another drive', zh: '目录或其他光驱' },
  importExampleUnattended: {
    en: 'without anybody at the screen; inspect --json gives the number',
    zh: '无人值守；编号可由 inspect --json 取得',
  },
  verifying: { en: 'Verifying {number} …', zh: '正在校验 {number} ……' },
  aboutToImport: {
    en: 'Disc {number}, made {created}, signed by {holders}: {requests} request(s), {bindings} binding(s), {receipts} receipt(s), {alarms} alarm(s).',
    zh: '光盘 {number}，制作于 {created}，签名人：{holders}。内含预约 {requests} 件、案件绑定 {bindings} 件、回执 {receipts} 份、警报 {alarms} 条。',
  },
  takingFiles: { en: 'Checking files', zh: '正在检查附件' },
  imported: { en: 'Disc {number} was imported.', zh: '光盘 {number} 已导入。' },
  intoInboxLabel: { en: 'Into the inbox', zh: '送入收件箱' },
  withdrawnLabel: { en: 'Taken back', zh: '撤回的预约' },
  repeatedLabel: { en: 'Known before', zh: '此前已收' },
  filesLabel: { en: 'Files stored', zh: '存储附件' },
  quarantinedLabel: { en: 'Put aside', zh: '隔离' },
  confirmedLabel: { en: 'Our discs confirmed', zh: '已确认的我方光盘' },
  importedAtLabel: { en: 'Imported at', zh: '导入时间' },
  operatorLabel: { en: 'Operator', zh: '操作人' },
  confirmationLabel: { en: 'Confirmation code', zh: '确认码' },
  tellSender: {
    en: 'Read the confirmation code out to the extranet, or let the receipt travel with the next disc.',
    zh: '请向外网一方念出确认码，或由下一张光盘带回回执。',
  },
  refusalCode: {
    en: 'Code of this refusal, for the extranet: {code}',
    zh: '本次拒收的确认码（告知外网一方）：{code}',
  },
  importedBefore: {
    en: 'Disc {number} was imported before, at {at} by {operator}. Nothing was changed.',
    zh: '光盘 {number} 已于 {at} 由 {operator} 导入，没有改动。',
  },
  somePutAside: {
    en: '{count} message(s) were put aside. See quarantine list; the rest was loaded.',
    zh: '有 {count} 件被隔离，请查看 quarantine list；其余均已导入。',
  },
  someRefused: {
    en: 'The extranet refused {count} of our discs. See intranet-export status.',
    zh: '外网拒收了我方 {count} 张光盘，请查看 intranet-export status。',
  },
  someContradict: {
    en: 'ALARM: {count} receipt(s) contradict the ledger. See status; then intranet-export recover.',
    zh: '警报：{count} 份回执与台账不一致。请查看 status，然后运行 intranet-export recover。',
  },
  someAlarms: {
    en: 'ALARM: the extranet raised {count} alarm(s). See status, and tell the secrecy department.',
    zh: '警报：外网发出 {count} 条警报。请查看 status，并通知保密部门。',
  },
  importNextInbox: { en: 'what waits for an answer, and until when', zh: '查看待答复的预约和期限' },
  importNextQuarantine: { en: 'what was put aside, and why', zh: '查看被隔离的内容和原因' },

  menuTitle: { en: 'What is to be done today?', zh: '今天要做什么？' },
  menuInspect: { en: 'Look at the disc', zh: '查看光盘' },
  menuImport: { en: 'Import the disc', zh: '导入光盘' },
  menuInbox: { en: 'What waits for an answer', zh: '查看待答复的预约' },
  menuStatus: { en: 'Status', zh: '查看状态' },
  menuQuarantine: { en: 'Quarantine', zh: '查看被隔离的内容' },
  menuTrustAdd: { en: 'Enrol a sender', zh: '登记发送方' },
  menuTrustList: { en: 'Who is trusted', zh: '查看已登记的发送方' },
  menuAskKey: { en: 'Public key file of the sender', zh: '请输入发送方公钥文件的路径' },
});
