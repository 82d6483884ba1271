import { ELIGIBILITY_REFUSALS } from '@discferry/appointments';
import type { Localized } from '@discferry/shared-schema';

/** Why a message is put aside (隔离原因). Closed and stable: scripts and receipts name these ids. */
export const REASONS = {
  'text-unsafe': {
    en: 'It holds control, invisible or direction-changing characters.',
    zh: '含有控制字符、不可见字符或改变文字方向的字符。',
  },
  'too-long': {
    en: 'A text is too long, or there are too many of something.',
    zh: '文字过长，或项目过多。',
  },
  'unknown-field': {
    en: 'It has a field that nobody asked for.',
    zh: '含有规定以外的项目。',
  },
  malformed: {
    en: 'A field is missing or does not have its form.',
    zh: '缺少项目，或项目格式不符。',
  },
  'binding-changed': {
    en: 'A known binding says something else about person, case or mandate.',
    zh: '已登记的案件绑定，其人员、案件或委托内容被改动。',
  },
  'request-changed': {
    en: 'A known request says something else than before.',
    zh: '已收到的预约内容被改动。',
  },
  'binding-unknown': {
    en: 'The binding it names has not come.',
    zh: '所称案件绑定尚未收到。',
  },
  'case-unknown': {
    en: 'The business system has no such case.',
    zh: '业务系统中没有该案件。',
  },
  'case-unreadable': {
    en: 'The card of the case cannot be read: kind, closing date or number.',
    zh: '该案案卡无法识别：案件类别、办结日期或案号。',
  },
  ...ELIGIBILITY_REFUSALS,
  'time-implausible': {
    en: 'It was submitted on another day than its number says, or after its disc was made.',
    zh: '提交时间与预约编号不符，或晚于光盘制作时间。',
  },
  'quota-day': {
    en: 'The sender has made too many requests on that day.',
    zh: '申请人当日预约过多。',
  },
  'quota-open': {
    en: 'The sender has too many requests that wait for an answer.',
    zh: '申请人待答复的预约过多。',
  },
  'quota-bytes': {
    en: 'Its files are too large together.',
    zh: '附件总量过大。',
  },
  'attachment-missing': {
    en: 'A file that belongs to it has not come.',
    zh: '附件未收到。',
  },
  'attachment-refused': {
    en: 'A file that belongs to it is not safe, or damaged.',
    zh: '附件不安全或已损坏。',
  },
  'attachment-other': {
    en: 'A file that belongs to it is of another type or size than it says.',
    zh: '附件的类型或大小与申报不一致。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type Reason = keyof typeof REASONS;

/** Reasons that a person may set aside: nothing is wrong with the request itself. */
export const EXCUSABLE: ReadonlySet<Reason> = new Set<Reason>([
  'binding-changed',
  'time-implausible',
  'quota-day',
  'quota-open',
  'quota-bytes',
]);

/** Why files are refused beside what sanitising finds. */
export const PART_REFUSALS = {
  'parts-incomplete': {
    en: 'Parts of the file are missing or do not belong together.',
    zh: '附件分段缺失或不一致。',
  },
  'other-digest': {
    en: 'The file is not the one that was announced.',
    zh: '附件与申报的校验值不符。',
  },
  unreadable: {
    en: 'The file could not be taken apart.',
    zh: '附件无法解析。',
  },
} as const satisfies Readonly<Record<string, Localized>>;
