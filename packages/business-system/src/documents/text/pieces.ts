/** What the law hides, by kind (规定 2014 arts. 19, 20): the types of gold spans to mask. */
export type MaskType =
  | 'name.victim'
  | 'name.legal-representative'
  | 'name.witness'
  | 'name.expert'
  | 'name.not-prosecuted'
  | 'name.light-sentence'
  | 'name.other'
  | 'id'
  | 'phone'
  | 'bank'
  | 'email'
  | 'wechat'
  | 'qq'
  | 'plate'
  | 'passport'
  | 'address'
  | 'birth-date'
  | 'health'
  | 'minor'
  | 'org-account'
  | 'org-code'
  | 'payment-account';

/** What must stay readable, though it may look like something to hide. */
export type KeepType =
  'name.defendant' | 'name.official' | 'court' | 'procuratorate' | 'case-number' | 'lookalike';

/** Why a value stands out of the text around it. */
export type Mark = { readonly mask: MaskType } | { readonly keep: KeepType };

/** A value of which it is known whether it must be masked or kept. */
export interface Marked {
  readonly text: string;
  readonly mark: Mark;
}

/** Literal text, or a marked value. A text is built of them, so that its gold spans are known. */
export type Piece = string | Marked;
export type Text = readonly Piece[];

/** Somebody or something that is written a little differently each time. */
export interface Mentionable {
  mention(): Piece;
}

export type Value = string | number | Marked | Text | Mentionable;

/** A template whose values may be marked. */
export function t(strings: TemplateStringsArray, ...values: readonly Value[]): Text {
  return strings.flatMap((literal, index) => {
    const value = values[index];
    return value === undefined ? [literal] : [literal, ...piecesOf(value)];
  });
}

export const masked = (mask: MaskType, text: string): Marked => ({ text, mark: { mask } });
export const kept = (keep: KeepType, text: string): Marked => ({ text, mark: { keep } });

/** Values with something between them: 张三、李四. */
export function joined(values: readonly Value[], separator = '、'): Text {
  return values.flatMap((value, index) =>
    index === 0 ? piecesOf(value) : [separator, ...piecesOf(value)],
  );
}

function piecesOf(value: Value): Text {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if ('mention' in value) return [value.mention()];
  return 'mark' in value ? [value] : value;
}

/** The characters of a text, without its marks. */
export function plain(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
