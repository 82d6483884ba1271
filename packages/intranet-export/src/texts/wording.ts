import type { Lang } from '@discferry/cli-kit';

/** Items one after the other: 甲、乙 in Chinese, `a, b` in English. */
export function listIn(lang: Lang, items: readonly string[]): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}

/** A calendar date in full: 2026年11月2日, `2 November 2026`. */
export function dateIn(lang: Lang, date: string): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return written.format(new Date(`${date}T00:00:00Z`));
}

/** Clauses of one sentence. */
export function clauses(lang: Lang, each: readonly string[]): string {
  return each.join(lang === 'zh' ? '；' : '; ');
}

/** The time of day in Asia/Shanghai, `09:05`. */
export function shanghaiTime(at: Date): string {
  const written = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  });
  return written.format(at);
}
