/** A JSON value as canonical JSON can carry it: whole numbers only, no `undefined`. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/**
 * The one text a value has: RFC 8785 (JCS), narrowed to whole numbers. Keys are sorted by UTF-16
 * code units, nothing is indented, and strings are escaped as `JSON.stringify` does it.
 * @throws TypeError for fractions, unsafe integers and lone surrogates: those have no agreed text,
 *   and a value that has two texts has two digests.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // Strings added up, and no arrays of parts: every record passes here on both sides.
  let text = '';
  for (const key of Object.keys(value).sort()) {
    text += `${text === '' ? '{' : ','}${canonicalString(key)}:`;
    text += canonicalJson(value[key] as CanonicalValue);
  }
  return text === '' ? '{}' : `${text}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isSafeInteger(number) || Object.is(number, -0)) {
    throw new TypeError('canonical JSON has whole numbers only');
  }
  return String(number);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
