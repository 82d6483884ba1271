import { defineTexts } from '@discferry/cli-kit';

/** Every text of this gate, in both languages. */
export const texts = defineTexts({
  programSummary: {
    en: 'Gate 2: what a disc brings from the intranet is verified, loaded and recorded',
    zh: '第二关：校验来自内网的光盘，导入公开数据库并登记',
  },

  initSummary: {
    en: 'Set this machine up: one configuration file, an empty public database, nobody trusted yet',
    zh: '设置本机：一个配置文件、一个空的公开数据库，尚不信任任何发送方',
  },
  initExample: { en: 'everything beside the configuration file', zh: '全部放在配置文件所在目录' },
  initExamplePlaces: {
    en: 'discs are mounted at E:\\, the database lies elsewhere',
    zh: '光盘位于 E:\\，数据库另放他处',
  },
  dataOption: {
    en: 'folder of the trust file and the log (data)',
    zh: '信任文件和日志所在目录（默认 data）',
  },
  databaseOption: {
    en: 'file of the public database (public.sqlite in that folder)',
    zh: '公开数据库文件（默认为该目录下的 public.sqlite）',
  },
  discOption: { en: 'folder where discs are mounted', zh: '光盘挂载目录' },
  operatorNameOption: { en: 'who is recorded as operator', zh: '登记的操作人姓名' },
  askData: {
    en: 'Folder of the trust file and the log (Enter: data)',
    zh: '信任文件和日志放在哪个目录？（回车：data）',
  },
  askDatabase: {
    en: 'File of the public database (Enter: public.sqlite in that folder)',
    zh: '公开数据库文件？（回车：该目录下的 public.sqlite）',
  },
  askDisc: {
    en: 'Folder where discs are mounted (Enter: none, the path is typed each time)',
    zh: '光盘挂载在哪个目录？（回车：不设置，每次输入路径）',
  },
  initDone: {
    en: 'Set up. Now enrol the office that sends the discs.',
    zh: '设置完成。接下来请登记发送光盘的单位。',
  },
  configLabel: { en: 'Configuration', zh: '配置文件' },
  databaseLabel: { en: 'Public database', zh: '公开数据库' },
  trustFileLabel: { en: 'Trust file', zh: '信任文件' },
  discLabel: { en: 'Disc', zh: '光盘' },
  noDisc: { en: 'typed each time', zh: '每次输入' },
  initNextTrust: {
    en: 'enrol the sender; compare the fingerprint by telephone',
    zh: '登记发送方，并通过电话核对指纹',
  },

  holderLabel: { en: 'Holder', zh: '持有人' },
  fingerprintLabel: { en: 'Fingerprint', zh: '指纹' },

  inspectSummary: {
    en: 'Show who signed a disc, what is on it and whether it may be loaded; changes nothing',
    zh: '查看光盘由谁签名、内容为何、能否导入（不改动任何内容）',
  },
  inspectExample: { en: 'the disc at the configured place', zh: '查看配置中光盘位置的光盘' },
  inspectExamplePath: { en: 'a folder, a disc or one package', zh: '目录、光盘或单个数据包' },
  signersLabel: { en: 'Signed by', zh: '签名人' },
  publishedLabel: { en: 'Published', zh: '新公开' },
  updatedLabel: { en: 'Updated', zh: '更新' },
  withdrawnLabel: { en: 'Withdrawn', zh: '撤回' },
  casesLabel: { en: 'Cases', zh: '案件' },
  documentsLabel: { en: 'Documents', zh: '文书' },
  digestLabel: { en: 'Digest', zh: '校验值' },

  importSummary: {
    en: 'Verify a disc and load it into the public database, whole or not at all',
    zh: '校验光盘并导入公开数据库：全部导入或完全不导入',
  },
  importExample: { en: 'the disc at the configured place', zh: '导入配置中光盘位置的光盘' },
  importExamplePath: { en: 'a folder or another drive', zh: '目录或其他光驱' },
  importExampleUnattended: {
    en: 'without anybody at the screen; inspect --json gives the number',
    zh: '无人值守；编号可由 inspect --json 取得',
  },
  verifying: { en: 'Verifying {number} …', zh: '正在校验 {number} ……' },
  aboutToImport: {
    en: 'Disc {number}, made {created}, signed by {holders}: {withdrawn} withdrawn, {published} published, {updated} updated; it holds {cases} case(s), {documents} document(s), {replies} reply(ies) and {receipts} receipt(s).',
    zh: '光盘 {number}，制作于 {created}，签名人：{holders}。撤回 {withdrawn} 件，新公开 {published} 件，更新 {updated} 件；内含案件 {cases} 件、文书 {documents} 份、答复 {replies} 件、回执 {receipts} 份。',
  },
  loading: { en: 'Loading records', zh: '正在导入记录' },
  imported: { en: 'Disc {number} was imported.', zh: '光盘 {number} 已导入。' },
  ofThemDocumentsLabel: { en: 'Of these documents', zh: '其中文书' },
  countsOfDocuments: {
    en: '{published} published, {updated} updated, {withdrawn} withdrawn',
    zh: '新公开 {published} 份，更新 {updated} 份，撤回 {withdrawn} 份',
  },
  importedBefore: {
    en: 'Disc {number} was imported before, at {at} by {operator}. Nothing was changed.',
    zh: '光盘 {number} 已于 {at} 由 {operator} 导入，没有改动。',
  },
  importedAtLabel: { en: 'Imported at', zh: '导入时间' },
  operatorLabel: { en: 'Operator', zh: '操作人' },
  stateLabel: { en: 'State digest', zh: '状态校验值' },
  notErased: {
    en: 'What was withdrawn or replaced is no longer public, but could not be erased from the database file yet: the disk is full, or another program is reading. The next import tries again.',
    zh: '撤回或被替换的内容已不再公开，但尚未能从数据库文件中清除：磁盘已满，或有其他程序正在读取。下次导入时将再次清除。',
  },
  importNext: { en: 'how every sender stands', zh: '查看各发送方的情况' },

  statusSummary: {
    en: 'Show the last disc of every sender, how old it is, what is missing and what was refused',
    zh: '查看各发送方的最近光盘、间隔天数、缺失光盘和被拒光盘',
  },
  statusExample: { en: 'at any time', zh: '随时可用' },
  sendersHeading: { en: 'Senders', zh: '发送方' },
  lastDiscColumn: { en: 'Last disc', zh: '最近光盘' },
  daysColumn: { en: 'Days since', zh: '距今天数' },
  importedOnColumn: { en: 'Imported on', zh: '导入日期' },
  noDiscYet: { en: '{channel}: none yet', zh: '{channel}：尚无' },
  nobodySends: {
    en: 'No sender is enrolled and nothing was imported.',
    zh: '尚未登记发送方，也未导入任何光盘。',
  },
  missingDiscs: {
    en: 'Missing of channel {channel}: {missing}. Ask the sender to reissue what is lost.',
    zh: '通道 {channel} 缺少：{missing}。遗失的请发送方用 reissue 重新制作。',
  },
  forkAlarm: {
    en: 'ALARM on channel {channel}: two different packages claimed the same place. Import nothing from this sender until the secrecy department has decided.',
    zh: '通道 {channel} 警报：曾出现两个争占同一位置的不同数据包。在保密部门作出决定前，请勿再导入该发送方的数据。',
  },
  refusedAtColumn: { en: 'At', zh: '时间' },
  codeColumn: { en: 'Code', zh: '代码' },

  menuTitle: { en: 'What is to be done today?', zh: '今天要做什么？' },
  menuInspect: { en: 'Look at the disc', zh: '查看光盘' },
  menuImport: { en: 'Import the disc', zh: '导入光盘' },
  menuStatus: { en: 'Status', zh: '查看状态' },
  menuTrustAdd: { en: 'Enrol a sender', zh: '登记发送方' },
  menuTrustList: { en: 'Who is trusted', zh: '查看已登记的发送方' },
  menuAskKey: { en: 'Public key file of the sender', zh: '请输入发送方公钥文件的路径' },
});
