import type { Place } from './places.js';

/** States of health that a number tells: 孕28周, 孕2产1. */
const FINDINGS: readonly RegExp[] = [
  /怀?孕(?:约|期|已)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\+\d)?[余多]?(?:周|个?月)(?:\+?\d天)?/gu,
  /(?:怀有?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?多?月的?身孕/gu,
  /孕\d产\d/gu,
  /[左右双][手脚足]缺(?:失|少)?[一二三四五\d两][根个节]?[手脚足]?[指趾]/gu,
];

/** What a number tells of somebody's state of health. */
export function findingsIn(text: string): Place[] {
  return FINDINGS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  );
}
