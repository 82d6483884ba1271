import type { Rule } from './rules.js';

/** The longest name of an entry. SPEC.md, ZIP profile. */
export const MAX_NAME_BYTES = 64;

/**
 * One plain lower-case ASCII file name. There is no way to write another folder (`/`, `\`, `..`,
 * `C:`), nothing a terminal or a file dialogue shows in another way than it is (control and
 * direction characters, two forms of the same letter), and no second spelling on a disk that does
 * not tell upper from lower case.
 */
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]*$/;

/** Names that Windows gives to devices, whatever their extension; and a last dot, which it drops. */
const OTHER_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/;

const SHOWN_BYTES = 48;

/** The rule that an entry has a name every system understands as the same plain file. */
export function safeName(name: Buffer): Rule {
  const text = name.toString('latin1');
  return {
    field: 'name',
    holds: name.length <= MAX_NAME_BYTES && SAFE_NAME.test(text) && !OTHER_ON_WINDOWS.test(text),
    expected: 'a plain file name of lower-case letters, digits, dots, hyphens and underscores',
    actual: escaped(name),
    code: 'E_ENTRY_NAME',
  };
}

/** A hostile name as plain ASCII: it may hold escape sequences for the terminal that shows it. */
function escaped(name: Buffer): string {
  const shown = Array.from(name.subarray(0, SHOWN_BYTES), (byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  );
  return `${shown.join('')}${name.length > SHOWN_BYTES ? ' …' : ''}`;
}
