import { defineTexts } from '@discferry/cli-kit';

/** Texts about replies, receipts and confirmation codes. */
export const texts = defineTexts({
  repliesLabel: { en: 'Replies', zh: '答复' },
  receiptsLabel: { en: 'Receipts', zh: '回执' },
  countsOfReplies: {
    en: '{entered} entered, {known} known before, {conflict} that differ, {orphan} to unknown requests',
    zh: '录入 {entered} 件，此前已有 {known} 件，不一致 {conflict} 件，预约不详 {orphan} 件',
  },
  countsOfReceipts: {
    en: '{confirmed} confirmed, {refused} refused, {contradiction} that contradict',
    zh: '确认 {confirmed} 份，拒收 {refused} 份，矛盾 {contradiction} 份',
  },
  conflictsCame: {
    en: '{count} reply(ies) differ from the one that holds for the same request. The first one holds and the other is kept. See status, and call the case management office.',
    zh: '有 {count} 件答复与同一预约先到的答复不一致。以先到的为准，后到的另行保留。请用 status 查看，并致电案管部门。',
  },
  orphansCame: {
    en: '{count} reply(ies) are to requests that this database does not know; they are kept. It may have been restored from an older copy: call the administrator.',
    zh: '有 {count} 件答复所对应的预约在本数据库中不存在，已予保留。数据库可能由较早的备份恢复，请联系管理员。',
  },
  packagesRefused: {
    en: 'The intranet has refused {count} disc(s) of this side. See extranet-export status.',
    zh: '内网拒收了本方 {count} 张光盘。请用 extranet-export status 查看。',
  },
  contradictionsCame: {
    en: 'ALARM: {count} receipt(s) contradict what this side has sent. Send nothing before extranet-export status and recover have settled it.',
    zh: '警报：有 {count} 份回执与本方发送的内容相矛盾。请先用 extranet-export status 和 recover 处理，此前不要再发送。',
  },

  discColumn: { en: 'Disc', zh: '光盘' },
  whatCodesAreFor: {
    en: 'Whoever waits on the intranet side types: intranet-export confirm CODE',
    zh: '内网案管人员输入：intranet-export confirm 确认码',
  },
  confirmationLabel: { en: 'Confirmation code', zh: '确认码' },
  readItOut: {
    en: 'Read the confirmation code {code} to the clerk on the intranet side, who types: intranet-export confirm {code}',
    zh: '请将确认码 {code} 读给内网案管人员，由其输入：intranet-export confirm {code}',
  },
  readItOutRefused: {
    en: 'Confirmation code of this refusal: {code}. Read it to the clerk on the intranet side, who types: intranet-export confirm {code}',
    zh: '本次拒收的确认码：{code}。请读给内网案管人员，由其输入：intranet-export confirm {code}',
  },
  noRefusalCode: {
    en: 'The confirmation code of this refusal cannot be told: the database cannot be read. Try the same disc again later.',
    zh: '无法给出本次拒收的确认码：数据库无法读取。请稍后用同一张光盘重试。',
  },
  confirmationHeading: { en: 'Confirmation codes', zh: '确认码' },
  outcomeColumn: { en: 'Outcome', zh: '结果' },
  imported: { en: 'imported', zh: '已导入' },
  refused: { en: 'refused', zh: '已拒收' },

  waitingHeading: {
    en: 'Requests that wait for a reply: {count}',
    zh: '待答复的预约：{count} 件',
  },
  requestColumn: { en: 'Request', zh: '预约编号' },
  kindColumn: { en: 'Asks', zh: '申请事项' },
  caseColumn: { en: 'Case', zh: '案号' },
  submittedColumn: { en: 'Submitted', zh: '提交日期' },
  waitingDaysColumn: { en: 'Days', zh: '天数' },
  onTheWayColumn: { en: 'Sent', zh: '已发送' },
  yes: { en: 'yes', zh: '是' },
  notYet: { en: 'not yet', zh: '尚未' },
  conflictStands: {
    en: 'Request {id}: {count} other reply(ies) came that differ from the one that holds. Call the case management office; see extranet-export request show {id}. Once it is cleared up, mark it with reply settle {id}.',
    zh: '预约 {id}：另有 {count} 件与现行答复不一致的答复。请致电案管部门；详见 extranet-export request show {id}。核实后用 reply settle {id} 标记。',
  },
  orphanStands: {
    en: 'A reply came to request {id}, which this database does not know. Call the administrator: the database may have been restored from an older copy. Once it is cleared up, mark it with reply settle {id}.',
    zh: '收到预约 {id} 的答复，但本数据库中没有该预约。请联系管理员：数据库可能由较早的备份恢复。核实后用 reply settle {id} 标记。',
  },
  contradictionStands: {
    en: 'ALARM: the receipt for disc {number} contradicts what this side has sent. See extranet-export status.',
    zh: '警报：光盘 {number} 的回执与本方发送的内容相矛盾。请用 extranet-export status 查看。',
  },
});
