import type { Lang, Say } from '@discferry/cli-kit';
import { sawIn } from '../card/phrases.js';
import { EXPORT_VIEWS, type ViewName } from '../source/export-views.js';
import { itemTexts as texts } from '../texts/incomplete.js';
import { columnTerm } from './column-terms.js';

/** Something that is missing on a card or contradicts it. */
export interface IncompleteItem {
  /** Where: `GK_RY[2].ZASNL`, `GK_AY[1]`, or null when it concerns the card as a whole. */
  readonly path: string | null;
  /** What is wrong there, as the ledger remembers it. */
  readonly saw: string;
}

/** Who reads it. */
export interface Reader {
  readonly say: Say;
  readonly lang: Lang;
}

/** A finding as it is remembered with a decision: `GK_RY[2].ZASNL: an age expected, nothing found`. */
const FINDING = /^(?<path>(?:GK_|record)[^:\s]*): (?<expected>.+) expected, (?<actual>.+) found$/;
const PLACE = /^(?<view>GK_[A-Z]+)(?:\[(?<row>\d+)\])?(?:\.(?<column>\w+))?$/;
const RECORD_PLACE = /^record\.(?<list>charges|parties)\[(?<index>\d+)\]/;

/** What a reason of doubt says, taken apart: a finding of the card's reader, or a doubt of a rule. */
export function itemOf(saw: string): IncompleteItem {
  const path = FINDING.exec(saw)?.groups?.['path'];
  return { path: path ?? null, saw };
}

/** An item in words that a clerk understands, in the reader's language. */
export function itemText({ path, saw }: IncompleteItem, reader: Reader): string {
  const { expected, actual } = FINDING.exec(saw)?.groups ?? {};
  const says =
    path === null || expected === undefined || actual === undefined
      ? sawIn(reader.lang, saw)
      : findingText({ path, expected, actual }, reader);
  const { view, row } = PLACE.exec(path ?? '')?.groups ?? {};
  if (view === undefined || row === undefined || !isView(view) || view === 'GK_AJ') return says;
  return reader.say(ROW_TEXTS[view], { number: row, problem: says });
}

const ROW_TEXTS = {
  GK_RY: texts.person,
  GK_AY: texts.charge,
  GK_QZCS: texts.measure,
  GK_SPB: texts.form,
} as const;

interface ReadFinding {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

function findingText({ path, expected, actual }: ReadFinding, reader: Reader): string {
  const { say, lang } = reader;
  if (path.startsWith('record')) return recordText(path, reader);
  switch (expected) {
    case 'one row': {
      const count = /^\d+/.exec(actual)?.[0] ?? '';
      return count === '0' ? say(texts.noRow) : say(texts.manyRows, { count });
    }
    case 'not before SLRQ':
      return say(texts.closedTooEarly);
    case 'each number once':
      return say(texts.numberTwice);
    case 'a person of the case':
      return say(texts.measureOfNobody);
  }
  const { view, column } = PLACE.exec(path)?.groups ?? {};
  const known = view === undefined || column === undefined || !isView(view);
  const term = (known ? undefined : columnTerm(view, column))?.[lang] ?? path;
  const problem = say(actual === 'nothing' ? texts.isEmpty : texts.cannotBeRead, { term });
  return isShape(expected)
    ? say(texts.expected, { problem, shape: sawIn(lang, expected) })
    : problem;
}

/**
 * Whether what is expected says more than the name of the column does: a date, an age, 公开 / 不公开.
 * Where it names a closed list, the name of the column says it better.
 */
function isShape(expected: string): boolean {
  return /^an? /.test(expected) || expected.includes(' / ');
}

/** A card that could be read, and makes no record that may be published. */
function recordText(path: string, { say }: Reader): string {
  const { list, index } = RECORD_PLACE.exec(path)?.groups ?? {};
  if (list === undefined) return say(texts.publicOther);
  const number = String(Number(index) + 1);
  return say(list === 'charges' ? texts.publicCharge : texts.publicParty, { number });
}

function isView(name: string): name is ViewName {
  return Object.hasOwn(EXPORT_VIEWS, name);
}
