import { Argument, Command as Commander, CommanderError, Option } from 'commander';
import type { Command } from '../command.js';
import type { Program } from '../program.js';
import type { Lang } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { commonOptions, optionLines, showOptions } from './flags.js';
import { helpText, type HelpOptions } from './help.js';
import { parseInput } from './parse-input.js';
import { usageErrorOf, valueError } from './usage-error.js';

/** Options that belong to no command: those every command takes, and answers to its questions. */
export interface Given {
  readonly lang?: string;
  readonly config?: string;
  readonly operator?: string;
  readonly confirm?: string;
  readonly passphraseFile?: string;
}

/** A line that names a command, with everything typed for it. */
export interface CommandRequest {
  readonly kind: 'run';
  readonly command: Command;
  /** Values by key, as the command's schemas gave them. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly given: Given;
}

export type ParsedLine =
  | CommandRequest
  | { readonly kind: 'show'; readonly text: string }
  /** No command is named: nothing was typed, or only a group. */
  | { readonly kind: 'nothing'; readonly group: boolean; readonly help: string };

/**
 * Reads what was typed after the program's name.
 * @throws DiscferryError E_USAGE
 */
export function parseLine(
  program: Program,
  argv: readonly string[],
  options: HelpOptions,
): ParsedLine {
  let shown = '';
  let wordsShown: readonly string[] = [];
  const show = (text: string): void => {
    shown += text;
  };
  const root = new Commander(program.name)
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: show, outputError: () => undefined })
    .configureHelp({
      formatHelp: (command) => {
        wordsShown = wordsOf(command);
        return helpText(program, wordsShown, options);
      },
    })
    .version(program.version, showOptions.version.flags)
    .helpOption(showOptions.help.flags);
  for (const { flags } of commonOptions(program)) root.addOption(commanderOption(flags));

  let request: CommandRequest | undefined;
  const commands = program.main === undefined ? program.commands : [program.main];
  for (const command of commands) {
    const target = command === program.main ? root : nested(root, command.name.split(' '));
    for (const spec of Object.values(command.arguments)) {
      const name = spec.kind === 'rest' ? `[${spec.placeholder}...]` : `[${spec.placeholder}]`;
      target.addArgument(new Argument(name));
    }
    for (const { flags } of optionLines(command)) target.addOption(commanderOption(flags));
    target.action(() => {
      const typed = target.optsWithGlobals();
      const given: Given = typed;
      checkLang(given.lang, options.lang);
      const input = parseInput(command, { args: target.args, options: typed }, options.lang);
      request = { kind: 'run', command, input, given };
    });
  }

  try {
    root.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'show', text: shown };
    if (error.code === 'commander.help') {
      return { kind: 'nothing', group: wordsShown.length > 0, help: shown };
    }
    throw usageErrorOf(error, options.lang);
  }
  return request ?? { kind: 'nothing', group: false, help: helpText(program, [], options) };
}

function checkLang(asked: string | undefined, lang: Lang): void {
  if (asked === undefined || asked === 'zh' || asked === 'en') return;
  throw valueError('wrongValue', { name: '--lang LANG', summary: texts.lang, lang });
}

/** `--out DIR` as commander writes it, `--out <DIR>`. */
function commanderOption(flags: string): Option {
  return new Option(flags.replace(/ (.+)$/, ' <$1>'));
}

/** The command for these words under `root`; groups on the way are made once. */
function nested(root: Commander, words: readonly string[]): Commander {
  return words.reduce<Commander>(
    (parent, word) =>
      parent.commands.find((child) => child.name() === word) ?? parent.command(word),
    root,
  );
}

function wordsOf(command: Commander): string[] {
  return command.parent === null ? [] : [...wordsOf(command.parent), command.name()];
}
