import { OFFICIAL } from './officials.js';
import { beginsLine, GAP } from '../text/text-view.js';
import { longestAt } from '../text/word-trie.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { readNameAt, type NameReader } from './name-reader.js';
import { ROLE_CUES } from './role-cues.js';
import { ANYTHING, readWord } from './word-as-name.js';

/** 王春雷\t证人: the rows of a table. */
export function namesInRows(
  reader: NameReader,
  { known, officials }: IntroductionOptions,
): readonly IntroducedName[] {
  const { view } = reader;
  const found: IntroducedName[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    if (!beginsLine(view, at) || knownAt(known, view.text, at) !== undefined) continue;
    const name = readNameAt(reader, at) ?? readWord(view.text, at, ANYTHING);
    if (name === null || view.gaps[name.end] !== GAP.space || officials[at] !== OFFICIAL.none)
      continue;
    const cue = longestAt(ROLE_CUES, view.text, name.end);
    if (cue?.value.kind === 'role')
      found.push({ form: view.text.slice(at, name.end), rule: cue.value.rule });
  }
  return found;
}
