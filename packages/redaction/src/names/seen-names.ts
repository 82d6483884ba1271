import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt, wordTrie, type WordTrie } from '../text/word-trie.js';
import { CUE_STRENGTH } from './cue-ends.js';
import { hasGivenName, isHan, isSoundCharacter } from './name-characters.js';
import type { IntroducedName } from './introduction.js';
import {
  endByModel,
  nameCandidates,
  type KnownNames,
  type NameCandidate,
} from './name-candidates.js';
import { nameOdds } from './name-odds.js';
import type { Reading } from './reading.js';

/** What a look at everything at once adds to what single words tell of people. */
export interface SeenNames {
  readonly names: readonly IntroducedName[];
  /** Introduced names of which every mention reads better as a longer or shorter one: 玉香罕应其. */
  readonly misread: ReadonlySet<string>;
}

/** Names that are known before. */
export interface ToldNames {
  readonly card: WordTrie<unknown>;
  /** Those that the text introduces. */
  readonly told: WordTrie<unknown>;
}

/** A neighbour that was found makes the next one of a list surer. */
const sweeps = 2;
/** No name and the sign behind it are longer, but for some with dots. */
const neighbourUnits = 10;
/** How much likelier another end must be than the one that was told, in logarithms of odds. */
const surelyBetter = { longer: 1, shorter: 2.5 } as const;
/** More than these are no end of a name that was told without them. */
const mostAddedUnits = 3;
/** From here on two names may be one more than the other: 李强 and 李强国. */
const sure = 2;

/**
 * People by all that speaks for them at once: what the model of the leftover detector says of their names,
 * and what stands beside these. It knows names of every make, where the other means know surnames.
 */
export function seenNames(reading: Reading, { card, told }: ToldNames): SeenNames {
  const { text } = reading.view;
  const { known, toldEnds, inside } = knownNames(text, card, told);
  const found = readTooShort(reading, toldEnds, known.onCard);
  for (const { start, end } of found.values()) known.ends[end] = known.begins[start] ?? 0;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = found.size;
    const beside = sweep === 0 ? null : besideNames(text.length, found.values());
    for (const candidate of apart(nameCandidates(reading, { known, beside }), inside)) {
      const { start, end } = candidate;
      const toldEnd = toldEnds[start] ?? 0;
      if (toldEnd === end || found.has(start)) continue;
      const toldOdds =
        toldEnd === 0
          ? -Infinity
          : nameOdds(reading, { start, end: toldEnd }, { known, least: -Infinity });
      const better = end < toldEnd ? surelyBetter.shorter : surelyBetter.longer;
      if (candidate.odds < toldOdds + better || goesOn(text, toldEnd, end)) continue;
      found.set(start, candidate);
      known.begins[start] = 1;
      known.ends[end] = 1;
    }
    if (found.size === before) break;
  }
  const forms = likelierForms(text, Array.from(found.values()));
  return {
    names: Array.from(forms, (form) => ({ form, rule: 'OTHER-PERSON' as const })),
    misread: misreadNames(text, toldEnds, { found, forms }).union(unlikelyNames(reading, toldEnds)),
  };
}

/** No name that a rule read without a word for people is less likely, in logarithms of odds. */
const leastToldMargin = -3;

/**
 * What a rule read as a name, of which the model holds at every mention that it is none, where no word for
 * people, no quotation mark and no bracket says otherwise: 其余以支付宝付款.
 */
function unlikelyNames(
  { view: { text }, cueEnds, likelihood }: Reading,
  toldEnds: Int32Array,
): ReadonlySet<string> {
  const unlikely = new Set<string>();
  const likely = new Set<string>();
  for (let start = 0; start < toldEnds.length; start += 1) {
    const end = toldEnds[start] ?? 0;
    if (end === 0) continue;
    const form = text.slice(start, end);
    const dotted = form.includes('\u00B7') || !isHan(text[start]);
    const apart = dotted || /[的("\u201C\u2018\u3001]/u.test(text[start - 1] ?? '');
    const meant = apart || text[end] === '(' || (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation;
    const isMade = form.length > 2 && hasGivenName(form);
    const isUnlikely = !(meant || isMade) && likelihood.marginOf(start, end) < leastToldMargin;
    (isUnlikely ? unlikely : likely).add(form);
  }
  return unlikely.difference(likely);
}

/** Names that were told by their first characters alone: 朱叶 of 朱叶美玲. */
function readTooShort(
  reading: Reading,
  toldEnds: Int32Array,
  onCard: Uint8Array,
): Map<number, NameCandidate> {
  const found = new Map<number, NameCandidate>();
  for (let start = 0; start < toldEnds.length; start += 1) {
    const toldEnd = toldEnds[start] ?? 0;
    const end = toldEnd === 0 ? undefined : endByModel(reading, { start, end: toldEnd }, onCard);
    if (end !== undefined) found.set(start, { start, end, odds: sure });
  }
  return found;
}

/** 阿依努尔上车, 阿西木送货三次: behind the name that was told the sentence goes on. */
function goesOn(text: string, toldEnd: number, end: number): boolean {
  if (toldEnd === 0 || end <= toldEnd) return false;
  if (Array.from(text.slice(toldEnd, end)).every(isSoundCharacter)) return false;
  const added = end - toldEnd;
  return added > mostAddedUnits || (added > 1 && wordUnitsAt(text, toldEnd) === added);
}

/** Of 完么才旦 and 完么才旦家 the likelier, unless both are sure to be somebody. */
function likelierForms(text: string, found: readonly NameCandidate[]): ReadonlySet<string> {
  const odds = new Map<string, number>();
  for (const { start, end, odds: one } of found) {
    const form = text.slice(start, end);
    odds.set(form, Math.max(one, odds.get(form) ?? one));
  }
  const doubtful = new Set<string>();
  for (const [form, one] of odds) {
    for (let units = 1; units < form.length; units += 1) {
      // 尼古拉·科瓦廖夫 is called by the first part.
      if (form[units] === '\u00B7') continue;
      const shorter = odds.get(form.slice(0, units));
      if (shorter === undefined || Math.min(one, shorter) >= sure) continue;
      doubtful.add(one < shorter ? form : form.slice(0, units));
    }
  }
  return new Set(odds.keys()).difference(doubtful);
}

function knownNames(
  text: string,
  card: WordTrie<unknown>,
  told: WordTrie<unknown>,
): {
  readonly known: KnownNames;
  readonly toldEnds: Int32Array;
  /** 1 for each unit of a name that was told, but its first. */
  readonly inside: Uint8Array;
} {
  const known = {
    begins: new Uint8Array(text.length + 2),
    ends: new Uint8Array(text.length + 2),
    onCard: new Uint8Array(text.length + 2),
  };
  const toldEnds = new Int32Array(text.length + 1);
  const inside = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const onCard = longestAt(card, text, at)?.end ?? 0;
    const end = Math.max(onCard, longestAt(told, text, at)?.end ?? 0);
    if (end === 0) continue;
    known.begins[at] = 1;
    known.ends[end] = 1;
    if (onCard === end) known.onCard.fill(1, at, end);
    else {
      toldEnds[at] = end;
      inside.fill(1, at + 1, end);
    }
    at = end - 1;
  }
  return { known, toldEnds, inside };
}

/** Units so near to a name that it may be a neighbour of what begins there. */
function besideNames(length: number, names: Iterable<NameCandidate>): Uint8Array {
  const beside = new Uint8Array(length + 1);
  for (const { start, end } of names) {
    beside.fill(1, Math.max(0, start - neighbourUnits), end + neighbourUnits);
  }
  return beside;
}

/** Of what overlaps, the likelier; nothing begins inside a name that was told. */
function apart(candidates: readonly NameCandidate[], inside: Uint8Array): readonly NameCandidate[] {
  const last = candidates.reduce((most, { end }) => Math.max(most, end), 0);
  const taken = new Uint8Array(last);
  return candidates
    .toSorted((one, other) => other.odds - one.odds)
    .filter(({ start, end }) => {
      if (inside[start] === 1 || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
}

interface Found {
  readonly found: ReadonlyMap<number, NameCandidate>;
  readonly forms: ReadonlySet<string>;
}

function misreadNames(
  text: string,
  toldEnds: Int32Array,
  { found, forms }: Found,
): ReadonlySet<string> {
  const misread = new Set<string>();
  const read = new Set<string>();
  const longer = wordTrie(Array.from(forms, (form) => [form, true] as const));
  for (let start = 0; start < text.length; start += 1) {
    const end = toldEnds[start] ?? 0;
    if (end === 0) continue;
    const form = text.slice(start, end);
    const beaten = found.has(start) || (longestAt(longer, text, start)?.end ?? 0) > end;
    (beaten ? misread : read).add(form);
  }
  return misread.difference(read);
}
