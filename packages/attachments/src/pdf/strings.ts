import { refused } from '../refusals.js';
import { isWhite } from './characters.js';

const BACKSLASH = 0x5c;
const OPEN = 0x28;
const CLOSE = 0x29;
const HEX_CLOSE = 0x3e;
const HEX_DIGIT = /[\dA-Fa-f]/;

/**
 * Where a literal string ends; parentheses in it are balanced or escaped. Counted, not recursed into:
 * depth costs nothing.
 * @throws malformed
 */
export function endOfLiteralString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw refused('malformed', `string at ${String(start)} does not end`);
}

/**
 * Where a hexadecimal string ends.
 * @throws malformed
 */
export function endOfHexString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === HEX_CLOSE) return at + 1;
    if (!isWhite(byte) && !HEX_DIGIT.test(String.fromCharCode(byte))) {
      throw refused('malformed', `hexadecimal string at ${String(start)}`);
    }
  }
  throw refused('malformed', `string at ${String(start)} does not end`);
}
