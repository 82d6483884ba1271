import '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  encodeManifest,
  FORMAT_VERSION,
  MAX_ARCHIVE_BYTES,
  parseManifest,
  type CanonicalValue,
  type Manifest,
} from '../src/index.js';
import { manifestOf } from './support/packages.js';

const manifest = manifestOf();
const [withdrawals, records] = manifest.entries as [Manifest['entries'][0], Manifest['entries'][0]];

/** The bytes of a value that nobody has checked. */
function bytesOf(value: object): Uint8Array {
  return Buffer.from(canonicalJson(value as CanonicalValue));
}

function findingsOf(value: object): unknown {
  try {
    parseManifest(bytesOf(value));
  } catch (error) {
    expect(error).toThrowCode('E_MANIFEST_MALFORMED');
    return (error as { findings: unknown }).findings;
  }
  throw new Error('the manifest was not refused');
}

describe('a manifest', () => {
  test('reads back as it was written', () => {
    expect(parseManifest(encodeManifest(manifest))).toStrictEqual(manifest);
  });

  test('has the same bytes however it was put together', () => {
    const backwards = Object.fromEntries(Object.entries(manifest).reverse()) as Manifest;
    expect(encodeManifest(backwards)).toEqual(encodeManifest(manifest));
  });

  test('may hold one entry alone', () => {
    for (const entry of [withdrawals, records]) {
      const single = manifestOf({ entries: [entry] });
      expect(parseManifest(encodeManifest(single))).toStrictEqual(single);
    }
  });

  test.each([
    ['white space', ` ${canonicalJson(manifest)}`],
    ['a line feed at the end', `${canonicalJson(manifest)}\n`],
    ['keys out of order', JSON.stringify(Object.fromEntries(Object.entries(manifest).reverse()))],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(() => parseManifest(Buffer.from(text))).toThrowCode('E_MANIFEST_MALFORMED');
  });

  test.each(['list', null, 1, [manifest]])('is an object and not %j', (value) => {
    const bytes = Buffer.from(JSON.stringify(value));
    expect(() => parseManifest(bytes)).toThrowCode('E_MANIFEST_MALFORMED');
  });
});

describe('the format version', () => {
  test('is looked at before anything else of a newer manifest', () => {
    expect(() => parseManifest(bytesOf({ formatVersion: 2, anything: 'else' }))).toThrowCode(
      'E_FORMAT_VERSION',
    );
    expect(() => parseManifest(bytesOf({ ...manifest, formatVersion: 99 }))).toThrowCode(
      'E_FORMAT_VERSION',
    );
  });

  test.each([0, -1, '2', null])('is %j in no manifest', (formatVersion) => {
    expect(findingsOf({ ...manifest, formatVersion })).toMatchObject([
      { path: 'manifest.formatVersion', expected: `one of ${FORMAT_VERSION}` },
    ]);
  });
});

describe('every field', () => {
  test.each(Object.keys(manifest))('%s is required', (field) => {
    const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== field));
    expect(findingsOf(rest)).toMatchObject([{ path: `manifest.${field}`, actual: 'nothing' }]);
  });

  test.each([
    ['at the top', { ...manifest, note: 1 }, 'manifest'],
    ['in the channel', { ...manifest, channel: { ...manifest.channel, note: 1 } }, 'channel'],
    ['in the policy', { ...manifest, policy: { ...manifest.policy, note: 1 } }, 'policy'],
    ['in the archive', { ...manifest, archive: { ...manifest.archive, note: 1 } }, 'archive'],
    ['in an entry', { ...manifest, entries: [{ ...records, note: 1 }] }, 'entries[0]'],
    ['in the changes', { ...manifest, changes: { ...manifest.changes, note: 1 } }, 'changes'],
    ['in the state', { ...manifest, state: { ...manifest.state, note: 1 } }, 'state'],
  ])('has its place: none is unknown %s', (_, value, place) => {
    expect(findingsOf(value)).toMatchObject([
      { path: expect.stringContaining(place) as string, expected: 'no other fields' },
    ]);
  });

  test.each<[string, object]>([
    ['the office is not six digits', { channel: { office: '37070', direction: 'out' } }],
    ['the direction is another', { channel: { office: '370700', direction: 'up' } }],
    ['the epoch is zero', { epoch: 0 }],
    ['the sequence is zero', { sequence: 0 }],
    ['the sequence has seven digits', { sequence: 1_000_000 }],
    ['the previous digest is in capitals', { previousManifestSha256: 'A'.repeat(64) }],
    ['the previous digest is short', { previousManifestSha256: 'a'.repeat(63) }],
    ['the time has fractions', { createdAt: '2026-11-21T01:02:03.000Z' }],
    ['the time has an offset', { createdAt: '2026-11-21T09:02:03+08:00' }],
    ['the day does not exist', { createdAt: '2026-02-29T00:00:00Z' }],
    ['the policy id holds other letters', { policy: { ...manifest.policy, id: 'SPP_2014' } }],
    ['there is no entry', { entries: [] }],
    ['an entry has an unknown kind', { entries: [{ ...records, kind: 'documents' }] }],
    ['an entry has another name', { entries: [{ ...records, name: '../procedural.ndjson' }] }],
    ['an entry has another media type', { entries: [{ ...records, mediaType: 'text/csv' }] }],
    ['a size is negative', { entries: [{ ...records, size: -1 }] }],
    ['a size needs 64-bit ZIP', { entries: [{ ...records, size: MAX_ARCHIVE_BYTES + 1 }] }],
    ['a count is text', { changes: { ...manifest.changes, updated: '0' } }],
  ])('is refused when %s', (_, change) => {
    expect(findingsOf({ ...manifest, ...change })).not.toEqual([]);
  });
});

describe('what must agree', () => {
  test.each<[string, string, object]>([
    ['package id and sequence', 'packageId', { packageId: '370700-out-000002' }],
    ['package id and office', 'packageId', { channel: { office: '370701', direction: 'out' } }],
    ['package id and direction', 'packageId', { channel: { office: '370700', direction: 'in' } }],
    ['archive and package id', 'archive.name', { archive: { ...manifest.archive, name: 'a.zip' } }],
    ['name and kind of an entry', 'entries', { entries: [{ ...records, name: withdrawals.name }] }],
  ])('%s', (_, field, change) => {
    expect(findingsOf({ ...manifest, ...change })).toContainEqual(
      expect.objectContaining({ path: `manifest.${field}` }),
    );
  });

  test('withdrawals come first: whoever stops early has published nothing', () => {
    expect(findingsOf({ ...manifest, entries: [records, withdrawals] })).toMatchObject([
      { path: 'manifest.entries', actual: 'array of 2: not withdrawals before records, each once' },
    ]);
  });

  test('no kind comes twice', () => {
    expect(findingsOf({ ...manifest, entries: [records, records] })).toMatchObject([
      { path: 'manifest.entries', actual: 'array of 2: not withdrawals before records, each once' },
    ]);
  });

  test('all that is wrong is found at once', () => {
    const archive = { ...manifest.archive, name: 'a.zip' };
    expect(findingsOf({ ...manifest, packageId: 'x', archive })).toHaveLength(2);
  });
});
