import { defineTexts } from '@discferry/cli-kit';

/** How a request stands, in words. */
export const REQUEST_STATES = defineTexts({
  waiting: { en: 'to be sent', zh: '待发送' },
  sent: { en: 'sent', zh: '已发送' },
  answered: { en: 'answered', zh: '已答复' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
});

/** What the undertaker decided, in words. */
export const DECISIONS = defineTexts({
  agreed: { en: 'agreed', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
});

/** What this gate says about requests (预约申请). */
export const requestTexts = defineTexts({
  addSummary: {
    en: 'Enter a request, from a file with its attachments or typed',
    zh: '录入预约申请：从文件（可带附件）或直接输入',
  },
  addExample: {
    en: 'a request file; the attachments that it names lie beside it',
    zh: '预约申请文件，所列附件放在同一目录',
  },
  addExampleTyped: { en: 'typed, without attachments', zh: '直接输入，无附件' },
  fileArgument: { en: 'request file, JSON', zh: '预约申请文件(JSON)' },
  bindingOption: { en: 'whose request: number of the binding', zh: '申请人的绑定编号' },
  kindOption: {
    en: 'read-file, meet, collect-evidence, submit-evidence, gather-evidence, be-heard, change-measure',
    zh: '种类：read-file 阅卷、meet 会见、collect-evidence 申请收集证据、submit-evidence 提供证据、gather-evidence 自行收集证据、be-heard 听取意见、change-measure 变更强制措施',
  },
  detailsOption: {
    en: 'the fields of this kind, as a JSON object',
    zh: '该种类的各项内容(JSON 对象）',
  },
  fileOrOptions: {
    en: 'a FILE, or --binding, --kind and --details',
    zh: '请给出文件，或同时给出 --binding、--kind 和 --details',
  },
  added: { en: 'Request {id} was entered.', zh: '预约申请 {id} 已录入。' },
  caseLabel: { en: 'Case', zh: '部门受案号' },
  kindLabel: { en: 'Kind', zh: '种类' },
  submittedLabel: { en: 'Submitted', zh: '提交时间' },
  attachmentsLabel: { en: 'Attachments', zh: '附件' },
  bindingLabel: { en: 'Binding', zh: '绑定编号' },
  detailsLabel: { en: 'Fields', zh: '申请内容' },
  nextPlan: { en: 'see what goes home with the next disc', zh: '查看下一张光盘将带回的内容' },

  takeSummary: {
    en: 'Take in the requests that lie as files in the drop folder',
    zh: '收取投递目录中的预约申请文件',
  },
  takeExample: { en: 'plan and export do this as well', zh: 'plan 和 export 也会先收取' },
  noDrop: { en: 'the configuration names no drop folder', zh: '配置文件没有设置投递目录' },
  nothingDropped: { en: 'The drop folder is empty.', zh: '投递目录为空。' },
  takenLabel: { en: 'Requests taken in', zh: '已收取的申请' },
  refusedLabel: { en: 'Files refused', zh: '被拒绝的文件' },
  unfinishedLabel: { en: 'Files still being written', zh: '尚未写完的文件' },
  refusedNotice: {
    en: '{count} request file(s) were refused. They lie in the folder refused, each with its reason.',
    zh: '有 {count} 个申请文件被拒绝，已移入 refused 目录，原因见同名文本文件。',
  },

  listSummary: { en: 'List requests', zh: '列出预约申请' },
  listExample: { en: 'the first by number', zh: '按编号排列' },
  listExampleSent: { en: 'those that wait for a reply', zh: '等待答复的申请' },
  stateOption: {
    en: 'waiting, sent, answered or withdrawn',
    zh: '状态：waiting、sent、answered 或 withdrawn',
  },
  afterOption: { en: 'go on after this number', zh: '从此编号之后继续' },
  noRequests: { en: 'There is no such request.', zh: '没有符合条件的预约申请。' },
  requestColumn: { en: 'Request', zh: '预约编号' },
  stateColumn: { en: 'State', zh: '状态' },

  showSummary: {
    en: 'Show a request with its reply; it holds personal data',
    zh: '查看一件预约申请及其答复（含个人信息）',
  },
  showExample: { en: 'one request', zh: '一件预约申请' },
  replyHeading: { en: 'Reply', zh: '答复' },
  decisionLabel: { en: 'Decision', zh: '决定' },
  decidedLabel: { en: 'Decided on', zh: '决定日期' },
  appointmentLabel: { en: 'Appointment', zh: '预约时间' },
  placeLabel: { en: 'Place', zh: '地点' },
  reasonLabel: { en: 'Reason', zh: '理由' },
  cameLabel: { en: 'Came', zh: '收到' },
  typedWay: { en: 'typed', zh: '手工录入' },
  discWay: { en: 'on a disc', zh: '随光盘' },
  checkCodeLabel: { en: 'Check code', zh: '核对码' },
  otherReply: {
    en: 'Another reply came at {at} (check code {code}) and does not hold. Ask the undertaker which is right.',
    zh: '{at} 另收到一份不同的答复（核对码 {code}），未采用。请向承办人核实。',
  },
  settledReply: {
    en: 'Another reply came at {at} (check code {code}) and does not hold. It was dealt with at {day}: {why}',
    zh: '{at} 另收到一份不同的答复（核对码 {code}），未采用，已于 {day} 处理：{why}',
  },

  withdrawSummary: { en: 'Take a request back for its applicant', zh: '为申请人撤回预约申请' },
  withdrawExample: { en: 'the applicant does not need it any more', zh: '申请人不再需要' },
  withdrawn: { en: 'Request {id} was withdrawn at {at}.', zh: '预约申请 {id} 已于 {at} 撤回。' },

  waitingLabel: { en: 'Requests to be sent', zh: '待发送的申请' },
  sentLabel: { en: 'Requests that wait for a reply', zh: '等待答复的申请' },
  answeredLabel: { en: 'Requests answered', zh: '已答复的申请' },
  withdrawnLabel: { en: 'Requests withdrawn', zh: '已撤回的申请' },
  replyConflict: {
    en: 'Two different replies came to request {id}; the first one holds. See request show; once it is cleared up, extranet-import reply settle.',
    zh: '预约申请 {id} 收到两份不同的答复，以先收到的为准。请用 request show 查看；核实后用 extranet-import reply settle 标记。',
  },
  replyOrphans: {
    en: 'Replies came to requests that are unknown here: {ids}. Was this database restored from a backup? Once it is cleared up, extranet-import reply settle.',
    zh: '收到本机没有的预约申请的答复：{ids}。数据库是否曾从备份恢复？核实后用 extranet-import reply settle 标记。',
  },

  menuList: { en: 'List requests', zh: '列出预约申请' },
  menuShow: { en: 'Show a request', zh: '查看预约申请' },
  menuAskRequest: { en: 'Number of the request', zh: '请输入预约编号' },
});
