import { longestAt } from '../text/word-trie.js';
import { ROLE_CUES, type RoleCue } from './role-cues.js';

/** How much a word before a name says; `preposition` serves for everything else as well. */
export const CUE_STRENGTH = { none: 0, preposition: 1, act: 2, relation: 3, role: 4 } as const;

/** Where words end that names follow, by `CUE_STRENGTH`. */
export function cueEndsOf(text: string): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const cue = longestAt(ROLE_CUES, text, at);
    if (cue === undefined) continue;
    ends[cue.end] = Math.max(ends[cue.end] ?? 0, strengthOf(cue.value, cue.end - at));
  }
  return ends;
}

function strengthOf({ kind }: RoleCue, units: number): number {
  return kind === 'act' && units === 1 ? CUE_STRENGTH.preposition : CUE_STRENGTH[kind];
}
