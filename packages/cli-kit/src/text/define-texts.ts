import {
  fillText,
  type Localized,
  type Placeholders,
  type TextValues,
} from '@discferry/shared-schema';

/** The two languages of every text for people. */
export type Lang = keyof Localized;

/** A text whose two languages do not name the same `{placeholders}` becomes `never`. */
type SamePlaceholders<Texts extends Readonly<Record<string, Localized>>> = {
  readonly [Key in keyof Texts]: [
    Placeholders<Texts[Key]['en']>,
    Placeholders<Texts[Key]['zh']>,
  ] extends [Placeholders<Texts[Key]['zh']>, Placeholders<Texts[Key]['en']>]
    ? Texts[Key]
    : never;
};

/** The second argument of `say`: absent where the text has no placeholder. */
type SayValues<Text extends Localized> = [Placeholders<Text['en']>] extends [never]
  ? []
  : [values: TextValues<Text['en']>];

/** Gives a text in the reader's language. Numbers are grouped; pass identifiers as strings. */
export type Say = <const Text extends Localized>(text: Text, ...values: SayValues<Text>) => string;

/**
 * The texts of one command line. That both languages of a text hold the same placeholders is
 * checked by the compiler.
 */
export function defineTexts<const Texts extends Readonly<Record<string, Localized>>>(
  texts: Texts & SamePlaceholders<Texts>,
): Texts {
  return texts;
}

/** A number as a person reads it: digits grouped by three, in both languages. */
export function groupDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** Makes `say` for one language. */
export function sayIn(lang: Lang): Say {
  return (text, ...[values]) => {
    const shown = Object.entries<string | number>(values ?? {}).map(
      ([name, value]) => [name, typeof value === 'number' ? groupDigits(value) : value] as const,
    );
    return fillText(text[lang], Object.fromEntries(shown));
  };
}
