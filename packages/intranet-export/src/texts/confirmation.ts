import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about what has been issued (已制作) and what the receiver has confirmed (已确认). */
export const confirmationTexts = defineTexts({
  confirmSummary: {
    en: 'Enter the confirmation code that the receiver read out after the import',
    zh: '录入接收方导入后报来的确认码',
  },
  confirmExample: { en: 'the code read out on the telephone', zh: '电话报来的确认码' },
  codeArgument: { en: 'confirmation code, 12 characters', zh: '确认码（12 位）' },
  confirmedNow: { en: 'Disc {id} was imported: confirmed.', zh: '光盘 {id} 已导入：确认完成。' },
  confirmedBefore: {
    en: 'Disc {id} was imported: that was known already.',
    zh: '光盘 {id} 已导入：此前已经确认。',
  },
  refusedNow: { en: 'Disc {id} was refused.', zh: '光盘 {id} 被拒绝导入。' },
  refusedWarning: {
    en: 'The receiver loaded nothing of it. Ask for the error code that it shows (exit status 3).',
    zh: '接收方没有导入任何内容。请询问对方显示的错误码（退出码 3）。',
  },
  nextRecover: { en: 'what to do about it', zh: '查看如何处理' },
  throughLabel: { en: 'Confirmed through disc', zh: '已确认至光盘' },
  unconfirmedLabel: { en: 'Discs not confirmed', zh: '未确认光盘' },
  none: { en: 'none', zh: '无' },

  unconfirmedHeading: { en: 'Issued, not confirmed', zh: '已制作、未确认' },
  discColumn: { en: 'Disc', zh: '光盘编号' },
  madeColumn: { en: 'Made at', zh: '制作时间' },
  daysColumn: { en: 'Days', zh: '天数' },
  stateColumn: { en: 'State', zh: '状态' },
  doColumn: { en: 'What to do', zh: '处理办法' },
  waiting: { en: 'waiting', zh: '待确认' },
  overdue: { en: 'overdue', zh: '逾期未确认' },
  refused: { en: 'refused', zh: '被拒绝' },
  refusedFor: { en: 'refused: {code}', zh: '被拒绝：{code}' },
  notDelivered: { en: 'not on a disc', zh: '未写入光盘' },
  doWait: {
    en: 'wait for the receipt, or enter the code: confirm CODE',
    zh: '等待回执，或录入确认码：confirm CODE',
  },
  doAsk: {
    en: 'telephone: imported? then confirm CODE; lost? then reissue {sequence}',
    zh: '电话询问：已导入的用 confirm CODE 录入确认码，遗失的用 reissue {sequence} 重新制作',
  },
  doBurn: { en: 'reissue {sequence}', zh: 'reissue {sequence}' },
  doRecover: { en: 'recover', zh: 'recover' },
  alarmsHeading: { en: 'Alarms', zh: '警报' },
  alarmColumn: { en: 'Alarm', zh: '警报' },
  fromColumn: { en: 'Found by', zh: '发现方' },
  lastAtColumn: { en: 'Last at', zh: '最近时间' },
  extranet: { en: 'the extranet', zh: '外网' },
  intranet: { en: 'this side', zh: '本机' },
  overdueWarning: {
    en: 'Discs have not been confirmed for more than three working days: telephone the receiver (exit status 3).',
    zh: '有光盘超过三个工作日未确认：请电话联系接收方（退出码 3）。',
  },
  troubleWarning: {
    en: 'A disc was refused, or an alarm is open: run recover (exit status 3).',
    zh: '有光盘被拒绝或有未处理的警报：请运行 recover（退出码 3）。',
  },
  yearUnknown: {
    en: 'The working-day calendar lacks {year}: weekends alone count as days off.',
    zh: '工作日历缺少 {year} 年：仅按周末计算休息日。',
  },

  menuConfirm: { en: 'Enter a confirmation code', zh: '录入确认码' },
  menuAskCode: { en: 'Confirmation code', zh: '请输入确认码' },
  menuRecover: { en: 'When the receiver and this side do not agree', zh: '与接收方记录不一致时' },
});
