import '@discferry/test-kit';
import {
  encodeEnvelope,
  parseEnvelope,
  preAuthEncoding,
  verifySignature,
} from '@discferry/package-format';
import { describe, expect, test } from 'vitest';
import { signEnvelope } from '../src/index.js';
import { keyNamed } from './support/keys.js';

const payload = Buffer.from('{"formatVersion":1}');
const [one, other] = [keyNamed('one'), keyNamed('other')];

describe('signing an envelope', () => {
  test('signs the pre-authentication encoding with every key, in their order', () => {
    const { signatures } = signEnvelope(payload, [one, other]);
    expect(signatures.map(({ keyId }) => keyId)).toEqual([one.keyId, other.keyId]);
    const message = preAuthEncoding(payload);
    for (const [index, key] of [one, other].entries()) {
      const { signature } = signatures[index]!;
      expect(verifySignature(key.publicKey, message, signature)).toBe(true);
      expect(verifySignature(key.publicKey, payload, signature)).toBe(false);
    }
  });

  test('gives an envelope that can be written and read', () => {
    const envelope = signEnvelope(payload, [one]);
    const parsed = parseEnvelope(encodeEnvelope(envelope), 'a.dsse.json');
    expect(Buffer.from(parsed.payload)).toEqual(payload);
    expect(Buffer.from(parsed.signatures[0]!.signature)).toEqual(
      Buffer.from(envelope.signatures[0]!.signature),
    );
  });

  test('gives the same bytes each time', () => {
    const encoded = () => Buffer.from(encodeEnvelope(signEnvelope(payload, [one, other])));
    expect(encoded()).toEqual(encoded());
  });

  test('leaves an envelope that nobody signs unsigned', () => {
    expect(signEnvelope(payload, []).signatures).toEqual([]);
  });

  test('is refused with a wiped key', () => {
    const wiped = keyNamed('wiped');
    wiped.wipe();
    expect(() => signEnvelope(payload, [one, wiped])).toThrowCode('E_INTERNAL');
  });
});
