import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about packages, in both languages. */
export const texts = defineTexts({
  programSummary: {
    en: 'Gate 3: requests, bindings, receipts and alarms go home on a disc, signed and recorded',
    zh: '第三关：将预约申请、案件绑定、回执和警报签名、登记后导出到光盘，带回内网',
  },

  initSummary: {
    en: 'Set this machine up: one configuration file, one signing key',
    zh: '设置本机：一个配置文件、一把签名密钥',
  },
  initExample: {
    en: 'beside the database of extranet-import',
    zh: '使用 extranet-import 的数据库',
  },
  initExampleDrop: {
    en: 'with a folder in which requests are dropped as files',
    zh: '另设投递目录，接收文件形式的预约申请',
  },
  officeOption: {
    en: 'code of the office that the disc goes to, six digits',
    zh: '接收单位编码（六位数字）',
  },
  officeNameOption: { en: 'name of the office', zh: '单位名称' },
  databaseOption: { en: 'the public database', zh: '外网公开数据库' },
  dropFolderOption: {
    en: 'folder in which request files are dropped',
    zh: '预约申请文件的投递目录',
  },
  discOption: { en: 'folder where the disc is mounted or prepared', zh: '光盘挂载或待刻录的目录' },
  operatorNameOption: { en: 'who is recorded as operator', zh: '登记的操作人姓名' },
  initDone: {
    en: 'Set up. Carry the public key file to the intranet and compare the fingerprint by telephone.',
    zh: '设置完成。请将公钥文件带到内网，并通过电话核对指纹。',
  },
  configLabel: { en: 'Configuration', zh: '配置文件' },
  channelLabel: { en: 'Channel', zh: '通道' },
  publicKeyLabel: { en: 'Public key', zh: '公钥文件' },
  fingerprintLabel: { en: 'Fingerprint', zh: '指纹' },
  initNextTrust: { en: 'on the intranet: enrol this sender', zh: '在内网：登记本发送方' },
  initNextBinding: { en: 'bind the first representative to a case', zh: '登记第一条案件绑定' },

  listOption: { en: 'how many lines each list shows (20)', zh: '每个列表显示的行数(20)' },
  caseOption: { en: 'only this case (部门受案号)', zh: '仅此案件（部门受案号）' },
  requestArgument: {
    en: 'number of the request, YY20261121-7K3M9Q',
    zh: '预约编号，如 YY20261121-7K3M9Q',
  },
  bindingArgument: {
    en: 'number of the binding, BD20261121-7K3M9Q',
    zh: '绑定编号，如 BD20261121-7K3M9Q',
  },
  sequenceArgument: { en: 'number of the disc', zh: '光盘编号' },

  planSummary: {
    en: 'Show what would go home; takes dropped requests in, sends nothing',
    zh: '查看拟带回内网的内容（先收取投递的申请，不导出）',
  },
  planExample: { en: 'before the export', zh: '导出之前' },
  planNext: { en: 'put this on a disc', zh: '导出到光盘' },
  nothingToSend: {
    en: 'There is nothing to tell at home: no package is needed.',
    zh: '没有需要带回内网的内容：无需制作数据包。',
  },
  bindingsLabel: { en: 'Bindings', zh: '案件绑定' },
  revocationsLabel: { en: 'of them ended', zh: '其中已解除' },
  requestsLabel: { en: 'Requests', zh: '预约申请' },
  withdrawalsLabel: { en: 'of them withdrawn', zh: '其中已撤回' },
  attachmentsLabel: { en: 'Attachments', zh: '附件' },
  attachmentPartsLabel: { en: 'Parts of attachments', zh: '附件分段' },
  attachmentBytesLabel: { en: 'Bytes of attachments', zh: '附件大小（字节）' },
  receiptsLabel: { en: 'Receipts', zh: '回执' },
  alarmsLabel: { en: 'Alarms', zh: '警报' },
  numberColumn: { en: 'Number', zh: '编号' },
  caseColumn: { en: 'Case', zh: '部门受案号' },
  kindColumn: { en: 'Kind', zh: '种类' },
  endedColumn: { en: 'Ended or withdrawn', zh: '解除或撤回' },
  discColumn: { en: 'Disc', zh: '光盘编号' },
  outcomeColumn: { en: 'Outcome', zh: '结果' },
  imported: { en: 'imported', zh: '已导入' },
  refused: { en: 'refused', zh: '已拒绝' },

  exportSummary: {
    en: 'Put everything that is to be told on a disc, signed; records it and prints the slip',
    zh: '将需要带回的内容签名后导出到光盘，登记并打印随盘清单',
  },
  exportExample: { en: 'the daily export', zh: '每日导出' },
  exportExampleDisc: { en: 'copy it to the disc folder as well', zh: '同时复制到光盘目录' },
  exportExampleUnattended: { en: 'without anybody at the screen', zh: '无人值守' },
  aboutToExport: {
    en: 'Disc {number}: {requests} requests ({withdrawals} withdrawn), {bindings} bindings ({revocations} ended), {attachments} attachments of {attachmentBytes} bytes, {receipts} receipts, {alarms} alarms.',
    zh: '光盘 {number}：预约申请 {requests} 件（撤回 {withdrawals} 件），案件绑定 {bindings} 条（解除 {revocations} 条），附件 {attachments} 个共 {attachmentBytes} 字节，回执 {receipts} 份，警报 {alarms} 条。',
  },
  slipHeading: { en: 'Slip for disc {id}', zh: '光盘 {id} 随盘清单' },
  createdLabel: { en: 'Made at', zh: '制作时间' },
  operatorLabel: { en: 'Operator', zh: '操作人' },
  sizeLabel: { en: 'Size in bytes', zh: '大小（字节）' },
  digestLabel: { en: 'Digest', zh: '校验值' },
  keptLabel: { en: 'Kept at', zh: '留存位置' },
  onDiscLabel: { en: 'Copied to', zh: '已复制到' },
  exportNext: { en: 'on the intranet, with this disc', zh: '在内网放入此光盘后运行' },

  inspectSummary: {
    en: 'Verify a kept package or a disc and show its slip',
    zh: '校验留存的数据包或光盘并显示随盘清单',
  },
  inspectExample: { en: 'the kept copy of disc 12', zh: '第 12 号光盘的留存副本' },
  inspectExampleDisc: { en: 'the disc as burned', zh: '已刻录的光盘' },
  inspectArgument: { en: 'number of a disc, or a path', zh: '光盘编号或路径' },

  reissueSummary: {
    en: 'Copy an issued package again, byte for byte, for a lost or broken disc',
    zh: '光盘遗失或损坏时，逐字节重新复制已制作的数据包',
  },
  reissueExample: { en: 'disc 12 was lost', zh: '第 12 号光盘遗失' },

  confirmSummary: {
    en: 'Enter the confirmation code that the receiver read out after the import',
    zh: '录入接收方导入后念出的确认码',
  },
  confirmExample: { en: 'as read out on the telephone', zh: '电话中念出的确认码' },
  codeArgument: { en: 'twelve characters', zh: '十二位确认码' },
  confirmed: { en: 'Disc {id} is confirmed: it was imported.', zh: '光盘 {id} 已确认导入。' },
  confirmedRefused: {
    en: 'The code says that disc {id} was REFUSED. Ask the receiver why.',
    zh: '该确认码表示光盘 {id} 被拒绝。请向接收方询问原因。',
  },
  confirmNext: { en: 'what is still unconfirmed', zh: '查看尚未确认的光盘' },

  statusSummary: {
    en: 'Show how requests stand, the last discs, what is unconfirmed and what needs a look',
    zh: '查看预约情况、最近光盘、未确认的光盘和待处理事项',
  },
  statusExample: { en: 'at any time', zh: '随时可用' },
  pendingHeading: { en: 'For the next disc', zh: '待带回内网' },
  latestHeading: { en: 'Last discs', zh: '最近光盘' },
  confirmedColumn: { en: 'Receiver', zh: '接收情况' },
  notYet: { en: 'not confirmed', zh: '未确认' },
  unconfirmed: {
    en: 'Disc {id} has not been confirmed for {days} day(s). Ask for its confirmation code, or reissue it.',
    zh: '光盘 {id} 已 {days} 天未确认。请索取确认码，或用 reissue 重新制作。',
  },
  refusedThere: {
    en: 'Disc {id} was refused by its receiver ({code}).',
    zh: '光盘 {id} 被接收方拒绝（{code}）。',
  },
  notOnDisc: {
    en: 'Issued, but not yet on a disc: {ids}. Use reissue.',
    zh: '已制作但尚未写入光盘：{ids}。请使用 reissue。',
  },
  keptMissing: {
    en: 'The kept copy is missing: {ids}. Restore the package folder from its backup.',
    zh: '留存副本缺失：{ids}。请从备份恢复数据包目录。',
  },
  contradiction: {
    en: 'ALARM: the receipt for disc {id} does not fit what is known here ({reason}). Was this database restored from a backup? Then run recover.',
    zh: '警报：光盘 {id} 的回执与本机记录不符（{reason}）。如数据库曾从备份恢复，请运行 recover。',
  },
  alarmWaiting: {
    en: 'An alarm over disc {id} ({code}) waits for the next disc home.',
    zh: '光盘 {id} 的警报（{code}）待随下一张光盘带回内网。',
  },

  keptUnknown: {
    en: 'Kept here, but not in the records: {ids}. The database was restored from an older copy: run recover.',
    zh: '此处留存而本机没有记录：{ids}。数据库是从旧备份恢复的，请运行 recover。',
  },

  recoverSummary: {
    en: 'Go on after a restored backup: take in the discs kept here, adopt the last one the receiver imported',
    zh: '数据库从备份恢复后：重新登记留存的光盘，以接收方最后导入的光盘为准继续',
  },
  recoverExample: {
    en: 'the receipts on a disc from the intranet told of discs unknown here',
    zh: '内网光盘带来的回执提到本机没有记录的光盘',
  },
  recoverExampleTyped: {
    en: 'as the receiver reads it out from its status',
    zh: '由接收方按其 status 念出',
  },
  headOption: {
    en: 'number of the last disc that the receiver imported',
    zh: '接收方最后导入的光盘编号',
  },
  manifestOption: { en: 'digest of its manifest, 64 digits', zh: '该光盘清单的校验值(64 位）' },
  headAndManifest: { en: '--head and --manifest, both', zh: '--head 和 --manifest 必须同时给出' },
  nothingToRecover: {
    en: 'no receipt tells of a disc that is unknown here; give --head and --manifest as the receiver reads them out',
    zh: '没有回执提到本机未知的光盘，请用 --head 和 --manifest 给出接收方念出的内容',
  },
  aboutToRecover: {
    en: 'The receiver imported disc {number} last (digest {digest}); the last one known here is {own}. What the receiver has not confirmed will be sent again. Compare the digest with the receiver by telephone.',
    zh: '接收方最后导入的是光盘 {number}（校验值 {digest}），本机记录的最后一张是 {own}。接收方未确认的内容将重新发送。请通过电话与接收方核对校验值。',
  },
  headIsKnown: {
    en: 'that disc is known here: the receiver only lacks later ones, and reissue copies them again',
    zh: '本机有该光盘的记录：接收方只缺其后的光盘，请用 reissue 重新复制',
  },
  strayPackages: {
    en: 'packages are kept here that do not follow the last one known: {ids}. Ask the receiver which disc it imported last, and give --head and --manifest',
    zh: '此处留存的数据包与本机最后的记录不衔接：{ids}。请向接收方询问最后导入的光盘，并用 --head 和 --manifest 给出',
  },
  aboutToAdopt: {
    en: 'Kept here, and not in the records: {ids}. They were signed and may be on discs, so they keep their numbers and are taken into the records again.',
    zh: '此处留存而本机没有记录：{ids}。这些数据包已经签名，可能已刻成光盘，编号不变，将重新登记。',
  },
  aboutToGiveUp: {
    en: 'Kept here, and of no use to a receiver that stands at {number}: {ids}. They are laid aside and their numbers are given again: destroy every disc of theirs.',
    zh: '此处留存而接收方（停在 {number}）已无法导入：{ids}。将移开作废，编号会重新使用：请销毁其全部光盘。',
  },
  recovered: {
    en: 'Recovered: the next disc follows {number}.',
    zh: '已恢复：下一张光盘接在 {number} 之后。',
  },
  adoptedLabel: { en: 'Discs taken into the records', zh: '重新登记的光盘' },
  abandonedLabel: { en: 'Discs given up', zh: '作废的光盘' },
  againLabel: { en: 'Messages sent again', zh: '将重新发送的消息' },
  recoverNext: { en: 'see what goes home now', zh: '查看将带回内网的内容' },

  menuTitle: { en: 'What is to be done today?', zh: '今天要做什么？' },
  menuPlan: { en: 'See what would go home', zh: '查看待带回内容' },
  menuExport: { en: 'Export to disc', zh: '导出到光盘' },
  menuStatus: { en: 'Status', zh: '查看状态' },
  menuConfirm: { en: 'Enter a confirmation code', zh: '录入确认码' },
  menuAskCode: { en: 'Confirmation code', zh: '请输入确认码' },
  menuReissue: { en: 'Copy a lost disc again', zh: '重新复制遗失的光盘' },
  menuAskSequence: { en: 'Disc number', zh: '请输入光盘编号' },
});
