import { defineTexts } from '@discferry/cli-kit';

/** Texts about appointments (网上预约). */
export const texts = defineTexts({
  inboxSummary: {
    en: 'Show the requests from the internet that lie in the inbox, those due first before the others',
    zh: '查看收件箱中的网上预约，期限近的在前',
  },
  inboxExample: { en: 'what waits for an answer', zh: '查看待答复的预约' },
  listOption: { en: 'how many are listed', zh: '最多列出多少件' },
  nothing: { en: 'The inbox is empty.', zh: '收件箱中没有预约。' },
  requestColumn: { en: 'Request', zh: '预约编号' },
  kindColumn: { en: 'Asks', zh: '预约类别' },
  undertakerColumn: { en: 'Undertaker', zh: '承办人' },
  dueColumn: { en: 'Due', zh: '答复期限' },
  answerColumn: { en: 'Answer', zh: '答复' },
  waiting: { en: 'waits', zh: '待答复' },
  withdrawn: { en: 'taken back', zh: '已撤回' },
  agreed: { en: 'agreed', zh: '同意' },
  refused: { en: 'refused', zh: '不同意' },
  answerNext: { en: 'answer one', zh: '答复一件预约' },

  answerSummary: {
    en: 'Answer a request, as the undertaker does on the screen of the real system',
    zh: '答复预约（代替承办人在实际系统中的操作）',
  },
  answerExampleAgree: { en: 'agree, with time and place', zh: '同意，并安排时间和地点' },
  answerExampleRefuse: { en: 'refuse; the applicant is told why', zh: '不同意，并告知理由' },
  requestArgument: { en: 'number of the request, as inbox shows it', zh: '预约编号，见 inbox' },
  agreeOption: { en: 'agree', zh: '同意' },
  refuseOption: { en: 'refuse', zh: '不同意' },
  atOption: { en: 'when, local time, 2026-11-25T09:30', zh: '时间，如 2026-11-25T09:30' },
  placeOption: { en: 'where', zh: '地点' },
  reasonOption: { en: 'what the applicant is told; a refusal needs it', zh: '理由；不同意时必填' },
  oneOfBoth: {
    en: '--agree or --refuse, one of them',
    zh: '--agree 和 --refuse 须且只能选一个',
  },
  atAndPlace: {
    en: '--at and --place go together, and only with --agree',
    zh: '--at 与 --place 须同时给出，且只用于 --agree',
  },
  reasonNeeded: { en: 'a refusal needs --reason', zh: '不同意时需要 --reason' },
  decidedOnLabel: { en: 'Answered on', zh: '答复日期' },
  atLabel: { en: 'When', zh: '安排时间' },
  placeLabel: { en: 'Where', zh: '安排地点' },
  reasonLabel: { en: 'Reason', zh: '理由' },
});
