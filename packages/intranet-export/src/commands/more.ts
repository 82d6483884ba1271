import { paragraph, type Block, type Context } from '@discferry/cli-kit';
import { texts } from '../texts.js';

/** How many more a list would have had. */
export function more(say: Context['say'], count: number): readonly Block[] {
  return count > 0 ? [paragraph(say(texts.andMore, { count }))] : [];
}
