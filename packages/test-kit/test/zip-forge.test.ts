import { describe, expect, test } from 'vitest';
import { forgeZip } from '../src/index.js';

const entries = [
  { name: 'a.ndjson', content: '{"a":1}\n' },
  { name: 'b.ndjson', content: '{"b":1}\n' },
];
const honest = forgeZip(entries);

/** The offsets at which two archives of the same length differ. */
function differences(one: Buffer, other: Buffer): number[] {
  expect(one.length).toBe(other.length);
  return [...one.keys()].filter((offset) => one[offset] !== other[offset]);
}

describe('a forged archive', () => {
  // That it is otherwise what the archive writer writes, package-media's tests see to.
  test('differs from an honest one in the field that lies, and in nothing else', () => {
    const end = honest.length - 22;
    expect(differences(forgeZip(entries, { end: { disk: 1 } }), honest)).toEqual([end + 4]);
    const central = honest.indexOf('PK\x01\x02');
    const lie = { ...entries[0]!, central: { disk: 1 } };
    expect(differences(forgeZip([lie, entries[1]!]), honest)).toEqual([central + 34]);
  });

  test('says a lie about both headers in both', () => {
    const both = { versionNeeded: 45 };
    const forged = forgeZip([{ ...entries[0]!, both }, entries[1]!]);
    const central = honest.indexOf('PK\x01\x02');
    expect(differences(forged, honest)).toEqual([4, central + 6]);
  });

  test('counts what it lists', () => {
    const forged = forgeZip(entries, { listed: [0, 0, 1] });
    expect(forged.readUInt16LE(forged.length - 12)).toBe(3);
  });
});
