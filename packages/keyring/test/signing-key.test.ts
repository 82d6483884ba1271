import '@discferry/test-kit';
import { inspect } from 'node:util';
import { keyIdOf, verifySignature } from '@discferry/package-format';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { describe, expect, test } from 'vitest';
import { createKeyPair, type SigningKey } from '../src/index.js';
import { keyFromSeed, seedOf, signMessage } from '../src/signing-key.js';
import { keyNamed, seededRandom } from './support/keys.js';

/** RFC 8032 section 7.1. */
const RFC_8032_VECTORS = [
  {
    name: 'TEST 1',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'TEST 3',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'TEST SHA(abc)',
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

describe('signing', () => {
  test.each(RFC_8032_VECTORS)('$name of RFC 8032', ({ seed, publicKey, message, signature }) => {
    const key = keyFromSeed(bytes(seed));
    expect(Buffer.from(key.publicKey).toString('hex')).toBe(publicKey);
    expect(Buffer.from(signMessage(key, bytes(message))).toString('hex')).toBe(signature);
    expect(verifySignature(key.publicKey, bytes(message), bytes(signature))).toBe(true);
  });

  test('with tweetnacl is good in the eyes of Node, for any message', () => {
    const key = keyNamed('any message');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        expect(verifySignature(key.publicKey, message, signMessage(key, message))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('gives a second signature to nobody: tweetnacl takes S + L, verification does not', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const key = keyNamed('malleable');
    const message = Buffer.from('370700-out-000001');
    const signature = signMessage(key, message);
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`);
    const malleated = Buffer.concat([
      signature.subarray(0, 32),
      bytes((s + order).toString(16).padStart(64, '0')).reverse(),
    ]);
    expect(nacl.sign.detached.verify(message, malleated, key.publicKey)).toBe(true);
    expect(verifySignature(key.publicKey, message, malleated)).toBe(false);
  });

  test('takes no key of low order: tweetnacl lets one signature stand under any message', () => {
    const neutral = Buffer.alloc(32);
    neutral[0] = 1;
    const signature = Buffer.concat([neutral, Buffer.alloc(32)]);
    for (const message of ['publish', 'withdraw'].map((text) => Buffer.from(text))) {
      expect(nacl.sign.detached.verify(message, signature, neutral)).toBe(true);
      expect(verifySignature(neutral, message, signature)).toBe(false);
    }
  });
});

describe('a key pair', () => {
  test('is made from 32 random bytes, which are overwritten', () => {
    const drawn: Uint8Array[] = [];
    const random = (size: number) => {
      const buffer = Buffer.alloc(size, 7);
      drawn.push(buffer);
      return buffer;
    };
    const key = createKeyPair(random);
    expect(key.keyId).toBe(keyFromSeed(Buffer.alloc(32, 7)).keyId);
    expect(drawn).toEqual([Buffer.alloc(32)]);
  });

  test('is known by the digest of its public key', () => {
    const key = keyNamed('one');
    expect(key.keyId).toBe(keyIdOf(key.publicKey));
    expect(key.keyId).not.toBe(keyNamed('another').keyId);
  });
});

describe('the secret', () => {
  const seed = Buffer.from(seededRandom('secret')(32));
  const key: SigningKey = keyFromSeed(seed);

  test.each<[string, string]>([
    ['JSON.stringify', JSON.stringify(key)],
    ['JSON.stringify of something that holds it', JSON.stringify({ keys: [key] })],
    [
      'util.inspect with everything shown',
      inspect(key, {
        showHidden: true,
        getters: true,
        depth: null,
        maxArrayLength: null,
        breakLength: Infinity,
        compact: true,
      }),
    ],
    ['its entries', JSON.stringify(Object.entries(key))],
    ['the properties', inspect(Object.getOwnPropertyDescriptors(key), { depth: null })],
    ['the symbols', inspect(Object.getOwnPropertySymbols(key))],
    ['the prototype', inspect(Object.getPrototypeOf(key), { showHidden: true })],
  ])('is not told by %s', (_, told) => {
    expect(told).not.toContain(seed.toString('hex'));
    expect(told).not.toContain(seed.toString('base64').slice(0, 40));
    expect(told).not.toContain([...seed.subarray(0, 4)].join(', '));
    expect(told).not.toContain([...seed.subarray(0, 4)].join(','));
  });

  test('cannot be put in the place of another', () => {
    expect(Object.isFrozen(key)).toBe(true);
  });

  test('is overwritten when the key is wiped, and the key signs nothing afterwards', () => {
    const wiped = keyFromSeed(seed);
    const view = seedOf(wiped);
    expect(Buffer.from(view)).toEqual(seed);
    wiped.wipe();
    expect(Buffer.from(view)).toEqual(Buffer.alloc(32));
    expect(() => signMessage(wiped, Buffer.alloc(1))).toThrowCode('E_INTERNAL');
    expect(() => seedOf(wiped)).toThrowCode('E_INTERNAL');
    expect(() => {
      wiped.wipe();
    }).not.toThrow();
  });

  test('of another key with the same seed stays', () => {
    keyFromSeed(seed).wipe();
    expect(Buffer.from(seedOf(key))).toEqual(seed);
  });
});
