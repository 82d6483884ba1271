import { refused } from '../refusals.js';
import { isDigit, isWhite } from './characters.js';

const HEADER = '%PDF-';
const VERSION = /^%PDF-(?:1\.[0-7]|2\.0)[\r\n\t ]/;
const VERSION_BYTES = 9;
const END_OF_FILE = '%%EOF';
const ZIP_END = Buffer.from('PK\x05\x06');
/** Readers of ZIP look for its end in so many last bytes: the end itself and the longest comment. */
const ZIP_SEARCH_BYTES = 22 + 65_535;
const OBJECT = 'obj';

/**
 * Checks that a file is one PDF and nothing else: one header at its very beginning, nothing behind its
 * end, and no archive for those who read from the back.
 * @throws pdf-encrypted, polyglot, trailing-data, malformed
 */
export function checkFrame(bytes: Buffer): void {
  if (!VERSION.test(bytes.toString('latin1', 0, VERSION_BYTES))) {
    throw refused('malformed', 'version');
  }
  // Its streams would only seem to be damaged. A name written with escapes is found all the same.
  if (bytes.includes('/Encrypt')) throw refused('pdf-encrypted', '/Encrypt');
  if (bytes.includes(HEADER, 1)) throw refused('polyglot', 'a second header');
  if (endsAsZip(bytes)) throw refused('polyglot', 'the end of a ZIP archive');
  const end = bytes.lastIndexOf(END_OF_FILE);
  if (end === -1) throw refused('malformed', 'no end');
  const behind = bytes.subarray(end + END_OF_FILE.length);
  if (!behind.every(isWhite)) throw refused('trailing-data', `${String(behind.length)} bytes`);
}

/** The same four bytes occur by chance; the two zero numbers behind them belong to an archive. */
function endsAsZip(bytes: Buffer): boolean {
  let at = bytes.indexOf(ZIP_END, Math.max(0, bytes.length - ZIP_SEARCH_BYTES));
  while (at !== -1) {
    if (bytes.subarray(at + 4, at + 8).every((byte) => byte === 0)) return true;
    at = bytes.indexOf(ZIP_END, at + 1);
  }
  return false;
}

/**
 * Whatever looks like the beginning of an object must be one that was found. Viewers that repair a
 * file look for such places everywhere: in strings, in streams and behind comment signs.
 * @throws polyglot
 */
export function checkObjectPlaces(bytes: Buffer, headers: ReadonlyMap<number, number>): void {
  let at = bytes.indexOf(OBJECT);
  while (at !== -1) {
    const start = headerBefore(bytes, at);
    if (start !== undefined && !headers.has(start)) {
      throw refused('polyglot', `an object out of place at ${String(start)}`);
    }
    at = bytes.indexOf(OBJECT, at + OBJECT.length);
  }
}

/** No header is longer; what is longer is no header to the scan, which would have refused it. */
const MAX_BACK_BYTES = 64;

function headerBefore(bytes: Buffer, word: number): number | undefined {
  const least = Math.max(0, word - MAX_BACK_BYTES);
  const back = (from: number, belongs: (byte: number | undefined) => boolean) => {
    let at = from;
    while (at > least && belongs(bytes[at - 1])) at -= 1;
    return at;
  };
  const generationEnd = back(word, isWhite);
  const generation = back(generationEnd, isDigit);
  const numberEnd = back(generation, isWhite);
  const number = back(numberEnd, isDigit);
  const isHeader = generation < generationEnd && numberEnd < generation && number < numberEnd;
  return isHeader ? number : undefined;
}
