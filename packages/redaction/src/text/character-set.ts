/**
 * Characters of one UTF-16 unit, a bit for each unit. To ask a set of strings takes ten times as long, and
 * this is asked several times at every character of a text.
 */
export type CharacterSet = Uint8Array;

export function characterSet(characters: string): CharacterSet {
  const bits = new Uint8Array(0x10000 / 8);
  for (let at = 0; at < characters.length; at += 1) {
    const unit = characters.charCodeAt(at);
    bits[unit >>> 3] = (bits[unit >>> 3] ?? 0) | (1 << (unit & 7));
  }
  return bits;
}

/** Whether a character is one of a set; nothing is none. */
export function isOneOf(set: CharacterSet, character: string | undefined): boolean {
  return character !== undefined && holdsUnit(set, character.charCodeAt(0));
}

/** The same of the unit at a place of a text, or behind its ends. */
export function isOneAt(set: CharacterSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && holdsUnit(set, text.charCodeAt(at));
}

function holdsUnit(set: CharacterSet, unit: number): boolean {
  return ((set[unit >>> 3] ?? 0) & (1 << (unit & 7))) !== 0;
}
