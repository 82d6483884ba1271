import { defineTexts } from '@discferry/cli-kit';

/** What this gate says when its ledger and the receiver do not agree. */
export const recoverTexts = defineTexts({
  summary: {
    en: 'When the receiver and this side do not agree: what happened, whom to call, which discs to issue again',
    zh: '与接收方记录不一致时：说明原因、应联系谁、需重新制作哪些光盘',
  },
  example: { en: 'what receipts and alarms say', zh: '根据回执和警报判断' },
  exampleTold: {
    en: 'what extranet-import status shows there: last disc, beginning of the state digest',
    zh: '对方 extranet-import status 显示的最后光盘和状态摘要开头',
  },
  exampleYes: {
    en: 'and mark the later discs as not confirmed again',
    zh: '并将其后的光盘重新标记为未确认',
  },
  exampleSettle: { en: 'close the alarms about a disc', zh: '关闭某张光盘的警报' },
  exampleAdopt: {
    en: 'take discs into the ledger again that it forgot when it was restored',
    zh: '台账恢复后，重新登记其中缺少的留存光盘',
  },
  adoptOption: {
    en: 'take kept discs that follow the last one in the ledger into it; the next export compares every case',
    zh: '将与台账最后记录衔接的留存光盘重新登记，下次导出将全量比对',
  },
  lastOption: {
    en: 'the disc that the receiver imported last; 0 for none',
    zh: '接收方最后导入的光盘编号，没有则为 0',
  },
  stateOption: {
    en: 'digest of what is public there, at least 8 digits of it',
    zh: '接收方的状态摘要（至少前 8 位）',
  },
  yesOption: {
    en: 'mark every disc after --last as not confirmed; changes the ledger, and no disc',
    zh: '将 --last 之后的光盘标记为未确认（只改本机台账，不改光盘）',
  },
  settleOption: {
    en: 'close all open alarms about this disc: somebody has looked into them',
    zh: '关闭该光盘的全部警报（已有人核查处理）',
  },
  yesNeedsLast: {
    en: '--yes and --state need --last NUMBER',
    zh: '--yes 和 --state 须与 --last 编号同用',
  },
  noAlarm: { en: 'there is no open alarm about {id}', zh: '光盘 {id} 没有未处理的警报' },

  fine: {
    en: 'Everything that was issued is confirmed, and no alarm is open.',
    zh: '已制作的光盘均已确认，没有未处理的警报。',
  },
  toldFine: {
    en: 'The receiver has every disc that was issued, and what is public there is what it should be.',
    zh: '接收方已有全部光盘，发布内容与本机记录一致。',
  },
  askFirst: {
    en: 'Telephone the receiver and have extranet-import status read out: the disc imported last and the digest of what is public. Then run this with both.',
    zh: '请电话请接收方读出 extranet-import status 所示最后导入的光盘编号和状态摘要，再带上这两项运行本命令。',
  },
  nextTold: { en: 'with what is read out', zh: '填入对方读出的内容' },
  problemHeading: { en: '{title}: {id}', zh: '{title}：{id}' },
  nothingImported: { en: 'nothing imported', zh: '尚未导入任何光盘' },
  becauseLabel: { en: 'Known by', zh: '依据' },
  kept: { en: 'the folder of kept packages', zh: '留存数据包目录' },
  told: { en: 'what was read out', zh: '接收方读出的内容' },

  'kept-unknown title': {
    en: 'A disc is kept here that this ledger does not know',
    zh: '此处留存有台账没有记录的光盘',
  },
  'kept-unknown do': {
    en: 'Its number was given, and export gives it to nothing else: this ledger was restored from an older copy. Restore the newest backup of the whole data folder; if there is none, run recover --adopt, which takes it into the ledger again where signature, number and state of what is public follow. If it is still named here after that, call the administrators of both sides.',
    zh: '其编号已经使用，export 不会再用于其他内容：台账是由旧备份恢复的。请恢复整个数据目录的最新备份；没有备份的，运行 recover --adopt，签名、编号和公开状态均衔接的将重新登记。之后仍列在此处的，联系双方管理员。',
  },
  'fork title': { en: 'ALARM, two packages under one number', zh: '警报：同一编号出现两个数据包' },
  'fork do': {
    en: 'Send nothing and reissue nothing. Keep every disc of this number. Call the secrecy department and the administrators of both sides: somebody else signs with this key, or this ledger was restored from an older copy and issued a number twice. Nothing here repairs that.',
    zh: '请停止发送和重新制作，保存该编号的所有光盘，联系保密部门和双方管理员：可能有他人使用本密钥签名，或本机台账由旧备份恢复后重复使用了编号。本程序不能自行修复。',
  },
  'receiver-ahead title': {
    en: 'ALARM, the receiver has a disc that this ledger never issued',
    zh: '警报：接收方已有本机从未制作的光盘',
  },
  'receiver-ahead do': {
    en: 'Send nothing: the next disc would take a number that is used already. This ledger was restored from an older copy, or somebody else signs with this key. Restore the newest backup of the whole data folder and run this again; if there is none, call the administrators of both sides and the secrecy department.',
    zh: '请停止发送：下一张光盘会重复已用的编号。本机台账可能由旧备份恢复，或有他人使用本密钥签名。请恢复整个数据目录的最新备份后再运行本命令；没有备份的，联系双方管理员和保密部门。',
  },
  'state-differs title': {
    en: 'ALARM, what is public there is not what was sent',
    zh: '警报：接收方发布的内容与发送的不一致',
  },
  'state-differs do': {
    en: 'Send nothing. There: run extranet-import audit, which names the rows that were edited; restore a backup from before that; run extranet-import status. Here: run recover --last with the disc it shows then, and issue again what it lacks.',
    zh: '请停止发送。在外网：运行 extranet-import audit 查明被改动的记录，恢复此前的备份，再运行 extranet-import status。在本机：用其所示光盘编号运行 recover --last，重新制作其缺少的光盘。',
  },
  'secrecy title': {
    en: 'ALARM, the receiver found what must not be public',
    zh: '警报：接收方发现不得公开的内容',
  },
  'secrecy do': {
    en: 'Call the secrecy department with the disc and the findings of the alarm (status --json). The disc cannot be imported as it is, nor can any after it: issuing it again makes the same bytes. The administrators of both sides decide; if only a policy pack was missing there, add it with extranet-import policy add and import the same disc again.',
    zh: '请持该光盘和警报所列事项（status --json）联系保密部门。该光盘不能导入，其后的光盘也不能导入；重新制作得到的内容相同。由双方管理员决定；若只是对方缺少规则包，可用 extranet-import policy add 添加后再导入同一张光盘。',
  },
  'taken-back title': {
    en: 'The receiver refused a disc that it had confirmed',
    zh: '接收方拒绝了其已确认的光盘',
  },
  'taken-back do': {
    en: 'Its database was restored from an older copy, or the disc was imported into another one. Telephone: have extranet-import status read out, and run this with it.',
    zh: '其数据库可能由旧备份恢复，或光盘被导入了另一个数据库。请电话请对方读出 extranet-import status 的内容，再带上运行本命令。',
  },
  'receiver-behind title': {
    en: 'The receiver lacks discs that it had confirmed',
    zh: '接收方缺少其已确认过的光盘',
  },
  'receiver-behind do': {
    en: 'Its database was restored from an older copy. Import the discs below there once more, in this order; they may be the old discs or new copies. Requests that were entered there since the backup are lost there, and may be known here.',
    zh: '其数据库由旧备份恢复。请按下列顺序在接收方重新导入光盘，可用原光盘或重新制作的副本。备份之后在外网录入的预约在对方已丢失，本机可能仍有记录。',
  },
  'refused title': { en: 'The receiver refused a disc', zh: '接收方拒绝了光盘' },
  'refused do': {
    en: 'Look the code up in docs/exit-codes.md with the receiver. A damaged disc: issue it again. Anything else: have extranet-import status read out, and run this with it.',
    zh: '请与接收方一起在 docs/exit-codes.md 中查明错误码。光盘损坏的，重新制作；其他情况，请对方读出 extranet-import status 的内容，再带上运行本命令。',
  },
  'incoming title': {
    en: 'A disc that came from there',
    zh: '来自接收方的光盘',
  },
  'incoming do': {
    en: 'See intranet-import status. What goes out is not touched by it.',
    zh: '请用 intranet-import status 查看。不影响发出的光盘。',
  },
  'other title': { en: 'An alarm of the receiver', zh: '接收方的警报' },
  'other do': {
    en: 'Look the code up in docs/exit-codes.md with the receiver, then close the alarm with --settle.',
    zh: '请与接收方一起在 docs/exit-codes.md 中查明错误码，处理后用 --settle 关闭警报。',
  },
  reissueHeading: {
    en: 'To be imported there, in this order',
    zh: '需在接收方按此顺序导入',
  },
  reissueNext: { en: 'disc {id}', zh: '光盘 {id}' },
  reopened: {
    en: 'Marked as not confirmed: {ids}. Nothing else was changed.',
    zh: '已标记为未确认：{ids}。没有其他改动。',
  },
  nothingReopened: {
    en: 'No disc after that one was confirmed: nothing was changed.',
    zh: '其后没有已确认的光盘：没有任何改动。',
  },
  notReopened: {
    en: 'Nothing was marked: the alarm has to be settled first.',
    zh: '没有作任何标记：须先处理警报。',
  },
  wouldReopen: {
    en: 'With --yes these discs are marked as not confirmed, so that status shows them until they are confirmed again. reissue takes them with or without it.',
    zh: '加 --yes 可将这些光盘标记为未确认，在再次确认前由 status 列出；不加也可以用 reissue 重新制作。',
  },
  adopted: {
    en: 'Taken into the ledger: {ids}. Nobody knows any more whether they were on a disc: the next export copies them again. It compares every case.',
    zh: '已重新登记：{ids}。是否已刻盘不详，下次导出时将再次复制，并全量比对案件。',
  },
  settled: { en: 'Closed alarms: {count}', zh: '已关闭警报：{count} 个' },
  look: {
    en: 'A person has to act on both sides (exit status 3).',
    zh: '需双方人员处理（退出码 3）。',
  },
});
