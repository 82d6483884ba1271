import { defineTexts } from '@discferry/cli-kit';

/** Texts of typing a reply in. */
export const texts = defineTexts({
  summary: {
    en: 'Type in the decision over a request from its reply sheet; the check code finds every slip',
    zh: '按答复单录入对预约申请的决定，核对码可发现录入错误',
  },
  exampleAsked: { en: 'asks for one field after another', zh: '逐项询问' },
  exampleAgreed: { en: 'agreed, with time and place', zh: '同意，并告知时间和地点' },
  exampleRefused: { en: 'refused, with the reason', zh: '不同意，并说明理由' },
  requestArgument: { en: 'number of the request, as on the sheet', zh: '答复单上的预约编号' },
  agreeOption: { en: 'the request is agreed to', zh: '同意' },
  refuseOption: { en: 'the request is refused', zh: '不同意' },
  atOption: { en: 'when to come, 2026-11-09T09:30', zh: '办理时间，如 2026-11-09T09:30' },
  placeOption: { en: 'where to come', zh: '办理地点' },
  reasonOption: { en: 'what the applicant is told beside it', zh: '理由或说明' },
  decidedOption: { en: 'day of the decision, 2026-11-05', zh: '决定日期，如 2026-11-05' },
  codeOption: { en: 'check code on the sheet, 7K3M-9QX2', zh: '答复单上的核对码，如 7K3M-9QX2' },

  requestWanted: {
    en: 'a request number looks like YY20261102-7K3M9Q',
    zh: '预约编号的格式为 YY20261102-7K3M9Q',
  },
  bothDecisions: {
    en: '--agree and --refuse exclude each other',
    zh: '--agree 与 --refuse 不能同时使用',
  },
  refusedWithAppointment: {
    en: 'a refusal has no --at and no --place',
    zh: '不同意的答复没有 --at 和 --place',
  },
  missing: {
    en: 'needed where nobody can be asked: {fields}',
    zh: '无人可询问时还需要：{fields}',
  },
  decisionMissing: { en: '--agree or --refuse', zh: '--agree 或 --refuse' },
  separator: { en: ', ', zh: '、' },
  fieldWrong: { en: '{option}: {wanted}', zh: '{option}：{wanted}' },
  decisionWanted: {
    en: 'type 1 for agreed or 2 for refused',
    zh: '请输入 1（同意）或 2（不同意）',
  },
  atWanted: {
    en: 'a day that exists and a time of day to the minute, as in 2026-11-09T09:30',
    zh: '应为确有的日期和精确到分的时间，如 2026-11-09T09:30',
  },
  placeWanted: {
    en: 'one line of 1 to 100 characters without invisible ones',
    zh: '应为一行文字，1 至 100 个字符，不含不可见字符',
  },
  reasonWanted: {
    en: 'at most 500 characters without invisible ones',
    zh: '最多 500 个字符，不含不可见字符',
  },
  decidedWanted: {
    en: 'a day that exists, as in 2026-11-05',
    zh: '应为确有的日期，如 2026-11-05',
  },
  codeWanted: {
    en: 'eight characters, as in 7K3M-9QX2',
    zh: '应为八位字符，如 7K3M-9QX2',
  },

  aboutRequest: {
    en: 'Request {id} of {day} in case {caseNumber}: {kind}.',
    zh: '预约 {id}，提交于 {day}，案号 {caseNumber}：{kind}。',
  },
  answeredAlready: {
    en: 'It has a reply already. The first one holds; a different one is only kept.',
    zh: '该预约已有答复。以先到的为准，不一致的只予保留。',
  },
  askDecision: { en: 'Decision: 1 agreed, 2 refused', zh: '决定：1 同意，2 不同意' },
  askAt: {
    en: 'When to come, 2026-11-09T09:30 (Enter: nobody has to come)',
    zh: '办理时间，如 2026-11-09T09:30（回车：无需到场）',
  },
  askPlace: { en: 'Where to come', zh: '办理地点' },
  askReason: {
    en: 'Reason, line by line as on the sheet (Enter: no more)',
    zh: '理由或说明，按答复单逐行输入（回车：结束）',
  },
  askDecided: { en: 'Day of the decision, 2026-11-05', zh: '决定日期，如 2026-11-05' },
  askCode: { en: 'Check code on the sheet, 7K3M-9QX2', zh: '答复单上的核对码，如 7K3M-9QX2' },
  aboutToEnter: { en: '{label}: {value}', zh: '{label}：{value}' },
  askEnter: {
    en: 'Enter this reply? Type yes, anything else leaves',
    zh: '确认录入？输入 是 即录入，其他内容放弃',
  },

  entered: {
    en: 'The reply to request {id} was entered: the applicant can read it now.',
    zh: '预约 {id} 的答复已录入，申请人即可查看。',
  },
  knownTyped: {
    en: 'This very reply was typed in before, at {at} by {operator}. Nothing was changed.',
    zh: '相同的答复已于 {at} 由 {operator} 录入，没有改动。',
  },
  knownDisc: {
    en: 'This very reply came on a disc before, at {at} ({number}). Nothing was changed.',
    zh: '相同的答复已于 {at} 随光盘 {number} 导入，没有改动。',
  },
  conflict: {
    en: 'Request {id} has another reply already. That one holds; the reply typed now is kept and not shown to the applicant. Call the case management office.',
    zh: '预约 {id} 已有另一答复。以先到的为准；本次录入的只予保留，不向申请人显示。请致电案管部门。',
  },
  decisionLabel: { en: 'Decision', zh: '决定' },
  agreed: { en: 'agreed', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
  atLabel: { en: 'Time', zh: '办理时间' },
  placeLabel: { en: 'Place', zh: '办理地点' },
  reasonLabel: { en: 'Reason', zh: '理由' },
  decidedLabel: { en: 'Decided on', zh: '决定日期' },
  none: { en: 'none', zh: '无' },
  fieldColumn: { en: 'Field', zh: '项目' },
  holdsColumn: { en: 'Holds', zh: '现行答复' },
  typedColumn: { en: 'Typed now', zh: '本次录入' },
  settleSummary: {
    en: 'Mark replies that did not fit as dealt with: status counts them no more',
    zh: '将有异议的答复标记为已处理，status 不再提示',
  },
  settleExample: {
    en: 'asked on the telephone: the first reply stands',
    zh: '已电话核实，以首次答复为准',
  },
  settleReasonOption: {
    en: 'in a word why, up to 200 characters; no particulars of people',
    zh: '处理说明，不超过 200 字，不写个人信息',
  },
  nothingToSettle: {
    en: 'no reply to {id} waits for anybody to look at it',
    zh: '预约 {id} 没有待处理的答复',
  },
  settled: {
    en: 'Dealt with: {count} replies to request {id}. They are kept; the reply that holds was not changed.',
    zh: '预约 {id} 的 {count} 份答复已标记为已处理，仍予保留；现行答复没有改动。',
  },
  settledAtLabel: { en: 'Dealt with at', zh: '处理时间' },

  replyNext: { en: 'what else waits for a reply', zh: '查看其他待答复的预约' },

  menuReply: { en: 'Type in a reply', zh: '录入答复' },
  menuAskRequest: { en: 'Number of the request', zh: '请输入预约编号' },
});
