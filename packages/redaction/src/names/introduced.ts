import type { IntroducedName, IntroductionOptions } from './introduction.js';
import type { NameReader } from './name-reader.js';
import { namesBeforeCues } from './names-before-cues.js';
import { namesBehindCues } from './names-behind-cues.js';
import { namesInColumns } from './names-in-columns.js';
import { namesInFrames } from './names-in-frames.js';
import { namesInRows } from './names-in-rows.js';
import { namesWithDots } from './names-with-dots.js';
import { namesByTrade } from './posts.js';
import { speakers } from './speakers.js';
import { nicknames } from './nicknames.js';

/** People who are not on the card, by the words before and behind their names. */
export function introducedNames(
  reader: NameReader,
  options: IntroductionOptions,
): readonly IntroducedName[] {
  return [
    ...namesBehindCues(reader, options),
    ...namesBeforeCues(reader, options),
    ...namesWithDots(reader, options),
    ...namesInFrames(reader, options),
    ...namesInRows(reader, options),
    ...namesInColumns(reader, options),
    ...speakers(reader, options),
    ...namesByTrade(reader, options),
    ...nicknames(reader, options),
  ];
}
