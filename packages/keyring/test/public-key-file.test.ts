import '@discferry/test-kit';
import { enrolKey, EMPTY_TRUST, keyIdOf, parseTrustRoot, SUITE } from '@discferry/package-format';
import { describe, expect, test } from 'vitest';
import { parsePublicKeyFile, type PublicKeyFile } from '../src/index.js';
import { keyNamed } from './support/keys.js';

const FILE = '370700.pub.json';
const key = keyNamed('one');
const file: PublicKeyFile = {
  version: 1,
  suite: SUITE,
  keyId: key.keyId,
  publicKey: Buffer.from(key.publicKey).toString('base64'),
  holder: '潍坊市人民检察院案管办',
};

/** A public key with the id that belongs to it. */
function withKey(publicKey: Uint8Array): object {
  const text = Buffer.from(publicKey).toString('base64');
  return { ...file, publicKey: text, keyId: keyIdOf(publicKey) };
}

describe('a public key file', () => {
  test('reads back as it was written', () => {
    expect(parsePublicKeyFile(JSON.parse(JSON.stringify(file)), FILE)).toStrictEqual(file);
  });

  test('has all that is needed to enrol the key', () => {
    const { keyId, suite, publicKey, holder } = parsePublicKeyFile(file, FILE);
    const trusted = { keyId, suite, publicKey, holder, enrolledAt: '2026-11-21T01:02:03Z' };
    const trust = enrolKey(EMPTY_TRUST, trusted, { office: '370700', direction: 'out' });
    expect(parseTrustRoot(trust, 'trust.json')).toStrictEqual(trust);
  });

  test.each<[string, object | undefined]>([
    ['it is no JSON', undefined],
    ['it is a list', [file]],
    ['a field is missing', { ...file, holder: undefined }],
    ['a field is unknown', { ...file, enrolledAt: '2026-11-21T01:02:03Z' }],
    ['it holds a private key as well', { ...file, secretKey: '' }],
    ['the version is another', { ...file, version: 2 }],
    ['the suite is another', { ...file, suite: 'sm2-sm3' }],
    ['the key is short', { ...file, publicKey: Buffer.alloc(31, 1).toString('base64') }],
    ['the key is long', { ...file, publicKey: Buffer.alloc(33, 1).toString('base64') }],
    ['the key has stray bits', { ...file, publicKey: `${'A'.repeat(42)}B=` }],
    ['the id is that of another key', { ...file, keyId: keyNamed('other').keyId }],
    ['the key is that of another id', { ...file, publicKey: keyText('other') }],
    ['the key is of low order', withKey(Buffer.alloc(32))],
    ['the key is not canonical', withKey(Buffer.alloc(32, 0xff))],
    ['the holder is nobody', { ...file, holder: '' }],
    ['the holder turns the writing round', { ...file, holder: '\u202egnp.exe' }],
    ['the holder rings a bell', { ...file, holder: '\u0007' }],
    ['the holder has a long name', { ...file, holder: '某'.repeat(81) }],
  ])('is refused when %s', (_, json) => {
    expect(() => parsePublicKeyFile(json, FILE)).toThrowCode('E_KEY_INVALID');
  });

  test('says which id the key has', () => {
    const other = keyNamed('other');
    expect(() => parsePublicKeyFile({ ...file, keyId: other.keyId }, FILE)).toThrow(
      expect.objectContaining({
        findings: [{ path: `${FILE} keyId`, expected: key.keyId, actual: other.keyId }],
      }),
    );
  });
});

function keyText(name: string): string {
  return Buffer.from(keyNamed(name).publicKey).toString('base64');
}
