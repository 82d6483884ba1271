/** A place of a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const VEIL = '*';

/** The text with these places veiled, as masks and names are. */
export function withoutPlaces(text: string, places: readonly Place[]): string {
  if (places.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    parts.push(text.slice(at, from), VEIL.repeat(end - from));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Its sentences; nothing that is said in one decides of another. */
export function sentencesOf(text: string): { readonly start: number; readonly sentence: string }[] {
  return Array.from(text.matchAll(/[^\u3002;]+[\u3002;]?/gu), ({ 0: sentence, index }) => ({
    start: index,
    sentence,
  }));
}
