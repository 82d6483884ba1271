/** A text in the two languages every person at a screen can choose between. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The names of the `{placeholders}` in a text, as a union of string literals. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** A value for every placeholder of a text; an empty object where it has none. */
export type TextValues<Text extends string> = Readonly<Record<Placeholders<Text>, string | number>>;

/** Puts the values in place of the `{placeholders}`. A placeholder without a value stays visible. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
