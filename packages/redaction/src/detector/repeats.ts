import { KIND } from './alphabet.js';
import type { Glyphs } from './glyphs.js';
import type { RoleWords } from './role-words.js';

/** How often each of some numbers was counted, saturated. */
interface Tally {
  /** Zero where nobody is counted. */
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
}

/** Numbers that fall on one another are counted as one after so many places: no text makes it slow. */
const maxProbes = 16;
const maxCount = 4;

/**
 * Names recur, a name of three characters recurs as often as its first two, and somebody who is named
 * behind a word for a role is named elsewhere without one.
 * @param kinds of the glyphs
 * @returns for each glyph, in steps from 0 to 3: in the lowest two bits how often it and the two behind it
 * occur, in the next two how often it and the one behind it do, then how often those two stand behind a
 * word for a role
 */
export function repeatsIn(glyphs: Glyphs, kinds: Uint8Array, roles: RoleWords): Uint8Array {
  const { length, codes } = glyphs;
  const pairs = newTally(length);
  const triples = newTally(length);
  const backed = new Uint8Array(pairs.keys.length);
  const pairPlaces = new Int32Array(length).fill(-1);
  const triplePlaces = new Int32Array(length);
  for (let at = 0; at + 1 < length; at += 1) {
    if ((kinds[at] ?? 0) < KIND.given || (kinds[at + 1] ?? 0) < KIND.dot) continue;
    const pair = joined(codes[at] ?? 0, codes[at + 1] ?? 0);
    const place = count(pairs, pair);
    pairPlaces[at] = place;
    triplePlaces[at] = count(triples, joined(pair, codes[at + 2] ?? 0));
    if ((roles.before[at] ?? 0) > 0) backed[place] = Math.min(maxCount, (backed[place] ?? 0) + 1);
  }
  const repeats = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const place = pairPlaces[at] ?? -1;
    if (place < 0) continue;
    repeats[at] =
      (step(backed[place] ?? 0) << 4) |
      (step(pairs.counts[place] ?? 0) << 2) |
      step(triples.counts[triplePlaces[at] ?? 0] ?? 0);
  }
  return repeats;
}

/** For a text of so many glyphs. */
function newTally(length: number): Tally {
  const size = 2 ** Math.ceil(Math.log2(2 * length + 2));
  return { keys: new Int32Array(size), counts: new Uint8Array(size) };
}

/** Counts a number and says where. */
function count({ keys, counts }: Tally, key: number): number {
  const last = keys.length - 1;
  let place = (key ^ (key >>> 15)) & last;
  for (let probe = 1; probe < maxProbes; probe += 1) {
    const found = keys[place] ?? 0;
    if (found === 0 || found === key) break;
    place = (place + 1) & last;
  }
  keys[place] = key;
  counts[place] = Math.min(maxCount, (counts[place] ?? 0) + 1);
  return place;
}

function joined(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x2545f491) ^ second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 1;
}

function step(counted: number): number {
  return counted >= maxCount ? 3 : counted >= 2 ? 2 : counted;
}
