import { PHRASES } from '@discferry/screening';
import { phraseIn, type Localized } from '@discferry/shared-schema';
import { DOCUMENT_PHRASES } from '../documents/phrases.js';
import { REPLY_PHRASES } from '../replies/phrases.js';

/**
 * What is wrong with a card, in words: as for screening, the English text is remembered and compared,
 * and the Chinese one is for reading.
 */
const CARD_PHRASES: readonly Localized[] = [
  {
    en: '{place}: {expected} expected, {actual} found',
    zh: '{place}：应为{expected}，实为{actual}',
  },
  { en: 'nothing', zh: '空' },
  { en: 'something else', zh: '其他内容' },
  { en: 'a date', zh: '日期' },
  { en: 'a number', zh: '数字' },
  { en: 'a name', zh: '姓名或名称' },
  { en: 'an age', zh: '年龄' },
  { en: 'an instant', zh: '时间（UTC）' },
  { en: 'one row', zh: '唯一一行' },
  { en: '{count} rows with this number', zh: '{count} 行同一案号' },
  { en: 'not before SLRQ', zh: '不早于受理日期' },
  { en: 'an earlier date', zh: '更早的日期' },
  { en: 'each number once', zh: '序号不重复' },
  { en: 'a number twice', zh: '重复的序号' },
  { en: 'a person of the case', zh: '本案人员' },
  { en: 'nobody', zh: '查无此人' },
  { en: 'text that can be shown in full', zh: '可完整显示的文字' },
  { en: 'bytes', zh: '字节内容' },
  { en: 'the digest of WSNR', zh: '文书内容的摘要' },
  { en: 'another digest', zh: '其他摘要' },
  { en: 'a place in the text', zh: '文书内的位置' },
  { en: 'a place behind it', zh: '超出文书的位置' },
  { en: 'a place behind QSWZ', zh: '起始位置之后的位置' },
  { en: 'a place before it', zh: '起始位置之前的位置' },
];

/** Documents before cards: their phrases are the longer ones of those that begin alike. */
const ALL = [
  ...Object.values(DOCUMENT_PHRASES),
  ...CARD_PHRASES,
  ...REPLY_PHRASES,
  ...Object.values(PHRASES),
];

/** What a reason saw, in the reader's language. */
export function sawIn(lang: keyof Localized, saw: string): string {
  return phraseIn(lang, saw, ALL);
}
