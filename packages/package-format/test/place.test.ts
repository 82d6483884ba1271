import fc from 'fast-check';
import { isDiscferryError } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_STATE,
  encodeManifest,
  FRESH_RECEIVER,
  placeOf,
  sha256Hex,
  type Manifest,
  type ReceiverState,
} from '../src/index.js';
import { checkStateBefore } from '../src/verification/place.js';
import { manifestOf } from './support/packages.js';

function digestOf(manifest: Manifest): string {
  return sha256Hex(encodeManifest(manifest));
}

/** Packages 1 to `length`, each the successor of the one before. */
function chainOf(length: number): readonly Manifest[] {
  const chain: Manifest[] = [];
  let previousManifestSha256: string | null = null;
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const manifest: Manifest = manifestOf({ sequence, previousManifestSha256 });
    chain.push(manifest);
    previousManifestSha256 = digestOf(manifest);
  }
  return chain;
}

/** A receiver that has imported packages 1 to `count` of a chain. */
function receiverAfter(chain: readonly Manifest[], count: number): ReceiverState {
  const imported = chain.slice(0, count);
  const last = imported.at(-1);
  return {
    ...FRESH_RECEIVER,
    sequence: count,
    manifestSha256: last === undefined ? null : digestOf(last),
    imported: new Map(imported.map((manifest) => [manifest.sequence, digestOf(manifest)])),
  };
}

/** The verdict in one word: a place, or the code of the refusal. */
function verdictOn(manifest: Manifest, receiver: ReceiverState): string {
  try {
    return placeOf(manifest, digestOf(manifest), receiver);
  } catch (error) {
    if (isDiscferryError(error)) return error.code;
    throw error;
  }
}

const chain = chainOf(6);
const [first, second, third, fourth, fifth, sixth] = chain as [
  Manifest,
  Manifest,
  Manifest,
  Manifest,
  Manifest,
  Manifest,
];
const receiver = receiverAfter(chain, 3);

describe('the place of a package', () => {
  test('the first one at a fresh receiver', () => {
    expect(verdictOn(first, FRESH_RECEIVER)).toBe('next');
  });

  test('the one after the last', () => {
    expect(verdictOn(fourth, receiver)).toBe('next');
  });

  test('one that was imported before, the last or any other', () => {
    expect([first, second, third].map((manifest) => verdictOn(manifest, receiver))).toEqual([
      'already-imported',
      'already-imported',
      'already-imported',
    ]);
  });

  test('one that was imported in an earlier epoch', () => {
    expect(verdictOn(third, { ...receiver, epoch: 2 })).toBe('already-imported');
  });

  test('one too early: one disc is missing', () => {
    expect(() => placeOf(fifth, digestOf(fifth), receiver)).toThrow(
      expect.objectContaining({
        code: 'E_SEQUENCE_GAP',
        values: { sequence: 5, missing: '370700-out-000004' },
      }),
    );
  });

  test('one far too early: several discs are missing', () => {
    expect(() => placeOf(sixth, digestOf(sixth), receiver)).toThrow(
      expect.objectContaining({
        code: 'E_SEQUENCE_GAP',
        values: { sequence: 6, missing: '370700-out-000004 … 370700-out-000005' },
      }),
    );
  });

  test('one older than all that the receiver remembers', () => {
    const reanchored = { ...receiver, imported: new Map([[3, digestOf(third)]]) };
    expect(verdictOn(second, reanchored)).toBe('E_SEQUENCE_OLDER');
  });

  test('another package under a number that was imported: a fork', () => {
    const twin = manifestOf({ ...third, createdAt: '2026-11-21T01:02:04Z' });
    expect(() => placeOf(twin, digestOf(twin), receiver)).toThrow(
      expect.objectContaining({
        code: 'E_SEQUENCE_FORK',
        values: { channel: '370700-out', last: 2 },
      }),
    );
  });

  test('the right number after another predecessor: a fork', () => {
    const stranger = manifestOf({ ...fourth, previousManifestSha256: digestOf(second) });
    expect(verdictOn(stranger, receiver)).toBe('E_SEQUENCE_FORK');
  });

  test('a first package that claims a predecessor, or a later one that claims none: a fork', () => {
    const claiming = manifestOf({ previousManifestSha256: digestOf(second) });
    expect(verdictOn(claiming, FRESH_RECEIVER)).toBe('E_SEQUENCE_FORK');
    const orphan = manifestOf({ ...fourth, previousManifestSha256: null });
    expect(verdictOn(orphan, receiver)).toBe('E_SEQUENCE_FORK');
  });

  test('one of another epoch', () => {
    const later = manifestOf({ ...fourth, epoch: 2 });
    expect(() => placeOf(later, digestOf(later), receiver)).toThrow(
      expect.objectContaining({ code: 'E_EPOCH', values: { expected: 1, actual: 2 } }),
    );
  });

  test('exactly one package of a chain is next, whatever was imported', () => {
    fc.assert(
      fc.property(fc.nat(6), (count) => {
        const state = receiverAfter(chain, count);
        const verdicts = chain.map((manifest) => verdictOn(manifest, state));
        const expected = chain.map(({ sequence }) => {
          if (sequence <= count) return 'already-imported';
          return sequence === count + 1 ? 'next' : 'E_SEQUENCE_GAP';
        });
        expect(verdicts).toEqual(expected);
      }),
    );
  });
});

describe('the state before', () => {
  test('must be what the receiver has published', () => {
    expect(() => {
      checkStateBefore(first, FRESH_RECEIVER);
    }).not.toThrow();
    const edited = sha256Hex('somebody edited a row');
    expect(() => {
      checkStateBefore(first, { ...FRESH_RECEIVER, stateSha256: edited });
    }).toThrow(
      expect.objectContaining({
        code: 'E_STATE_DIGEST',
        findings: [{ path: 'manifest.state.before', expected: edited, actual: EMPTY_STATE }],
      }),
    );
  });
});
