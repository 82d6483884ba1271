import { nameLikelihood, type NameLikelihood } from '../detector/likelihood.js';
import { viewOf } from '../text/text-view.js';
import { cueEndsOf, cuesIn, type Cue } from './cue-ends.js';
import type { NameReader } from './name-reader.js';
import { nameUses } from './name-uses.js';
import { officialPlaces } from './officials.js';
import { paperNumbersIn } from './paper-numbers.js';

/** A text with what has been read off it once. */
export interface Reading extends NameReader {
  /** Where names of officials stand: the `OFFICIAL` mark of each unit. */
  readonly officials: Uint8Array;
  /** Where words end that names follow, by `CUE_STRENGTH`. */
  readonly cueEnds: Uint8Array;
  /** The words that names follow, in order. */
  readonly cues: readonly Cue[];
  /** 1 for each unit of a number of a paper (文号). */
  readonly papers: Uint8Array;
  /** What the model of the leftover detector says of the text. */
  readonly likelihood: NameLikelihood;
}

export function readingOf(text: string): Reading {
  const view = viewOf(text);
  const reader = { view, uses: nameUses(view) };
  const officials = new Uint8Array(view.text.length + 1);
  for (const { start, end, mark } of officialPlaces(reader)) officials.fill(mark, start, end);
  const cues = cuesIn(view.text);
  return {
    ...reader,
    cues,
    officials,
    cueEnds: cueEndsOf(view.text, cues),
    papers: paperNumbersIn(view.text),
    likelihood: nameLikelihood(view),
  };
}
