import '@discferry/test-kit';
import fc from 'fast-check';
import { isDiscferryError } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import {
  encodeEnvelope,
  encodeManifest,
  MAX_ENVELOPE_BYTES,
  parseEnvelope,
  PAYLOAD_TYPE,
  preAuthEncoding,
  verifyEnvelope,
} from '../src/index.js';
import { ALICE, BOB, signedBy } from './support/native-key.js';
import { manifestOf, memoryPackage, trustIn } from './support/packages.js';

const FILE = '370700-out-000001.dsse.json';
const payload = encodeManifest(manifestOf());
const envelope = signedBy(payload, [ALICE, BOB]);
const json = JSON.parse(Buffer.from(encodeEnvelope(envelope)).toString()) as {
  payload: string;
  payloadType: string;
  signatures: { keyid: string; sig: string }[];
};
const [first] = json.signatures as [{ keyid: string; sig: string }];

function parseText(text: string): unknown {
  return parseEnvelope(Buffer.from(text), FILE);
}

describe('the pre-authentication encoding', () => {
  test('puts the lengths in front, as DSSE 1.0 has it', () => {
    expect(Buffer.from(preAuthEncoding(Buffer.from('李'))).toString()).toBe(
      `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} 3 李`,
    );
    expect(Buffer.from(preAuthEncoding(Buffer.alloc(0))).toString()).toBe(
      `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} 0 `,
    );
  });
});

describe('an envelope', () => {
  test('reads back as it was written', () => {
    const parsed = parseEnvelope(encodeEnvelope(envelope), FILE);
    expect(Buffer.from(parsed.payload)).toEqual(Buffer.from(payload));
    expect(parsed.signatures).toEqual(envelope.signatures);
  });

  test('is one line of canonical JSON', () => {
    const text = Buffer.from(encodeEnvelope(envelope)).toString();
    expect(text).toBe(`${JSON.stringify(json)}\n`);
    expect(Object.keys(json)).toEqual(['payload', 'payloadType', 'signatures']);
  });

  test('carries any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const parsed = parseEnvelope(encodeEnvelope({ payload: bytes, signatures: [] }), FILE);
        expect(Buffer.from(parsed.payload)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test.each<[string, string]>([
    ['no line feed', JSON.stringify(json)],
    ['two line feeds', `${JSON.stringify(json)}\n\n`],
    ['a carriage return', `${JSON.stringify(json)}\r\n`],
    ['indentation', `${JSON.stringify(json, null, 2)}\n`],
    [
      'its fields in another order',
      `${JSON.stringify(Object.fromEntries(Object.entries(json).reverse()))}\n`,
    ],
    ['a second payload', `{"payload":"",${JSON.stringify(json).slice(1)}\n`],
    ['nothing in it', ''],
    ['a line feed alone', '\n'],
  ])('is refused with %s', (_, text) => {
    expect(() => parseText(text)).toThrowCode('E_ENVELOPE_MALFORMED');
  });

  test.each<[string, object]>([
    ['an unknown field', { ...json, zone: 1 }],
    ['another payload type', { ...json, payloadType: 'application/json' }],
    ['a payload without padding', { ...json, payload: 'YQ' }],
    ['a payload in the alphabet of URLs', { ...json, payload: '-_-_' }],
    ['a payload with stray bits', { ...json, payload: 'YR==' }],
    ['a signature with stray bits', { ...json, signatures: [{ ...first, sig: 'YR==' }] }],
    ['a key id in capitals', { ...json, signatures: [{ ...first, keyid: 'A'.repeat(64) }] }],
    ['an unknown field in a signature', { ...json, signatures: [{ ...first, zone: 1 }] }],
    ['seventeen signatures', { ...json, signatures: Array.from({ length: 17 }, () => first) }],
  ])('is refused with %s', (_, value) => {
    expect(() => parseText(`${JSON.stringify(value)}\n`)).toThrowCode('E_ENVELOPE_MALFORMED');
  });

  test('is refused beyond a size at which nothing is parsed', () => {
    const bytes = Buffer.alloc(MAX_ENVELOPE_BYTES + 1, '\n');
    expect(() => parseEnvelope(bytes, FILE)).toThrowCode('E_ENVELOPE_MALFORMED');
  });

  test('names its file', () => {
    expect(() => parseText('')).toThrow(expect.objectContaining({ values: { path: FILE } }));
  });
});

describe('a single changed byte', () => {
  const good = memoryPackage({ signers: [ALICE] });
  const trust = trustIn(ALICE);

  test('is what the following tests change: without it the envelope is good', () => {
    expect(verifyEnvelope(good, trust).signers).toHaveLength(1);
  });

  test.each([0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80])(
    'is refused with a code wherever it is (bits %i)',
    (mask) => {
      for (const position of good.envelope.keys()) {
        const changed = Buffer.from(good.envelope);
        changed[position]! ^= mask;
        let refused: unknown;
        try {
          verifyEnvelope({ ...good, envelope: changed }, trust);
        } catch (error) {
          refused = error;
        }
        expect(isDiscferryError(refused), `byte ${position} xor ${mask}`).toBe(true);
      }
    },
  );

  test('is refused when it is added or taken away', () => {
    for (const position of good.envelope.keys()) {
      const bytes = Buffer.from(good.envelope);
      const [before, after] = [bytes.subarray(0, position), bytes.subarray(position)];
      for (const envelope of [
        Buffer.concat([before, after.subarray(1)]),
        Buffer.concat([before, after.subarray(0, 1), after]),
      ]) {
        if (envelope.equals(bytes)) continue;
        expect(() => verifyEnvelope({ ...good, envelope }, trust), `byte ${position}`).toThrow(
          expect.objectContaining({ name: 'DiscferryError' }),
        );
      }
    }
  });
});
