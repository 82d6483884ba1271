import { HIDDEN } from '../name-form.js';
import { OFFICIAL } from './officials.js';
import { GAP } from '../text/text-view.js';
import { CUE_STRENGTH } from './cue-ends.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { isSoundCharacter, mayBeInName } from './name-characters.js';
import { readNameAt, type NameReader } from './name-reader.js';
import { isSingleSurname } from './surnames.js';

const maxPartUnits = 8;

function isPart(character: string | undefined): boolean {
  return character === '-' || mayBeInName(character) || isSoundCharacter(character);
}

/** 艾山江·买买提 needs no introduction: a dot between Han characters stands in names alone. */
export function namesWithDots(
  reader: NameReader,
  { known, officials, cueEnds }: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = reader.view;
  const found: IntroducedName[] = [];
  let free = 0;
  for (
    let dot = text.indexOf('\u00B7');
    dot >= 0;
    dot = text.indexOf('\u00B7', Math.max(dot + 1, free))
  ) {
    let start = dot;
    while (start > free && dot - start < maxPartUnits && isPart(text[start - 1])) {
      start -= 1;
      if (reader.view.gaps[start] !== GAP.none) break;
      const sounds = isSoundCharacter(text[start]) && !isSoundCharacter(text[start - 1]);
      const cue = cueEnds[start] ?? 0;
      if (
        cue >= CUE_STRENGTH.relation ||
        (dot - start >= 2 && sounds) ||
        (cue > 0 && (dot - start >= 2 || isSingleSurname(text[start])))
      )
        break;
    }
    // 阿某某因艾力·卡德尔: behind a mask a sound is a word.
    if (text[start - 1] === HIDDEN && /[因让应]/u.test(text[start] ?? '')) start += 1;
    const name =
      start < dot && knownAt(known, text, start) === undefined ? readNameAt(reader, start) : null;
    if (name === null || name.end <= dot) continue;
    free = name.end;
    if (officials[start] === OFFICIAL.none)
      found.push({ form: text.slice(start, name.end), rule: 'OTHER-PERSON' });
  }
  return found;
}
