import type { Cue } from './cue-ends.js';
import type { RedactionRule } from '../rules.js';
import { longestAt, type WordHit, type WordTrie } from '../text/word-trie.js';

/** A name that the text itself introduces. */
export interface IntroducedName {
  /** As it stands in the view. */
  readonly form: string;
  readonly rule: RedactionRule;
}

/** What is known of a text before its own people are looked for. */
export interface IntroductionOptions {
  /** Names on the card: they need no introduction. */
  readonly known: WordTrie<unknown>;
  /** Where names of officials stand: the `OFFICIAL` mark of each unit. */
  readonly officials: Uint8Array;
  /** Where words end that names follow, by `CUE_STRENGTH`. */
  readonly cueEnds: Uint8Array;
  readonly cues: readonly Cue[];
}

/** A name of the card that stands here. 库尔班·艾力 is not the 库尔班 of the card. */
export function knownAt(
  known: WordTrie<unknown>,
  text: string,
  at: number,
): WordHit<unknown> | undefined {
  const hit = longestAt(known, text, at);
  return text[hit?.end ?? 0] === '\u00B7' ? undefined : hit;
}
