import { defineTexts } from '@discferry/cli-kit';

/** Every text of this gate, in both languages. */
export const texts = defineTexts({
  programSummary: {
    en: 'Gate 1: what changed on the intranet goes onto a disc, screened, signed and recorded',
    zh: '第一关：将内网变更的案件信息筛选、签名、登记后导出到光盘',
  },

  initSummary: {
    en: 'Set this machine up: one configuration file, one signing key, the policy packs',
    zh: '设置本机：一个配置文件、一把签名密钥、规则包',
  },
  initExample: {
    en: 'the source is a database with the export views',
    zh: '数据源为带导出视图的数据库',
  },
  initExampleDrop: {
    en: 'the source is a folder of NDJSON or CSV files',
    zh: '数据源为 NDJSON 或 CSV 文件目录',
  },
  officeOption: { en: 'code of the sending office, six digits', zh: '发送单位编码（六位数字）' },
  officeNameOption: { en: 'name of the sending office', zh: '发送单位名称' },
  sourceOption: { en: 'SQLite database with the export views', zh: '带导出视图的 SQLite 数据库' },
  dropFolderOption: {
    en: 'folder with GK_AJ.ndjson (or .csv) and the other views',
    zh: '存放 GK_AJ.ndjson（或 .csv）等视图文件的目录',
  },
  discOption: { en: 'folder where the disc is mounted or prepared', zh: '光盘挂载或待刻录的目录' },
  operatorNameOption: { en: 'who is recorded as operator', zh: '登记的操作人姓名' },
  initDone: {
    en: 'Set up. Carry the public key file to the extranet and compare the fingerprint by telephone.',
    zh: '设置完成。请将公钥文件带到外网，并通过电话核对指纹。',
  },
  configLabel: { en: 'Configuration', zh: '配置文件' },
  channelLabel: { en: 'Channel', zh: '通道' },
  publicKeyLabel: { en: 'Public key', zh: '公钥文件' },
  fingerprintLabel: { en: 'Fingerprint', zh: '指纹' },
  initNextTrust: { en: 'on the extranet: enrol this sender', zh: '在外网：登记本发送方' },
  initNextPlan: { en: 'see what would be disclosed', zh: '查看拟公开内容' },

  planSummary: {
    en: 'Show what would be published, updated, withdrawn and kept back, and why; writes nothing',
    zh: '查看拟公开、更新、撤回和不公开的案件及原因（不写入任何内容）',
  },
  planExample: { en: 'every morning, before the export', zh: '每天导出之前' },
  planExampleFull: { en: 'compare everything, longer lists', zh: '全量比对，列表更长' },
  planNext: { en: 'put this on a disc', zh: '导出到光盘' },
  fullOption: {
    en: 'compare every case, so that what was deleted at the source is withdrawn',
    zh: '全量比对，撤回数据源中已删除的案件',
  },
  listOption: { en: 'how many lines each list shows (20)', zh: '每个列表显示的行数（20）' },
  examining: { en: 'Examining cases', zh: '正在审查案件' },
  examinedLabel: { en: 'Cases examined', zh: '审查案件' },
  kindPublish: { en: 'Published', zh: '新公开' },
  kindUpdate: { en: 'Updated', zh: '更新' },
  kindWithdraw: { en: 'Withdrawn', zh: '撤回' },
  withheldLabel: { en: 'Withheld', zh: '不公开' },
  waitingLabel: { en: 'Waiting for a decision', zh: '待审批' },
  unreadableLabel: { en: 'Held, card incomplete', zh: '案卡不完整' },
  comparedAll: { en: 'Every case in the source was compared.', zh: '已比对数据源中的全部案件。' },
  comparedChanged: {
    en: 'Cases changed since the last export were compared.',
    zh: '已比对上次导出以来变更的案件。',
  },
  changesHeading: { en: 'What crosses', zh: '将要导出' },
  withheldHeading: { en: 'Withheld', zh: '不公开' },
  waitingHeading: {
    en: 'Waiting for an approval form or a completed card',
    zh: '待审批或待补全案卡',
  },
  unreadableHeading: { en: 'Cards that cannot be read', zh: '无法读取的案卡' },
  changeColumn: { en: 'Change', zh: '变更' },
  caseColumn: { en: 'Case', zh: '部门受案号' },
  noCaseNumber: { en: '(no number)', zh: '（无案号）' },
  undertakerColumn: { en: 'Undertaker', zh: '承办人' },
  reasonColumn: { en: 'Reason', zh: '原因' },
  andMore: {
    en: 'and {count} more (--list N shows more)',
    zh: '另有 {count} 件（--list N 可显示更多）',
  },
  lookNeeded: {
    en: 'Some cases stay inside until a person has looked at them (exit status 3).',
    zh: '部分案件需人工处理后才能公开（退出码 3）。',
  },

  exportSummary: {
    en: 'Put what changed on a disc, signed; records it and prints the slip',
    zh: '将变更内容签名后导出到光盘，登记并打印随盘清单',
  },
  exportExample: { en: 'the daily export', zh: '每日导出' },
  exportExampleDisc: { en: 'copy it to the disc folder as well', zh: '同时复制到光盘目录' },
  exportExampleUnattended: { en: 'without anybody at the screen', zh: '无人值守' },
  aboutToExport: {
    en: 'Disc {number}: {withdraw} withdrawn, {publish} published, {update} updated.',
    zh: '光盘 {number}：撤回 {withdraw} 件，新公开 {publish} 件，更新 {update} 件。',
  },
  nothingToSend: {
    en: 'Nothing changed: there is no package to send.',
    zh: '没有变更：无需制作数据包。',
  },
  slipHeading: { en: 'Slip for disc {id}', zh: '光盘 {id} 随盘清单' },
  createdLabel: { en: 'Made at', zh: '制作时间' },
  operatorLabel: { en: 'Operator', zh: '操作人' },
  sizeLabel: { en: 'Size in bytes', zh: '大小（字节）' },
  digestLabel: { en: 'Digest', zh: '校验值' },
  keptLabel: { en: 'Kept at', zh: '留存位置' },
  onDiscLabel: { en: 'Copied to', zh: '已复制到' },
  exportNext: { en: 'on the extranet, with this disc', zh: '在外网放入此光盘后运行' },

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
  sequenceArgument: { en: 'number of the disc', zh: '光盘编号' },

  statusSummary: {
    en: 'Show what is published, the last discs and what waits',
    zh: '查看已公开数量、最近光盘和待办',
  },
  statusExample: { en: 'at any time', zh: '随时可用' },
  publishedLabel: { en: 'Published cases', zh: '已公开案件' },
  daysSinceLabel: { en: 'Days since the last disc', zh: '距上一张光盘天数' },
  never: { en: 'never', zh: '从未制作' },
  latestHeading: { en: 'Last discs', zh: '最近光盘' },
  discColumn: { en: 'Disc', zh: '光盘编号' },
  notOnDisc: {
    en: 'Issued, but not yet on a disc: {ids}. Use reissue.',
    zh: '已制作但尚未写入光盘：{ids}。请使用 reissue。',
  },
  keptMissing: {
    en: 'The kept copy is missing: {ids}. Restore the package folder from its backup.',
    zh: '留存副本缺失：{ids}。请从备份恢复数据包目录。',
  },
  keptUnknown: {
    en: 'Kept here, but not in the ledger: {ids}. The ledger was restored from an older copy: run recover.',
    zh: '此处留存而台账没有记录：{ids}。台账是由旧备份恢复的，请运行 recover。',
  },

  menuTitle: { en: 'What is to be done today?', zh: '今天要做什么？' },
  menuPlan: { en: 'See what would be disclosed', zh: '查看拟公开内容' },
  menuExport: { en: 'Export to disc', zh: '导出到光盘' },
  menuStatus: { en: 'Status', zh: '查看状态' },
  menuExplain: { en: 'Explain a case', zh: '说明某一案件' },
  menuReissue: { en: 'Copy a lost disc again', zh: '重新复制遗失的光盘' },
  menuAskCase: { en: 'Case number', zh: '请输入案号' },
  menuAskSequence: { en: 'Disc number', zh: '请输入光盘编号' },
});
