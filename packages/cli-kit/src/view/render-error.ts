import type { DiscferryError } from '@discferry/shared-schema';
import { describeError } from '../errors/describe-error.js';
import { sayIn } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { table } from './blocks.js';
import { hanging } from './layout.js';
import { printable } from './printable.js';
import { renderBlock, type RenderOptions } from './render.js';

const indent = '  ';
const maxFindingsShown = 20;
/** Columns one text of a finding may take before it is cut. */
const maxFindingWidth = 120;

/** An error for people: code and sentence, what was found, what to do. */
export function renderError(error: DiscferryError, options: RenderOptions): string[] {
  const { style, lang, width } = options;
  const say = sayIn(lang);
  const { code, message, hint, findings } = describeError(error, lang);
  const shown = findings.slice(0, maxFindingsShown);
  const more = findings.length - shown.length;
  const found =
    shown.length === 0
      ? []
      : [
          '',
          ...renderBlock(
            table(
              [say(texts.where), say(texts.expected), say(texts.actual)],
              shown.map(({ path, expected, actual }) =>
                [path, expected, actual].map((text) => printable(text, maxFindingWidth)),
              ),
            ),
            { ...options, width: width - indent.length },
          ).map((line) => indent + line),
          ...(more > 0 ? [indent + say(texts.moreFindings, { count: more })] : []),
          '',
        ];
  return [
    style.tone('bad', `${say(texts.error)} ${code}`),
    ...hanging(indent, printable(message), width),
    ...found,
    ...hanging(`${indent}${say(texts.whatToDo)}: `, printable(hint), width),
  ];
}
