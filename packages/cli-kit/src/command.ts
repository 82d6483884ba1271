import type { ExitStatus, Localized } from '@discferry/shared-schema';
import type { z } from 'zod';
import type { Context } from './context.js';
import type { Block } from './view/blocks.js';

/** What a command returns: the documented value for machines, and its view for people. */
export interface Outcome {
  /**
   * What `--json` shows as `data`: plain objects, arrays, strings, numbers, booleans and null.
   * Instants and dates as strings. Nothing that grows with the number of records.
   */
  readonly data: object;
  readonly view: readonly Block[];
  /** 0 when left out; 3 when a person must look; another status when the data is the verdict. */
  readonly exit?: ExitStatus;
}

/** An option that is there or not: `--full`. */
export interface Flag {
  readonly kind: 'flag';
  readonly summary: Localized;
}

/**
 * An option with a value (`--out DIR`) or an argument. The schema gets the text as typed, or
 * undefined when it was left out: a schema that takes undefined makes it optional.
 */
export interface Value<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'value';
  /** The name in the help, in capitals: `DIR`. */
  readonly placeholder: string;
  readonly summary: Localized;
  readonly schema: Schema;
}

/** The last argument, any number of times; the schema gets an array of texts. */
export interface Rest<Schema extends z.ZodType = z.ZodType> {
  readonly kind: 'rest';
  readonly placeholder: string;
  readonly summary: Localized;
  readonly schema: Schema;
}

export type OptionSpec = Flag | Value;
export type ArgumentSpec = Value | Rest;

/** The parsed values of a set of options or arguments, by key. */
type ValuesOf<Specs extends Readonly<Record<string, OptionSpec | ArgumentSpec>>> = {
  readonly [Key in keyof Specs]: Specs[Key] extends { readonly schema: infer Schema }
    ? z.output<Schema>
    : boolean;
};

export interface Example {
  /** The whole line as typed, program name included. */
  readonly line: string;
  readonly says: Localized;
}

/** What a command asks the person for; each brings its option for scripts. */
export type Asks = 'number' | 'passphrase';

type Specs<Spec> = Readonly<Record<string, Spec>>;
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- no key is meant
type NoSpecs = Readonly<Record<never, never>>;

/** A command as its author writes it. */
export interface CommandDefinition<
  Arguments extends Specs<ArgumentSpec>,
  Options extends Specs<OptionSpec>,
> {
  /** One word, or two for a command of a group: `trust add`. */
  readonly name: string;
  readonly summary: Localized;
  /** In the order they are typed. */
  readonly arguments?: Arguments;
  /** By camelCase key; `requireSequence` is typed `--require-sequence`. */
  readonly options?: Options;
  /** `number` adds `--confirm NUMBER`, `passphrase` adds `--passphrase-file FILE`. */
  readonly asks?: readonly Asks[];
  /** Shown first in the help; at least one. */
  readonly examples: readonly [Example, ...Example[]];
  readonly run: (
    context: Context,
    input: ValuesOf<Arguments> & ValuesOf<Options>,
  ) => Promise<Outcome>;
}

/** A command as a program holds it; made by {@link defineCommand}. */
export interface Command {
  readonly name: string;
  readonly summary: Localized;
  readonly arguments: Specs<ArgumentSpec>;
  readonly options: Specs<OptionSpec>;
  readonly asks: readonly Asks[];
  readonly examples: readonly Example[];
  readonly run: (context: Context, input: Readonly<Record<string, unknown>>) => Promise<Outcome>;
}

/** Checks a command's types and forgets them, so that commands of all kinds fit into one list. */
export function defineCommand<
  const Arguments extends Specs<ArgumentSpec> = NoSpecs,
  const Options extends Specs<OptionSpec> = NoSpecs,
>(definition: CommandDefinition<Arguments, Options>): Command {
  return {
    ...definition,
    arguments: definition.arguments ?? {},
    options: definition.options ?? {},
    asks: definition.asks ?? [],
    // The one cast: the runner fills `input` by parsing with these very schemas.
    run: definition.run as Command['run'],
  };
}

export function flag(summary: Localized): Flag {
  return { kind: 'flag', summary };
}

/** `value('DIR', summary, z.string().optional())` */
export function value<Schema extends z.ZodType>(
  placeholder: string,
  summary: Localized,
  schema: Schema,
): Value<Schema> {
  return { kind: 'value', placeholder, summary, schema };
}

/** `rest('PACKAGE', summary, z.array(z.string()).min(1))` */
export function rest<Schema extends z.ZodType>(
  placeholder: string,
  summary: Localized,
  schema: Schema,
): Rest<Schema> {
  return { kind: 'rest', placeholder, summary, schema };
}
