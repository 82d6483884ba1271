import { compareArticles, parseArticle } from '@discferry/shared-schema';
import type { ArticleRange, PolicyPack, Prohibition } from './policy-pack.js';

/** A field of a pack that cannot stand beside the others. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What every pack must look at, whatever else it does (规定 2014 art. 4). */
const NEEDED_TESTS = ['charge-articles', 'accused-under-age'] as const;

/**
 * Everything in a pack that reads well field by field and yet would let a case through, or tell its
 * reader something else than the machine: an article range that covers nothing, a rule that is missing.
 */
export function* contradictionsOf(pack: PolicyPack): Generator<Contradiction> {
  const { from, until } = pack.inForce;
  const isBackwards = until !== null && until < from;
  if (isBackwards) yield { path: ['inForce', 'until'], problem: 'ends before it begins' };
  yield* sharedIds(pack);
  for (const needed of NEEDED_TESTS) {
    if (pack.rules.some(({ test }) => test.kind === needed)) continue;
    yield { path: ['rules'], problem: `no rule tests ${needed}` };
  }
  for (const [index, { test }] of pack.rules.entries()) {
    if (test.kind === 'charge-articles')
      yield* wrongRanges(test, index, isBackwards ? null : until);
  }
}

function* sharedIds({ rules, conflict, doubt }: PolicyPack): Generator<Contradiction> {
  const seen = new Set<string>();
  const ids: readonly (readonly [id: string, path: Contradiction['path']])[] = [
    ...rules.map(({ id }, index) => [id, ['rules', index, 'id']] as const),
    [conflict.id, ['conflict', 'id']],
    [doubt.id, ['doubt', 'id']],
  ];
  for (const [id, path] of ids) {
    if (seen.has(id)) yield { path, problem: 'an id that an earlier rule has' };
    seen.add(id);
  }
}

type ArticlesTest = Extract<Prohibition['test'], { kind: 'charge-articles' }>;

function* wrongRanges(
  { ranges }: ArticlesTest,
  rule: number,
  until: string | null,
): Generator<Contradiction> {
  for (const [index, range] of ranges.entries()) {
    const path = (field: string) => ['rules', rule, 'test', 'ranges', index, field];
    if (isBefore(range.last, range.first)) {
      yield { path: path('last'), problem: 'comes before the first article' };
    }
    if (range.until !== null && range.until < range.from) {
      yield { path: path('until'), problem: 'ends before it begins' };
    }
    // Of two dates for one article, reader and machine may take different ones.
    if (ranges.slice(0, index).some((earlier) => overlap(earlier, range))) {
      yield { path: path('first'), problem: 'overlaps the dates of an earlier range' };
    }
    if (until !== null && range.from > until) {
      yield { path: path('from'), problem: 'begins after the pack has ended' };
    }
  }
}

/** Whether two ranges cover one article on one day. */
function overlap(left: ArticleRange, right: ArticleRange): boolean {
  if (isBefore(left.last, right.first) || isBefore(right.last, left.first)) return false;
  return !endsBefore(left, right) && !endsBefore(right, left);
}

function endsBefore({ until }: ArticleRange, { from }: ArticleRange): boolean {
  return until !== null && until < from;
}

function isBefore(first: string, second: string): boolean {
  const [left, right] = [parseArticle(first), parseArticle(second)];
  return left !== undefined && right !== undefined && compareArticles(left, right) < 0;
}
