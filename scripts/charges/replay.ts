import { compareArticles, parseArticle } from '../../packages/shared-schema/src/charges/article.ts';
import type { Charge } from '../../packages/shared-schema/src/charges/charge.ts';
import type { Abolish, Add, Baseline, Change, Documents, Supplement } from './documents.ts';

interface NameSpan {
  readonly name: string;
  readonly from: string;
  until: string | null;
}

interface Entry {
  readonly code: string;
  readonly chapter: number;
  readonly from: string;
  readonly names: NameSpan[];
  articles: readonly string[];
  until: string | null;
}

/** The charges so far, in the order in which the documents made them. */
type Register = Entry[];

/**
 * Replays the documents into the catalogue, in the order of the law.
 * @throws Error naming document and charge, when a change does not fit what is there before it
 */
export function replay({ baseline, supplements }: Documents): readonly Charge[] {
  const register: Register = [];
  enterBaseline(register, baseline);
  let previous = baseline.inForceSince;
  for (const supplement of supplements) {
    const { number, effective, changes } = supplement;
    if (effective <= previous) throw new Error(`${number} is not later than what comes before it`);
    previous = effective;
    for (const change of changes) {
      apply(register, change, { supplement, baseline });
    }
    checkSuccessors(register, supplement);
  }
  return register.toSorted(inOrderOfLaw).map(toCharge);
}

function enterBaseline(register: Register, baseline: Baseline): void {
  const from = baseline.inForceSince;
  for (const { chapter, charges } of baseline.chapters) {
    for (const { articles, name } of charges) {
      const names = typeof name === 'string' ? [name] : Object.values(name);
      if (chapterOf(articles, baseline) !== chapter) {
        throw new Error(`1997: ${names.join()} is not in chapter ${chapter}`);
      }
      enter(register, { articles, chapter, from, names });
    }
  }
}

function apply(
  register: Register,
  change: Change,
  { supplement, baseline }: { supplement: Supplement; baseline: Baseline },
): void {
  const lawDate = dateOfLaw(change, supplement);
  switch (change.kind) {
    case 'add':
      enter(register, {
        articles: change.articles,
        chapter: addedChapter(change, baseline),
        from: lawDate,
        names: [change.name],
      });
      return;
    case 'rename': {
      const { entry, span } = bearer(register, change.from, change.articles);
      checkUnused(register, change.to);
      span.until = supplement.effective;
      entry.names.push({ name: change.to, from: supplement.effective, until: null });
      entry.articles = change.movedTo ?? entry.articles;
      return;
    }
    case 'unify': {
      const { entry } = bearer(register, change.name, change.articles);
      const cancelled = bearer(register, change.cancels, change.articles);
      if (cancelled.entry !== entry || change.name === change.cancels) {
        throw new Error(`${change.cancels} is not another name of ${change.name}`);
      }
      cancelled.span.until = supplement.effective;
      return;
    }
    case 'abolish': {
      const { entry, span } = bearer(register, change.name, change.articles);
      if (lawDate <= span.from) throw new Error(`${change.name} would end before it began`);
      entry.until = lawDate;
      return;
    }
    default:
      throw new Error(`${supplement.number}: unknown change ${JSON.stringify(change)}`);
  }
}

/** When the law behind a change took effect; the document itself, where no law changed. */
function dateOfLaw({ law }: Change, { number, effective, laws }: Supplement): string {
  if (law === undefined) return effective;
  const date = laws[law];
  if (date === undefined || date > effective) {
    throw new Error(`${number}: ${law} is not among its laws, or later than the document`);
  }
  return date;
}

function addedChapter({ name, articles, chapter }: Add, baseline: Baseline): number {
  const found = chapter ?? chapterOf(articles, baseline);
  if (found === undefined) throw new Error(`${name} needs its chapter`);
  return found;
}

function chapterOf(articles: readonly string[], { chapters }: Baseline): number | undefined {
  const numbers = articles.map((article) => parseArticle(article)?.article ?? 0);
  return chapters.find(({ firstArticle, lastArticle }) =>
    numbers.every((number) => firstArticle <= number && number <= lastArticle),
  )?.chapter;
}

function enter(
  register: Register,
  { names, ...charge }: Pick<Entry, 'articles' | 'chapter' | 'from'> & { names: readonly string[] },
): void {
  for (const name of names) checkUnused(register, name);
  const prefix = `${String(charge.articles[0])}.`;
  const ordinal = register.filter(({ code }) => code.startsWith(prefix)).length + 1;
  register.push({
    ...charge,
    code: `${prefix}${ordinal}`,
    names: names.map((name) => ({ name, from: charge.from, until: null })),
    until: null,
  });
}

/** A name, once used, is never another charge's: old case cards must stay readable. */
function checkUnused(register: Register, name: string): void {
  if (register.some(({ names }) => names.some((span) => span.name === name))) {
    throw new Error(`${name} is or was a charge already`);
  }
}

/** The charge in force that bears `name` and rests on exactly `articles`. */
function bearer(
  register: Register,
  name: string,
  articles: readonly string[],
): { entry: Entry; span: NameSpan } {
  for (const entry of register) {
    const span = entry.names.find((candidate) => candidate.name === name);
    if (span?.until === null && entry.until === null && entry.articles.join() === articles.join()) {
      return { entry, span };
    }
  }
  throw new Error(`no charge in force on art. ${articles.join()} is named ${name}`);
}

function checkSuccessors(register: Register, { changes }: Supplement): void {
  const inForce = new Set(
    register
      .filter(({ until }) => until === null)
      .flatMap(({ names }) => names.filter(({ until }) => until === null).map(({ name }) => name)),
  );
  const successors = changes
    .filter((change): change is Abolish => change.kind === 'abolish')
    .flatMap(({ into }) => into ?? []);
  for (const name of successors) {
    if (!inForce.has(name)) throw new Error(`${name} takes another charge's place, but is no charge`);
  }
}

function inOrderOfLaw(left: Entry, right: Entry): number {
  if (left.chapter !== right.chapter) return left.chapter - right.chapter;
  const [first, second] = [left, right].map(({ articles }) => parseArticle(String(articles[0])));
  return first && second ? compareArticles(first, second) : Number(!first) - Number(!second);
}

function toCharge({ code, articles, chapter, from, until, names }: Entry): Charge {
  const last = names.findLast((span) => span.until === null);
  if (!last) throw new Error(`${code} has lost its name`);
  const formerNames = names.flatMap((span) =>
    span.until === null ? [] : [{ name: span.name, from: span.from, until: span.until }],
  );
  return { code, name: last.name, articles, chapter, from, until, formerNames };
}
