/** An article of the Criminal Law (刑法): 第一百二十条之一 is article 120, sub 1; a plain one has sub 0. */
export interface Article {
  readonly article: number;
  readonly sub: number;
}

/**
 * Reads an article as the catalogue writes it, `120` or `120-1`.
 * @returns undefined for anything else, also for `D1`: the Decision of 1998 stands outside the
 *   Criminal Law, so no range of its articles can cover it.
 */
export function parseArticle(text: string): Article | undefined {
  const match = /^([1-9]\d*)(?:-([1-9]\d*))?$/.exec(text);
  return match ? { article: Number(match[1]), sub: Number(match[2] ?? 0) } : undefined;
}

/** Negative, zero or positive as `left` comes before, is, or comes after `right` in the law. */
export function compareArticles(left: Article, right: Article): number {
  return left.article - right.article || left.sub - right.sub;
}
