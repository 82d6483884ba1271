import { findLeaks, type LeakPattern } from '@discferry/redaction';
import type { AlignedText } from './paragraphs.js';

/** Shapes that no public text may have, in words. */
export const LEAK_NAMES: Readonly<Record<LeakPattern, string>> = {
  'ID-NUMBER': '身份证号码',
  MOBILE: '手机号码',
  LANDLINE: '固定电话号码',
  'BANK-CARD': '银行卡号',
  ACCOUNT: '账号',
  'E-MAIL': '电子邮箱',
  WECHAT: '微信号',
  QQ: 'QQ 号',
  PLATE: '车牌号码',
};

/** A paragraph of a public text with shapes that none may have. */
export interface Leak {
  /** Index of the paragraph; null when the shape reaches over several. */
  readonly paragraph: number | null;
  readonly patterns: readonly LeakPattern[];
}

/** Where a public text has shapes that nobody may release (规定 2014 art. 20). */
export function leaksIn({ paragraphs }: AlignedText, publicText: string): readonly Leak[] {
  const whole = findLeaks(publicText);
  if (whole.length === 0) return [];
  const leaks = paragraphs.flatMap((pair, paragraph): readonly Leak[] => {
    const patterns = findLeaks(pair.public.map(({ text }) => text).join(''));
    return patterns.length === 0 ? [] : [{ paragraph, patterns }];
  });
  const located = new Set(leaks.flatMap(({ patterns }) => patterns));
  const rest = whole.filter((pattern) => !located.has(pattern));
  return rest.length === 0 ? leaks : [...leaks, { paragraph: null, patterns: rest }];
}
