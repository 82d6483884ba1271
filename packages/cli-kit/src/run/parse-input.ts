import type { ArgumentSpec, Command, OptionSpec } from '../command.js';
import type { Lang } from '../text/define-texts.js';
import { optionFlags } from './flags.js';
import { valueError } from './usage-error.js';

/** What commander read, before the command's own schemas. */
export interface TypedValues {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The values of a command's arguments and options, each parsed with its schema.
 * @throws DiscferryError E_USAGE for the first that is missing or does not fit
 */
export function parseInput(
  command: Command,
  typed: TypedValues,
  lang: Lang,
): Readonly<Record<string, unknown>> {
  const parse = (spec: OptionSpec | ArgumentSpec, name: string, text: unknown): unknown => {
    if (spec.kind === 'flag') return text === true;
    const parsed = spec.schema.safeParse(text);
    if (parsed.success) return parsed.data;
    const missing = text === undefined || (Array.isArray(text) && text.length === 0);
    throw valueError(missing ? 'missingValue' : 'wrongValue', {
      name,
      summary: spec.summary,
      lang,
    });
  };
  const argumentValues = Object.entries(command.arguments).map(([key, spec], index) => [
    key,
    parse(
      spec,
      spec.placeholder,
      spec.kind === 'rest' ? typed.args.slice(index) : typed.args[index],
    ),
  ]);
  const optionValues = Object.entries(command.options).map(([key, spec]) => [
    key,
    parse(spec, optionFlags(key, spec), typed.options[key]),
  ]);
  return Object.fromEntries([...argumentValues, ...optionValues]) as Record<string, unknown>;
}
