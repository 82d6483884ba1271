import { allMatches } from '../text/all-matches.js';
import { characterSet, isOneAt } from '../text/character-set.js';
import { longestAt } from '../text/word-trie.js';
import { isHan } from './name-characters.js';
import { ROLE_CUES, type RoleCue } from './role-cues.js';

/** How much a word before a name says; `preposition` serves for everything else as well. */
export const CUE_STRENGTH = { none: 0, preposition: 1, act: 2, relation: 3, role: 4 } as const;

/** A word that names follow, half open. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly value: RoleCue;
}

/** The longest word that names follow at each place where one begins. */
export function cuesIn(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const cue = longestAt(ROLE_CUES, text, start);
    if (cue !== undefined) cues.push({ start, ...cue });
  }
  return cues;
}

/** 父隆石生，母麻秋菊; 随母练小梅. */
const KIN_ALONE =
  /(?<=[,。;:\u3001(]|^|[,。;:\u3001(]?[随与由])[父母妻夫兄姐弟妹嫂](?=\p{Script=Han}{2})/gu;

/** Where words end that names follow, by `CUE_STRENGTH`. */
export function cueEndsOf(text: string, cues: readonly Cue[]): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  for (const { start, end, value } of cues) {
    ends[end] = Math.max(ends[end] ?? 0, strengthOf(value, end - start));
  }
  for (const { index } of allMatches(text, KIN_ALONE)) {
    ends[index + 1] = Math.max(ends[index + 1] ?? 0, CUE_STRENGTH.relation);
  }
  return ends;
}

function strengthOf({ kind }: RoleCue, units: number): number {
  return kind === 'act' && units === 1 ? CUE_STRENGTH.preposition : CUE_STRENGTH[kind];
}

/** What words for people end in by whom no name need follow: 心理咨询师, 民宿经营者, 代书人. */
const TRADE = characterSet('师员工手者主长商户匠贩民医警生客友伴婆夫人士');
const NOBODY = characterSet('一二三四五六七八九十两他其本有等');

/** Whether a word for somebody's trade or part ends here, on whatever list it is. */
export function endsTrade(text: string, at: number): boolean {
  if (!isOneAt(TRADE, text, at - 1) || !isHan(text[at - 2])) return false;
  return text[at - 1] !== '人' || !isOneAt(NOBODY, text, at - 2);
}
