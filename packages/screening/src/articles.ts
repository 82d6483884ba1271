import { compareArticles, parseArticle, type Charge } from '@discferry/shared-schema';
import type { ArticleRange } from './policy-pack.js';

/** The first article of a charge that a range covers on a day, or undefined. */
export function coveredArticle(
  charge: Charge,
  ranges: readonly ArticleRange[],
  day: string,
): string | undefined {
  return charge.articles.find((article) =>
    ranges.some(({ first, last, from }) => day >= from && lies(article, first, last)),
  );
}

function lies(article: string, first: string, last: string): boolean {
  const [at, start, end] = [parseArticle(article), parseArticle(first), parseArticle(last)];
  if (at === undefined || start === undefined || end === undefined) return false;
  return compareArticles(start, at) <= 0 && compareArticles(at, end) <= 0;
}
