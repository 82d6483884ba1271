import { recordRules } from './record-rules.js';
import { atLeast, breaches, is, refuse, type Breach } from './rules.js';
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  parseCentralRecord,
  type EndRecord,
  type ListedEntry,
} from './structures.js';

/**
 * Takes the central directory apart and checks each record by itself.
 * @throws E_ARCHIVE_PROFILE, E_ENTRY_NAME, E_ENTRY_LINK, E_ENTRY_DUPLICATE
 */
export function checkDirectory(bytes: Buffer, end: EndRecord): readonly ListedEntry[] {
  const listed = [...splitDirectory(bytes, end)];
  refuse(listed.flatMap((entry) => breaches(entry.at, recordRules(entry))));
  refuse(duplicates(listed));
  return listed;
}

function* splitDirectory(bytes: Buffer, end: EndRecord): Generator<ListedEntry> {
  let start = 0;
  for (let index = 0; index < end.count; index += 1) {
    const at = end.directoryOffset + start;
    refuse(breaches(at, [atLeast('length of the directory', bytes.length, start + CENTRAL_BYTES)]));
    const record = parseCentralRecord(bytes.subarray(start, start + CENTRAL_BYTES));
    refuse(breaches(at, [is('signature', record.signature, CENTRAL_SIGNATURE)]));
    const nameStart = start + CENTRAL_BYTES;
    const nameEnd = nameStart + record.nameLength;
    yield { ...record, at, name: bytes.subarray(nameStart, nameEnd) };
    start = nameEnd + record.extraLength + record.commentLength;
  }
  refuse(breaches(end.directoryOffset, [is('length of the directory', bytes.length, start)]));
}

/** Names have one spelling (see `safeName`), so equal bytes are the only way to be the same. */
function duplicates(listed: readonly ListedEntry[]): readonly Breach[] {
  const seen = new Set<string>();
  return listed.flatMap(({ at, name }) => {
    const text = name.toString('latin1');
    const first = !seen.has(text);
    seen.add(text);
    const expected = 'each name once';
    const rule = { field: 'name', holds: first, expected, actual: text } as const;
    return breaches(at, [{ ...rule, code: 'E_ENTRY_DUPLICATE' }]);
  });
}
