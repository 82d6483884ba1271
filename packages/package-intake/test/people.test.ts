import { expectCode } from '@discferry/test-kit';
import { expect, test } from 'vitest';
import { confirmFingerprint, discNumber, discPath, refusedPackage } from '../src/index.js';
import { contextOf } from './support.js';

const FINGERPRINT = '0123456789abcdef'.repeat(4);

test.each([
  ['all of it, in groups', FINGERPRINT.replace(/.{4}/g, '$& ')],
  ['half of it', FINGERPRINT.slice(0, 32)],
  ['in capitals, with other marks', FINGERPRINT.slice(0, 40).toUpperCase().replace(/.{2}/g, '$&:')],
])('a fingerprint is confirmed by typing %s', async (_, typed) => {
  const { context, told } = contextOf(typed);
  const compared = { fingerprint: FINGERPRINT, given: undefined, introduction: ['Call them.'] };
  await confirmFingerprint(context, compared);
  expect(told).toEqual(['Call them.']);
});

test.each([
  ['less than half', FINGERPRINT.slice(0, 28), undefined],
  ['another', `1${FINGERPRINT.slice(1)}`, undefined],
  ['a part of it as an option', undefined, FINGERPRINT.slice(0, 32)],
])('%s is not enough', async (_, typed, given) => {
  const { context } = contextOf(typed);
  const compared = { fingerprint: FINGERPRINT, given, introduction: [] };
  await expectCode(confirmFingerprint(context, compared), 'E_FINGERPRINT');
});

test('the disc lies where it was typed, else where it is configured, else where somebody says', async () => {
  const { context } = contextOf('over/there');
  expect(await discPath(context, { disc: '/media' }, 'here')).toBe('/somewhere/here');
  expect(await discPath(context, { disc: '/media' }, undefined)).toBe('/media');
  expect(await discPath(context, { disc: null }, undefined)).toBe('/somewhere/over/there');
  await expectCode(discPath(contextOf().context, { disc: null }, undefined), 'E_USAGE');
});

test('a disc is numbered by its channel; one that claimed nothing has no number', () => {
  expect(discNumber('370700-in', 12)).toBe('370700-in-000012');
  const attempt = { at: '', operator: '', code: 'E_KEY_UNKNOWN' } as const;
  expect(refusedPackage({ ...attempt, channel: null, sequence: null }).packageId).toBeNull();
});
