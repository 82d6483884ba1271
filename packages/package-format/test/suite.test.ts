import '@discferry/test-kit';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPublicKey, groupFingerprint, keyIdOf, verifySignature } from '../src/index.js';
import { GROUP_ORDER, littleEndian } from '../src/signing/curve.js';
import { ALICE, BOB, keyOfSeed } from './support/native-key.js';

/**
 * The encodings of points of low order, canonical or not: the block list of libsodium
 * (ge25519_has_small_order), each with both signs of x.
 */
const LOW_ORDER_POINTS = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].flatMap((hex) => {
  const point = Buffer.from(hex, 'hex');
  const opposite = Buffer.from(point);
  opposite[31]! ^= 0x80;
  return [point, opposite];
});

/** The encoding of a y-coordinate, with x positive. */
function encodedY(y: bigint): Buffer {
  return Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
}

const message = Buffer.from('370700-out-000001');
const signature = ALICE.sign(message);

describe('a public key', () => {
  test('is taken when it was generated honestly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
        expect(() => {
          checkPublicKey(keyOfSeed(seed).publicKey);
        }).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  test.each(LOW_ORDER_POINTS.map((point) => [point.toString('hex'), point] as const))(
    'is refused when it is of low order: %s',
    (_, point) => {
      expect(() => {
        checkPublicKey(point);
      }).toThrowCode('E_KEY_INVALID');
    },
  );

  test.each(Array.from({ length: 19 }, (_, offset) => [offset]))(
    'is refused in an encoding that is not canonical: y = p + %i',
    (offset) => {
      const y = 2n ** 255n - 19n + BigInt(offset);
      expect(() => {
        checkPublicKey(encodedY(y));
      }).toThrowCode('E_KEY_INVALID');
    },
  );

  // For these (y² − 1) / (d·y² + 1) has no square root: RFC 8032 section 5.1.3.
  test.each([2n, 7n, 8n, 11n, 12n, 13n, 17n])('is refused when it is no point: y = %i', (y) => {
    expect(() => {
      checkPublicKey(encodedY(y));
    }).toThrowCode('E_KEY_INVALID');
  });

  test.each([0, 31, 33, 64])('is refused with %i bytes', (length) => {
    expect(() => {
      checkPublicKey(Buffer.alloc(length, 0x58));
    }).toThrowCode('E_KEY_INVALID');
  });

  test('is known by the SHA-256 of its bytes, read out in groups of four', () => {
    const hex = createHash('sha256').update(ALICE.publicKey).digest('hex');
    expect(keyIdOf(ALICE.publicKey)).toBe(hex);
    const groups = groupFingerprint(hex).split(' ');
    expect(groups).toHaveLength(16);
    expect(groups.join('')).toBe(hex);
  });
});

describe('a signature', () => {
  test('is good for its key and message', () => {
    expect(verifySignature(ALICE.publicKey, message, signature)).toBe(true);
  });

  test('is good for no other key and no other message', () => {
    expect(verifySignature(BOB.publicKey, message, signature)).toBe(false);
    expect(verifySignature(ALICE.publicKey, Buffer.from('370700-out-000002'), signature)).toBe(
      false,
    );
  });

  test('is bad after a change of any bit', () => {
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      const changed = Buffer.from(signature);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(verifySignature(ALICE.publicKey, message, changed), `bit ${bit}`).toBe(false);
    }
  });

  test.each([1n, 2n, 8n, 15n])('is bad with %i times the group order added to S', (times) => {
    const s = littleEndian(signature.subarray(32)) + times * GROUP_ORDER;
    expect(s < 2n ** 256n).toBe(true);
    const malleated = Buffer.concat([signature.subarray(0, 32), encodedY(s)]);
    expect(verifySignature(ALICE.publicKey, message, malleated)).toBe(false);
  });

  test.each([0, 32, 63, 65, 128])('is bad with %i bytes', (length) => {
    const resized = Buffer.alloc(length);
    signature.copy(resized);
    expect(verifySignature(ALICE.publicKey, message, resized)).toBe(false);
  });
});
