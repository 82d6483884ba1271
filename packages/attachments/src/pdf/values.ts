/** A value in a PDF (ISO 32000-2, 7.3). What strings say is never looked at, so it is not kept. */
export type PdfValue =
  number | boolean | null | PdfName | typeof STRING | PdfReference | PdfArray | PdfDictionary;

/** A name, with what was escaped written out: `/J#61vaScript` is `JavaScript`. */
interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export const STRING = { kind: 'string' } as const;

/** The kind of a value; `primitive` for numbers, booleans and null. */
export function kindOf(
  value: PdfValue | undefined,
): 'primitive' | 'name' | 'string' | 'reference' | 'array' | 'dictionary' {
  return typeof value === 'object' && value !== null ? value.kind : 'primitive';
}

/** The name that is the value of a key, if its value is a name. */
export function nameIn({ entries }: PdfDictionary, key: string): string | undefined {
  const value = entries.get(key);
  return typeof value === 'object' && value?.kind === 'name' ? value.name : undefined;
}

/** The whole number that is the value of a key, if it is one and not negative. */
export function numberIn({ entries }: PdfDictionary, key: string): number | undefined {
  const value = entries.get(key);
  return isCount(value) ? value : undefined;
}

/** Whether a value is a whole number from zero on. */
export function isCount(value: PdfValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
