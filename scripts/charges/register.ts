import { compareArticles, parseArticle } from '../../packages/shared-schema/src/charges/article.ts';
import type { Charge } from '../../packages/shared-schema/src/charges/charge.ts';

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
export type Register = Entry[];

interface NewCharge extends Pick<Entry, 'articles' | 'chapter' | 'from'> {
  readonly names: readonly string[];
}

/** Which charge is meant: the documents say name and articles, and both must fit. */
interface Reference {
  readonly name: string;
  readonly articles: readonly string[];
}

/** Enters a new charge under the next code of its first article. */
export function enter(register: Register, { names, ...charge }: NewCharge): void {
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

/**
 * A name, once used, is never given to another charge: old case cards must stay readable.
 * @throws Error when it has been used
 */
export function checkUnused(register: Register, name: string): void {
  if (register.some(({ names }) => names.some((span) => span.name === name))) {
    throw new Error(`${name} is or was a charge already`);
  }
}

/**
 * The charge in force that bears a name, and the span for which it has borne it.
 * @throws Error when there is none
 */
export function bearer(
  register: Register,
  { name, articles }: Reference,
): { entry: Entry; span: NameSpan } {
  for (const entry of register.filter(({ until }) => until === null)) {
    const span = openNames(entry).find((candidate) => candidate.name === name);
    if (span && entry.articles.join() === articles.join()) return { entry, span };
  }
  throw new Error(`no charge in force on art. ${articles.join()} is named ${name}`);
}

/** The names that are borne by charges in force. */
export function namesInForce(register: Register): ReadonlySet<string> {
  const inForce = register.filter(({ until }) => until === null);
  return new Set(inForce.flatMap(openNames).map(({ name }) => name));
}

/** The charges as the catalogue has them, in the order of the law. */
export function toCatalogue(register: Register): readonly Charge[] {
  return register.toSorted(inOrderOfLaw).map(toCharge);
}

function openNames({ names }: Entry): readonly NameSpan[] {
  return names.filter(({ until }) => until === null);
}

function inOrderOfLaw(left: Entry, right: Entry): number {
  if (left.chapter !== right.chapter) return left.chapter - right.chapter;
  const [first, second] = [left, right].map(({ articles }) => parseArticle(String(articles[0])));
  return first && second ? compareArticles(first, second) : Number(!first) - Number(!second);
}

function toCharge(entry: Entry): Charge {
  const { code, articles, chapter, from, until } = entry;
  const present = openNames(entry)[0];
  if (!present) throw new Error(`${code} has lost its name`);
  const formerNames = entry.names.flatMap((span) =>
    span.until === null ? [] : [{ name: span.name, from: span.from, until: span.until }],
  );
  return { code, name: present.name, articles, chapter, from, until, formerNames };
}
