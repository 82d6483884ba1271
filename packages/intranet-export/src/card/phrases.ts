import type { Localized } from '@discferry/shared-schema';

/**
 * What a card lacks, in words: as for screening, the English text is remembered and the Chinese one
 * is for reading. `{place}` is view, row and column.
 */
export const CARD_PHRASES = {
  unreadable: { en: '{place}: not {expected}', zh: '{place}：不是{expected}' },
  date: { en: 'a date', zh: '日期' },
  number: { en: 'a number', zh: '数字' },
  name: { en: 'a name', zh: '姓名或名称' },
  age: { en: 'an age', zh: '年龄' },
  oneRow: { en: 'one row', zh: '唯一的一行' },
  personOfCase: { en: 'a person of the case', zh: '本案人员' },
  notBefore: { en: 'not before SLRQ', zh: '不早于受理日期的日期' },
} as const satisfies Readonly<Record<string, Localized>>;
