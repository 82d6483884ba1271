import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketOf, EMPTY_STATE, sha256, sha256Hex, stateDigest } from '../src/index.js';
import { apply, memoryState } from './support/memory-state-tree.js';

type Published = ReadonlyMap<string, string>;

/** The state digest as SPEC.md defines it, from nothing but the published records. */
function digestFromScratch(published: Published): string {
  const leaves = [...published]
    .map(([key, record]) => ({ key: sha256Hex(key), record: sha256Hex(record) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  const digestOf = (prefix: string): string => {
    const below = leaves.filter(({ key }) => key.startsWith(prefix));
    if (below.length === 0) return '0'.repeat(64);
    const parts =
      prefix.length === 4
        ? ['00', ...below.map(({ key, record }) => key + record)]
        : ['01', ...Array.from('0123456789abcdef', (digit) => digestOf(prefix + digit))];
    return sha256Hex(Buffer.from(parts.join(''), 'hex'));
  };
  return digestOf('');
}

function digestOf(published: Published): Promise<string> {
  return apply(memoryState(), [...published]);
}

/** Two keys that share a bucket, found by trying. */
function keysOfOneBucket(): [string, string] {
  const seen = new Map<string, string>();
  for (let number = 0; ; number += 1) {
    const key = `key ${number}`;
    const bucket = bucketOf(sha256(key));
    const other = seen.get(bucket);
    if (other !== undefined) return [other, key];
    seen.set(bucket, key);
  }
}

const [left, right] = keysOfOneBucket();
// A handful of keys, so that histories publish, update and withdraw the same ones, also in a bucket.
const key = fc.constantFrom(left, right, ...Array.from({ length: 8 }, (_, number) => `${number}`));
const record = fc.string({ minLength: 1, maxLength: 3 });
const change = fc.tuple(key, fc.option(record, { freq: 3 }));
const history = fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 });
const published = fc
  .array(fc.tuple(key, record), { minLength: 1 })
  .map((entries) => new Map(entries));

describe('the state digest', () => {
  test('of nothing is sixty-four zeros', async () => {
    expect(await stateDigest(memoryState())).toBe(EMPTY_STATE);
    expect(await apply(memoryState(), [])).toBe(EMPTY_STATE);
    expect(digestFromScratch(new Map())).toBe(EMPTY_STATE);
  });

  test('kept up to date package by package is that of what is published in the end', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (packages) => {
        const state = memoryState();
        const now = new Map<string, string>();
        for (const changes of packages) {
          const digest = await apply(state, changes);
          for (const [changed, value] of changes) {
            if (value === null) now.delete(changed);
            else now.set(changed, value);
          }
          expect(digest).toBe(digestFromScratch(now));
          expect(await stateDigest(state)).toBe(digest);
        }
      }),
    );
  });

  test('does not depend on the order in which records came', async () => {
    await fc.assert(
      fc.asyncProperty(published, async (records) => {
        const backwards = new Map([...records].reverse());
        expect(await digestOf(backwards)).toBe(await digestOf(records));
      }),
    );
  });

  test('changes with every edited, removed or exchanged record', async () => {
    await fc.assert(
      fc.asyncProperty(published, async (records) => {
        const digest = await digestOf(records);
        for (const [changed, value] of records) {
          const edited = new Map(records).set(changed, `${value}!`);
          expect(await digestOf(edited)).not.toBe(digest);
          const without = new Map(records);
          without.delete(changed);
          expect(await digestOf(without)).not.toBe(digest);
          const moved = new Map(without).set(`${changed}!`, value);
          expect(await digestOf(moved)).not.toBe(digest);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('changes when two records of one bucket change places', async () => {
    const before = new Map([
      [left, 'a'],
      [right, 'b'],
    ]);
    const after = new Map([
      [left, 'b'],
      [right, 'a'],
    ]);
    expect(await digestOf(after)).not.toBe(await digestOf(before));
  });

  test('is empty again, and the tree too, when everything has been withdrawn', async () => {
    const state = memoryState();
    await apply(state, [
      [left, 'a'],
      [right, 'b'],
      ['elsewhere', 'c'],
    ]);
    expect(state.nodeCount).toBeGreaterThan(0);
    const digest = await apply(state, [
      [left, null],
      [right, null],
      ['elsewhere', null],
    ]);
    expect(digest).toBe(EMPTY_STATE);
    expect(state.nodeCount).toBe(0);
  });

  test('asks its store for at most 256 prefixes at a time', async () => {
    const state = memoryState();
    const changes = Array.from({ length: 600 }, (_, number) => [`${number}`, 'x'] as const);
    const digest = await apply(state, changes);
    expect(Math.max(...state.asked)).toBe(256);
    expect(digest).toBe(digestFromScratch(new Map(changes)));
  });

  test('costs what changed: one record asks for one prefix of each length', async () => {
    const state = memoryState();
    await apply(
      state,
      Array.from({ length: 300 }, (_, number) => [`${number}`, 'x'] as const),
    );
    const before = state.asked.length;
    await apply(state, [['7', 'y']]);
    expect(state.asked.slice(before)).toEqual([1, 1, 1, 1, 1]);
  });
});
