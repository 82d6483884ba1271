import type { CommanderError } from 'commander';
import { DiscferryError, type Localized } from '@discferry/shared-schema';
import { sayIn, type Lang } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { printable } from '../view/printable.js';

/** Columns a mistyped word may take in an error. */
const maxWordWidth = 40;

/** E_USAGE with its reason in the reader's language. */
export function usageError(reason: string): DiscferryError<'E_USAGE'> {
  return new DiscferryError('E_USAGE', { reason });
}

/** The value of an option or argument is missing or does not fit. What was typed is not repeated. */
export function valueError(
  problem: 'missingValue' | 'wrongValue',
  { name, summary, lang }: { name: string; summary: Localized; lang: Lang },
): DiscferryError<'E_USAGE'> {
  return usageError(sayIn(lang)(texts[problem], { name, summary: summary[lang] }));
}

/**
 * What commander found wrong with a line, in the reader's language. Its sentences are English only,
 * so the word concerned and the suggestion are taken out of them.
 */
export function usageErrorOf(error: CommanderError, lang: Lang): DiscferryError<'E_USAGE'> {
  const say = sayIn(lang);
  const word = printable(/'(.*?)'/s.exec(error.message)?.[1] ?? '', maxWordWidth);
  const nearest = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  const suggestion = nearest === undefined ? '' : say(texts.didYouMean, { word: nearest });
  switch (error.code) {
    case 'commander.unknownCommand':
      return usageError(say(texts.unknownCommand, { word }) + suggestion);
    case 'commander.unknownOption':
      return usageError(say(texts.unknownOption, { word: withoutValue(word) }) + suggestion);
    case 'commander.optionMissingArgument':
      return usageError(say(texts.optionWithoutValue, { name: word.replace(/[<>]/g, '') }));
    case 'commander.excessArguments':
      return usageError(say(texts.tooMany));
    default:
      return usageError(say(texts.notParsed));
  }
}

/** `--nmae=value` without the value, which may be personal. */
function withoutValue(option: string): string {
  return option.split('=', 1).join('');
}
