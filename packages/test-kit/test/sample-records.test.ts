import { screenAgain } from '@discferry/screening';
import { expect, test } from 'vitest';
import { sampleRecords, trialPolicy } from '../src/index.js';

test('no rule of the trial pack speaks against a sample record', () => {
  const look = { pack: trialPolicy.pack, sentOn: '2026-11-01', today: '2026-11-01' };
  const against = sampleRecords(1, 400).filter((record) => screenAgain(record, look).length > 0);
  expect(against).toEqual([]);
});
