import { fillText, type Localized } from '@discferry/shared-schema';
import type { ArgumentSpec, Asks, Command, OptionSpec } from '../command.js';
import type { Program } from '../program.js';
import { texts } from '../text/texts.js';

/** An option as it is typed and explained: `--out DIR`. */
export interface OptionLine {
  readonly flags: string;
  readonly summary: Localized;
  readonly required: boolean;
}

/** How an option is typed: key `requireSequence` is `--require-sequence`. */
export function optionFlags(key: string, spec: OptionSpec): string {
  const long = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return spec.kind === 'flag' ? long : `${long} ${spec.placeholder}`;
}

/** Whether the schema of a value takes its absence. */
function isOptional(spec: OptionSpec | ArgumentSpec): boolean {
  if (spec.kind === 'flag') return true;
  return spec.schema.safeParse(spec.kind === 'rest' ? [] : undefined).success;
}

/** How an argument stands in the usage line: `PACKAGE…`, `[DIR]`. */
export function argumentUsage(spec: ArgumentSpec): string {
  const name = spec.kind === 'rest' ? `${spec.placeholder}…` : spec.placeholder;
  return isOptional(spec) ? `[${name}]` : name;
}

/** The option that answers a question for scripts. */
const askOptions: Readonly<Record<Asks, OptionLine>> = {
  number: { flags: '--confirm NUMBER', summary: texts.confirmOption, required: false },
  passphrase: {
    flags: '--passphrase-file FILE',
    summary: texts.passphraseFileOption,
    required: false,
  },
};

/** The options of one command, with those of its questions. */
export function optionLines(command: Command): OptionLine[] {
  const own = Object.entries(command.options).map(([key, spec]) => ({
    flags: optionFlags(key, spec),
    summary: spec.summary,
    required: !isOptional(spec),
  }));
  return [...own, ...command.asks.map((ask) => askOptions[ask])];
}

/** The options every command takes. */
export function commonOptions(program: Program): OptionLine[] {
  const lines: [flags: string, summary: Localized][] = [
    ['--json', texts.json],
    ['--lang LANG', texts.lang],
    ...configOption(program),
    ['--operator NAME', texts.operatorOption],
    ['--no-color', texts.noColor],
  ];
  return lines.map(([flags, summary]) => ({ flags, summary, required: false }));
}

function configOption({ configFile: file }: Program): [flags: string, summary: Localized][] {
  if (file === undefined) return [];
  const { en, zh } = texts.config;
  return [['--config FILE', { en: fillText(en, { file }), zh: fillText(zh, { file }) }]];
}

/** The two options that only show something. */
export const showOptions = {
  version: { flags: '-V, --version', summary: texts.version, required: false },
  help: { flags: '-h, --help', summary: texts.help, required: false },
} as const satisfies Readonly<Record<string, OptionLine>>;
