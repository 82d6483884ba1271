/** The three classes of bytes (ISO 32000-2, 7.2.3). */
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'));

export const LF = 0x0a;
export const CR = 0x0d;

const classes = Uint8Array.from({ length: 256 }, (_, byte) =>
  WHITE.has(byte) ? 1 : DELIMITERS.has(byte) ? 2 : 0,
);

export function isWhite(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === 1;
}

/** Whether a byte goes on with a name, number or keyword. The end does not. */
export function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && classes[byte] === 0;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
