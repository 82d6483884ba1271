import type { DiscferryError } from '@discferry/shared-schema';
import { describeError } from '../errors/describe.js';
import { sayIn } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { table } from './blocks.js';
import { hanging } from './layout.js';
import { printable } from './printable.js';
import { renderBlock, type RenderOptions } from './render.js';

const maxFindingsShown = 20;
/** Columns of the terminal one place in a finding may take. */
const maxFindingWidth = 120;

/** An error for people: code and sentence, what was found, what to do. */
export function renderError(error: DiscferryError, options: RenderOptions): string[] {
  const { style, lang, width } = options;
  const say = sayIn(lang);
  const { code, message, hint, findings } = describeError(error, lang);
  const shown = findings.slice(0, maxFindingsShown);
  const more = findings.length - shown.length;
  return [
    ...hanging(`${say(texts.error)} ${code}: `, printable(message), width).map((line) =>
      style.tone('bad', line),
    ),
    ...(shown.length > 0
      ? renderBlock(
          table(
            [say(texts.where), say(texts.expected), say(texts.actual)],
            shown.map(({ path, expected, actual }) =>
              [path, expected, actual].map((text) => printable(text, maxFindingWidth)),
            ),
          ),
          { ...options, width: width - 2 },
        ).map((line) => `  ${line}`)
      : []),
    ...(more > 0 ? [`  ${say(texts.moreFindings, { count: more })}`] : []),
    ...hanging(`${say(texts.whatToDo)}: `, printable(hint), width),
  ];
}
