import { findUnfitCharacter } from './characters.js';
import { unreadable } from './refusals.js';

/**
 * The text of a plain UTF-8 file: a byte order mark is dropped and line ends become LF, the rest is
 * as it was.
 * @throws E_DOCUMENT_UNREADABLE for other encodings, control and direction characters
 */
export function readPlainText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  const found = findUnfitCharacter(text);
  if (found !== undefined) throw unreadable(found.feature, 'text', found.name);
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('character-encoding', 'text', 'bytes that are not UTF-8');
  }
}
