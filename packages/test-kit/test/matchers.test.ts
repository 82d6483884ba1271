import { DiscferryError } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import { expectCode, findingsOf } from '../src/index.js';

const findings = [{ path: 'archive', expected: 'this', actual: 'that' }];
const empty = new DiscferryError('E_MEDIA_EMPTY', { path: '/disc' }, { findings });

function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe('toThrowCode', () => {
  test('passes for a function that throws the code, and for the error of a promise', async () => {
    expect(throwing(empty)).toThrowCode('E_MEDIA_EMPTY');
    await expect(Promise.reject(empty)).rejects.toThrowCode('E_MEDIA_EMPTY');
  });

  test.each([
    ['another code', throwing(empty), 'got E_MEDIA_EMPTY'],
    ['another error', throwing(new TypeError('a bug')), 'got TypeError: a bug'],
    ['anything else', throwing('text'), 'got string'],
    ['nothing', () => undefined, 'got nothing'],
  ])('fails for %s, and says what it was', (_, action, message) => {
    expect(() => {
      expect(action).toThrowCode('E_MEDIA_FULL');
    }).toThrow(`expected E_MEDIA_FULL to be thrown, ${message}`);
    expect(action).not.toThrowCode('E_MEDIA_FULL');
  });
});

describe('expectCode', () => {
  test('gives the error of a promise or a function', async () => {
    expect(await expectCode(Promise.reject(empty), 'E_MEDIA_EMPTY')).toBe(empty);
    expect(await expectCode(throwing(empty), 'E_MEDIA_EMPTY')).toBe(empty);
    expect(await findingsOf(throwing(empty), 'E_MEDIA_EMPTY')).toEqual(findings);
  });

  test('fails when there is none', async () => {
    await expect(expectCode(Promise.resolve(1), 'E_MEDIA_EMPTY')).rejects.toThrow('got nothing');
  });
});
