import type { Lang, Say } from '@discferry/cli-kit';
import type { PolicyPack, Rank } from '@discferry/screening';
import { chargeByCode, citeArticle } from '@discferry/shared-schema';
import { policyTexts as texts, rankTexts } from '../texts/policy.js';
import { listIn } from '../texts/wording.js';

type Test = PolicyPack['rules'][number]['test'];
type Range = Extract<Test, { kind: 'charge-articles' }>['ranges'][number];

/** What words are put together for. */
export interface Reader {
  readonly say: Say;
  readonly lang: Lang;
}

/** What a prohibition looks at, in words: articles with their dates, ages, charges by name. */
export function looksAt(test: Test, reader: Reader): string {
  const { say, lang } = reader;
  switch (test.kind) {
    case 'charge-articles':
      return say(texts.looksAtArticles, {
        articles: listIn(
          lang,
          test.ranges.map((range) => rangeText(range, reader)),
        ),
      });
    case 'charges':
      return say(texts.looksAtCharges, { charges: listIn(lang, test.codes.map(chargeText)) });
    case 'accused-under-age':
      return say(texts.looksAtAccused, { age: test.age });
    case 'victim-under-age':
      return say(texts.looksAtVictim, { age: test.age });
  }
}

/** Whose approval form may decide otherwise than a rule. */
export function overriddenBy(rank: Rank | null, { say }: Reader): string {
  if (rank === null) return say(texts.overrideNone);
  if (rank === 'chief') return say(texts.overrideChief);
  return say(texts.overrideRank, { rank: say(rankTexts[rank]) });
}

function rangeText({ first, last, from, until }: Range, { say, lang }: Reader): string {
  const ends = { first: citeArticle(first, lang), last: citeArticle(last, lang) };
  const articles = first === last ? say(texts.articleOne, ends) : say(texts.articleSpan, ends);
  return until === null
    ? say(texts.articleFrom, { articles, from })
    : say(texts.articleUntil, { articles, from, until });
}

/** A charge (罪名) by its present name, with the code that finds it in the catalogue. */
function chargeText(code: string): string {
  const charge = chargeByCode(code);
  return charge === undefined ? code : `${charge.name} (${code})`;
}
