import { calendarDateSchema, citeArticle, type Localized } from '@discferry/shared-schema';
import { z } from 'zod';
import { localizedSchema, textSchema } from './pack-text.js';

/** What a rule rests on (法律依据): a law, its article, and the day since which that wording is in force. */
export const legalBasisSchema = z.strictObject({
  law: localizedSchema,
  /** `4`, `120, 120-1`, `102–113`, or the heading of a passage that has no number. */
  article: textSchema,
  date: calendarDateSchema,
});
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** A basis as people cite it: 《刑法》第102条至第113条（1997-10-01）. */
export function citation({ law, article, date }: LegalBasis, lang: keyof Localized): string {
  if (lang === 'en') {
    return `${law.en}, ${/^\d/.test(article) ? 'art. ' : ''}${article} (${date})`;
  }
  const articles = article
    .split(', ')
    .map((range) =>
      range
        .split('–')
        .map((end) => citeArticle(end, lang))
        .join('至'),
    )
    .join('、');
  return `《${law.zh}》${articles}\uFF08${date}\uFF09`;
}
