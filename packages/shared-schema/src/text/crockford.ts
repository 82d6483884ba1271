/** Crockford's base 32: digits and capitals without I, L, O and U, which are misread or misheard. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` characters of bytes in Crockford's base 32, five bits each. */
export function crockford(bytes: Uint8Array, length: number): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += CROCKFORD.charAt((held >> bits) & 31);
    }
  }
  if (text.length < length) throw new RangeError('too few bytes');
  return text;
}

/** What a person typed, as it was meant: O is 0, I and L are 1; spaces and dashes are for the eye. */
export function readCrockford(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
