import type { Place } from './places.js';

/** 高血压和糖尿病, 糖尿病并发视网膜病变: one thing said of somebody. */
const JOINS = /^(?:[和及与]|以及|并发|合并|并?伴有?|继发|,目前为)?$/u;
const joinUnits = 4;

/** The places in order, those that touch, overlap or are tied by a word as one. */
export function claimsJoined(text: string, places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const one of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    const apart = last === undefined ? Infinity : one.start - last.end;
    if (last === undefined || apart > joinUnits || !isTied(text, last.end, one.start))
      joined.push(one);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  return joined;
}

function isTied(text: string, from: number, to: number): boolean {
  return from >= to || JOINS.test(text.slice(from, to));
}
