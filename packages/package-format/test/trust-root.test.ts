import '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_TRUST,
  enrolKey,
  parseTrustRoot,
  publicKeyBytes,
  type TrustRoot,
} from '../src/index.js';
import { ALICE, BOB, CAROL, trusted } from './support/native-key.js';
import { CHANNEL, trustIn } from './support/packages.js';

const FILE = 'trust.json';
const trust = trustIn(ALICE, BOB);
const [alice, bob] = [trusted(ALICE), trusted(BOB)];

function parse(changes: object): TrustRoot {
  return parseTrustRoot({ ...trust, ...changes }, FILE);
}

function withRole(keyIds: readonly string[], threshold: number): object {
  return { channels: { '370700-out': { keyIds, threshold } } };
}

describe('a trust root', () => {
  test('reads back as it was written', () => {
    expect(parseTrustRoot(JSON.parse(JSON.stringify(trust)), FILE)).toStrictEqual(trust);
  });

  test('may trust nobody', () => {
    expect(parseTrustRoot(EMPTY_TRUST, FILE)).toStrictEqual(EMPTY_TRUST);
  });

  test.each<[string, object]>([
    ['a key is there twice', { keys: [alice, bob, alice] }],
    ['a channel names a key twice', withRole([ALICE.keyId, ALICE.keyId], 1)],
    ['a channel names a key that is not enrolled', withRole([CAROL.keyId], 1)],
    ['a channel names nobody', withRole([], 1)],
    ['a threshold is out of reach', withRole([ALICE.keyId, BOB.keyId], 3)],
    ['a threshold is zero', withRole([ALICE.keyId], 0)],
    ['a channel is no channel', { channels: { everything: trust.channels['370700-out'] } }],
    ['the version is another', { version: 2 }],
    ['a field is unknown', { regex: '.*' }],
    ['a key has an unknown field', { keys: [{ ...alice, admin: true }, bob] }],
    ['a key chooses its algorithm', { keys: [{ ...alice, suite: 'none' }, bob] }],
    ['a key has stray bits', { keys: [{ ...alice, publicKey: `${'A'.repeat(42)}B=` }, bob] }],
    ['a holder is nobody', { keys: [{ ...alice, holder: '' }, bob] }],
  ])('is refused when %s', (_, changes) => {
    expect(() => parse(changes)).toThrowCode('E_TRUST_MALFORMED');
  });

  test('is refused when an id is not the key’s own: one key would stand in for another', () => {
    const keys = [{ ...alice, publicKey: trusted(CAROL).publicKey }, bob];
    expect(() => parse({ keys })).toThrow(
      expect.objectContaining({
        code: 'E_TRUST_MALFORMED',
        findings: [{ path: 'trust.keys[0].keyId', expected: CAROL.keyId, actual: ALICE.keyId }],
      }),
    );
  });

  test('is refused with a key of low order', () => {
    const keys = [{ ...alice, publicKey: Buffer.alloc(32).toString('base64') }, bob];
    expect(() => parse({ keys })).toThrowCode('E_KEY_INVALID');
  });

  test('gives the raw bytes of a key', () => {
    expect(Buffer.from(publicKeyBytes(alice))).toEqual(ALICE.publicKey);
  });
});

describe('enrolling a key', () => {
  test('lets it sign for one channel and no other', () => {
    const enrolled = enrolKey(trustIn(ALICE), bob, { office: '370701', direction: 'out' });
    expect(enrolled.channels['370700-out']?.keyIds).toEqual([ALICE.keyId]);
    expect(enrolled.channels['370701-out']).toEqual({ keyIds: [BOB.keyId], threshold: 1 });
    expect(parseTrustRoot(enrolled, FILE)).toStrictEqual(enrolled);
  });

  test('changes nothing the second time', () => {
    expect(enrolKey(trust, alice, CHANNEL)).toStrictEqual(trust);
  });

  test('keeps a key in two channels once', () => {
    const enrolled = enrolKey(trust, alice, { office: '370701', direction: 'out' });
    expect(enrolled.keys).toEqual(trust.keys);
  });

  test('leaves a threshold as it was', () => {
    const strict = parse(withRole([ALICE.keyId, BOB.keyId], 2));
    const role = enrolKey(strict, trusted(CAROL), CHANNEL).channels['370700-out'];
    expect(role).toEqual({ keyIds: [ALICE.keyId, BOB.keyId, CAROL.keyId], threshold: 2 });
  });

  test('leaves the trust root it was given alone', () => {
    const before = structuredClone(trust);
    enrolKey(trust, trusted(CAROL), CHANNEL);
    expect(trust).toStrictEqual(before);
  });
});
