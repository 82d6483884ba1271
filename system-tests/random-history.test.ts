import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { countOf, playHistory, STEPS } from './support/loop/play.ts';

/** The same passphrase opens the same two key files hundreds of times: each is derived once. */
vi.mock(import('node:crypto'), async (original) => {
  const crypto = await original();
  const derived = new Map<string, Buffer>();
  const scryptSync: typeof crypto.scryptSync = (...given) => {
    const key = JSON.stringify(given);
    const known = derived.get(key) ?? crypto.scryptSync(...given);
    derived.set(key, known);
    // Whoever gets it wipes it.
    return Buffer.from(known);
  };
  return { ...crypto, default: { ...crypto, scryptSync }, scryptSync };
});

const STEPS_EACH = 150;
const SEEDS = Array.from({ length: 20 }, (_, index) => 2026 + index);
/** Every step syncs files: in memory that costs nothing. */
const TEMP = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What histories must have met, or they were too tame to prove anything. */
const TROUBLES = [
  ...['E_SEQUENCE_GAP', 'E_SEQUENCE_FORK', 'E_DIRECTION_WRONG', 'E_CLOCK', 'E_CONFIRMATION_TYPO'],
  ...['E_REQUEST_QUOTA', 'E_REQUEST_CASE', 'E_REQUEST_REVOKED', 'E_REPLY_CODE'],
  ...['entered', 'known', 'conflict', 'confirmed', 'refused', 'contradiction'],
  ...['case-unknown', 'revoked', 'E_PACKAGE_UNKNOWN'],
];

const taken = new Map<string, number>();
const met = new Set<string>();

describe('a random history of both sides, brought to rest', () => {
  test.for(SEEDS)('loses and doubles nothing (seed %i)', async (seed) => {
    const history = await playHistory(seed, STEPS_EACH, TEMP);
    for (const [name, count] of history.taken) taken.set(name, (taken.get(name) ?? 0) + count);
    for (const trouble of history.met) met.add(trouble);
  });

  test('is thousands of steps long, of every kind, and no trouble was spared', () => {
    expect(countOf(taken)).toBeGreaterThan(2000);
    expect([...taken.keys()].sort()).toEqual(Object.keys(STEPS).sort());
    expect([...met]).toEqual(expect.arrayContaining(TROUBLES));
  });
});
