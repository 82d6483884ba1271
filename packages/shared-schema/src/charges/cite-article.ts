import { hanNumeral } from '../text/han-numeral.js';
import type { Localized } from '../text/localized.js';
import { parseArticle } from './article.js';

/** An article as it is cited in Chinese, `120-1` as 第120条之一; what is none comes back as it is. */
export function citeArticle(text: string, lang: keyof Localized): string {
  const article = parseArticle(text);
  if (lang === 'en' || article === undefined) return text;
  return `第${String(article.article)}条${article.sub === 0 ? '' : `之${hanNumeral(article.sub)}`}`;
}
