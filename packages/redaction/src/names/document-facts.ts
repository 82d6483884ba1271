import type { DocumentKind } from '@discferry/shared-schema';
import { HIDDEN } from '../name-form.js';
import { allMatches } from '../text/all-matches.js';
import { lookupForm, type TextView } from '../text/text-view.js';
import type { Occurrence } from './occurrences.js';
import type { DocumentFacts } from './who-is-hidden.js';

/** A day that is no date of birth: those are the earliest of a text, and may be all it has. */
const DAY = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?!出?生)/gu;
const MASK = /[\p{Script=Han}]{0,2}某{1,2}[甲乙丙丁戊己庚辛壬癸]?[二三四五六七八九十]*/gu;
const lawyerReachUnits = 40;

/** What a body tells that the card may not. */
export function factsOf(kind: DocumentKind, { text }: TextView): DocumentFacts {
  let lastDay: string | null = null;
  for (const [, year = '', month = '', day = ''] of allMatches(text, DAY)) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (lastDay === null || date > lastDay) lastDay = date;
  }
  return { kind, lastDay, isLawyer: (name) => isLawyer(text, lookupForm(name)) };
}

/** Masks that a text already holds. Every suffix counts: 与李某 shows 李某. */
export function masksIn(text: string): ReadonlySet<string> {
  const masks = new Set<string>();
  if (!text.includes(HIDDEN)) return masks;
  for (const [mask] of allMatches(text, MASK)) {
    for (let at = 0; at < Math.min(3, mask.length); at += 1) masks.add(mask.slice(at));
  }
  return masks;
}

function isLawyer(text: string, name: string): boolean {
  const at = name === '' ? -1 : text.indexOf(name);
  if (at < 0) return false;
  const [clause = ''] = text.slice(at, at + lawyerReachUnits).split(/[。;]/u);
  return clause.includes('律师');
}

const STATED =
  /^[,(](?:(?:男|女)(?:性)?,)?(?:系?未成年人?|(?:时年|现年|年仅|殁年|案发时)?(\d{1,2})(?:周)?岁|[^。;,()]{0,8}未满十?[四六八]?周?岁)/u;
const adultYears = 18;

/** The hidden people of whom the text says that they are minors: 张三（女，13岁）. */
export function statedMinors(
  { text }: TextView,
  occurrences: readonly Occurrence[],
): ReadonlySet<string> {
  const minors = new Set<string>();
  for (const { end, name } of occurrences) {
    if (name.rule === null) continue;
    const stated = STATED.exec(text.slice(end, end + 24));
    if (stated !== null && Number(stated[1] ?? 0) < adultYears) minors.add(name.mask);
  }
  return minors;
}
