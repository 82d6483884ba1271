import { describe, expect, it } from 'vitest';
import type { Alarm } from '../src/index.js';
import { newScene } from './support/stores.js';

const alarm: Alarm = {
  at: '2026-11-21T02:00:00Z',
  operator: '案管一号',
  channel: '370700-out',
  sequence: 3,
  manifestSha256: 'a'.repeat(64),
  code: 'E_SECRECY_RULE',
  findings: [{ path: 'procedural.ndjson:2', expected: 'no rule against it', actual: 'B4' }],
};

describe('an alarm', () => {
  it('waits for the way home', async () => {
    const { store } = await newScene();
    await store.recordAlarm(alarm);
    expect(await store.listAlarms()).toEqual([
      { ...alarm, attempts: 1, lastAt: alarm.at, state: 'waiting', discarded: null },
    ]);
  });

  it('is one, however often the same disc is tried', async () => {
    const { store } = await newScene();
    await store.recordAlarm(alarm);
    await store.recordAlarm({ ...alarm, at: '2026-11-22T02:00:00Z', operator: '案管二号' });
    expect(await store.listAlarms()).toMatchObject([
      { at: alarm.at, operator: '案管一号', attempts: 2, lastAt: '2026-11-22T02:00:00Z' },
    ]);
  });

  it('is its own for each package and each code, the latest first', async () => {
    const { store } = await newScene();
    await store.recordAlarm(alarm);
    await store.recordAlarm({ ...alarm, code: 'E_SEQUENCE_FORK', findings: [] });
    await store.recordAlarm({ ...alarm, manifestSha256: 'b'.repeat(64) });
    expect(
      (await store.listAlarms()).map(({ manifestSha256, code }) => [manifestSha256[0], code]),
    ).toEqual([
      ['b', 'E_SECRECY_RULE'],
      ['a', 'E_SEQUENCE_FORK'],
      ['a', 'E_SECRECY_RULE'],
    ]);
  });

  it('remembers who erased the package it is about, and still waits', async () => {
    const { store } = await newScene();
    await store.recordAlarm(alarm);
    const discard = { at: '2026-11-23T02:00:00Z', operator: '案管三号' };
    await store.recordDiscard(alarm.manifestSha256, discard);
    expect(await store.listAlarms()).toMatchObject([{ state: 'waiting', discarded: discard }]);
  });
});
