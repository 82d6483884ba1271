import { compareArticles, parseArticle, type Charge } from '@discferry/shared-schema';
import type { ArticleRange } from './policy-pack.js';

/** An article of a charge that a range covers from one day to another. */
interface CoveredArticle {
  readonly article: string;
  readonly from: string;
  readonly until: string | null;
}

/** Worked out once for each rule and charge: an export asks it for every accusation there is. */
const covered = new WeakMap<readonly ArticleRange[], Map<Charge, readonly CoveredArticle[]>>();

/** The first article of a charge that a range covers on a day, or undefined. */
export function coveredArticle(
  charge: Charge,
  ranges: readonly ArticleRange[],
  day: string,
): string | undefined {
  return coveredArticles(charge, ranges).find(
    ({ from, until }) => from <= day && (until === null || day <= until),
  )?.article;
}

function coveredArticles(
  charge: Charge,
  ranges: readonly ArticleRange[],
): readonly CoveredArticle[] {
  const byCharge = covered.get(ranges) ?? new Map<Charge, readonly CoveredArticle[]>();
  const known = byCharge.get(charge);
  if (known !== undefined) return known;
  const articles = charge.articles.flatMap((article) =>
    ranges
      .filter((range) => liesIn(article, range))
      .map(({ from, until }) => ({ article, from, until })),
  );
  covered.set(ranges, byCharge.set(charge, articles));
  return articles;
}

/** Whether a range covers an article. What is no article of the Criminal Law lies in none. */
function liesIn(article: string, { first, last }: ArticleRange): boolean {
  const [at, start, end] = [parseArticle(article), parseArticle(first), parseArticle(last)];
  if (at === undefined || start === undefined || end === undefined) return false;
  return compareArticles(start, at) <= 0 && compareArticles(at, end) <= 0;
}
