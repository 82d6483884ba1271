import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** What stands in a Word file: every run of text, in order, as Word shows it. */
export async function wordText(path: string): Promise<string> {
  const xml = entryOf(await readFile(path), 'word/document.xml');
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, run = '']) =>
      run.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
    )
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const END_BYTES = 22;
const RECORD_BYTES = 46;

/** A deflated entry of a ZIP archive without comment, by its central directory. */
function entryOf(zip: Buffer, name: string): string {
  const end = zip.length - END_BYTES;
  let at = zip.readUInt32LE(end + 16);
  while (at < end) {
    const nameLength = zip.readUInt16LE(at + 28);
    const nameAt = at + RECORD_BYTES;
    if (zip.toString('utf8', nameAt, nameAt + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42);
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20))).toString();
    }
    at = nameAt + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no entry ${name}`);
}
