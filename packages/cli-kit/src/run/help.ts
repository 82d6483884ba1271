import type { Command, Example } from '../command.js';
import type { Program } from '../program.js';
import { sayIn, type Lang } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { definitions, hanging } from '../view/layout.js';
import {
  argumentUsage,
  commonOptions,
  optionLines,
  showOptions,
  type OptionLine,
} from './flags.js';

export interface HelpOptions {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
}

interface HelpPage {
  readonly title: string;
  readonly summary: string;
  readonly examples: readonly Example[];
  readonly usage: string;
  readonly commands: readonly Command[];
  readonly command: Command | undefined;
}

/** The help of a program, of a group of its commands, or of one command; examples come first. */
export function helpText(program: Program, words: readonly string[], options: HelpOptions): string {
  const { lang, width } = options;
  const say = sayIn(lang);
  const page = pageFor(program, words, lang);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  const explain = (lines: readonly OptionLine[]): string[] =>
    definitions(
      lines.map(({ flags, summary, required }) => [
        flags,
        required ? `${summary[lang]} [${say(texts.required)}]` : summary[lang],
      ]),
      width,
    );
  const [first] = page.commands;
  return [
    ...hanging(`${page.title}: `, page.summary, width),
    ...section(
      say(texts.examples),
      page.examples.flatMap(({ line, says }) => [
        `  ${line}`,
        ...hanging('      ', says[lang], width),
      ]),
    ),
    ...section(say(texts.usage), hanging('  ', page.usage, width)),
    ...section(
      say(texts.commands),
      definitions(
        page.commands.map(({ name, summary }) => [name, summary[lang]]),
        width,
      ),
    ),
    ...section(
      say(texts.arguments),
      definitions(
        Object.values(page.command?.arguments ?? {}).map((spec) => [
          argumentUsage(spec),
          spec.summary[lang],
        ]),
        width,
      ),
    ),
    ...section(say(texts.options), explain(page.command ? optionLines(page.command) : [])),
    ...section(
      say(texts.everyCommand),
      explain([...commonOptions(program), ...Object.values(showOptions)]),
    ),
    ...(first === undefined
      ? []
      : ['', say(texts.moreHelp, { line: `${program.name} ${first.name} --help` })]),
    '',
  ].join('\n');
}

function pageFor(program: Program, words: readonly string[], lang: Lang): HelpPage {
  const name = words.join(' ');
  const title = [program.name, ...words].join(' ');
  const command = name === '' ? program.main : program.commands.find((each) => each.name === name);
  const options = `[${texts.optionsWord[lang]}]`;
  if (command !== undefined) {
    const typed = Object.values(command.arguments).map(argumentUsage);
    return {
      title,
      summary: command.summary[lang],
      examples: command.examples,
      usage: [title, ...typed, options].join(' '),
      commands: [],
      command,
    };
  }
  const commands = program.commands.filter((each) =>
    `${each.name} `.startsWith(name === '' ? '' : `${name} `),
  );
  return {
    title,
    summary: program.summary[lang],
    examples: commands.flatMap(({ examples }) => examples.slice(0, 1)),
    usage: `${title} <${texts.commandWord[lang]}> ${options}`,
    commands,
    command: undefined,
  };
}
