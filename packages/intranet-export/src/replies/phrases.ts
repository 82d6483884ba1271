import type { Localized } from '@discferry/shared-schema';
import { LEAK_NAMES } from '../review-sheet/leaks.js';

/** What can be wrong with an answer, in words that are not those of case cards too. */
export const REPLY_PHRASES: readonly Localized[] = [
  { en: 'a time', zh: '时间（如 2026-11-25T09:30）' },
  { en: 'a line of text', zh: '一行普通文字' },
  { en: 'a text', zh: '普通文字' },
  { en: 'time and place, or neither', zh: '时间与地点同时填写或同时为空' },
  { en: 'a reason', zh: '理由' },
  { en: 'not after today', zh: '不晚于今天' },
  { en: 'a later date', zh: '更晚的日期' },
  { en: 'not before DFRQ', zh: '不早于答复日期' },
  { en: 'the case of the request', zh: '预约所属案件' },
  { en: 'another case', zh: '其他案件' },
  { en: 'nothing that is never public', zh: '不含任何不得公开的内容' },
  ...Object.entries(LEAK_NAMES).map(([en, zh]) => ({ en, zh })),
];
