import '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  encodeManifest,
  enrolKey,
  preAuthEncoding,
  type Envelope,
  type TrustRoot,
} from '../src/index.js';
import { authorise, verifySignatures } from '../src/signing/signatures.js';
import { ALICE, BOB, CAROL, signedBy, trusted } from './support/native-key.js';
import { CHANNEL, manifestOf, trustIn } from './support/packages.js';

const payload = encodeManifest(manifestOf());
const byAlice = signedBy(payload, [ALICE]);
const byBoth = signedBy(payload, [ALICE, BOB]);
const trust = trustIn(ALICE, BOB);
const OTHER = { office: '370701', direction: 'out' } as const;

function needing(threshold: number): TrustRoot {
  const role = { keyIds: [ALICE.keyId, BOB.keyId], threshold };
  return { ...trust, channels: { '370700-out': role } };
}

/** Steps 2 and 4 of the verification. */
function check(envelope: Envelope, root: TrustRoot): readonly string[] {
  return authorise(verifySignatures(envelope, root), root, CHANNEL).map(({ keyId }) => keyId);
}

describe('the signatures of an envelope', () => {
  test('name the signers', () => {
    expect(check(byAlice, trust)).toEqual([ALICE.keyId]);
    expect(check(byBoth, trust)).toEqual([ALICE.keyId, BOB.keyId]);
  });

  test('nobody signed', () => {
    expect(() => check({ payload, signatures: [] }, trust)).toThrowCode('E_SIGNATURE_MISSING');
  });

  test('forged: the signature belongs to another content', () => {
    const forged = { ...byAlice, payload: encodeManifest(manifestOf({ sequence: 2 })) };
    expect(() => check(forged, trust)).toThrowCode('E_SIGNATURE_INVALID');
  });

  test('forged: signed by somebody else in the name of a trusted key', () => {
    const { signature } = signedBy(payload, [CAROL]).signatures[0]!;
    const forged = { payload, signatures: [{ keyId: ALICE.keyId, signature }] };
    expect(() => check(forged, trust)).toThrowCode('E_SIGNATURE_INVALID');
  });

  test('forged: the payload was signed without its type', () => {
    const forged = {
      payload,
      signatures: [{ keyId: ALICE.keyId, signature: ALICE.sign(payload) }],
    };
    expect(() => check(forged, trust)).toThrowCode('E_SIGNATURE_INVALID');
  });

  test('forged: a payload that contains what was signed', () => {
    const forged = { ...byAlice, payload: preAuthEncoding(payload) };
    expect(() => check(forged, trust)).toThrowCode('E_SIGNATURE_INVALID');
  });

  test('unknown: good, but by nobody who is enrolled', () => {
    expect(() => check(signedBy(payload, [CAROL]), trust)).toThrowCode('E_KEY_UNKNOWN');
  });

  test('not trusted: enrolled, but for another channel', () => {
    const elsewhere = enrolKey(trust, trusted(CAROL), OTHER);
    expect(() => check(signedBy(payload, [CAROL]), elsewhere)).toThrowCode('E_KEY_NOT_TRUSTED');
  });

  test('for a channel that this receiver does not take', () => {
    const elsewhere = enrolKey({ version: 1, keys: [], channels: {} }, trusted(ALICE), OTHER);
    expect(() => check(byAlice, elsewhere)).toThrowCode('E_CHANNEL_WRONG');
  });

  test('one bad signature beside a good one: somebody touched the envelope', () => {
    const signatures = [byAlice.signatures[0]!, { ...byBoth.signatures[1]!, keyId: ALICE.keyId }];
    expect(() => check({ payload, signatures }, trust)).toThrowCode('E_SIGNATURE_INVALID');
  });

  test('one unknown signature beside a good one', () => {
    const both = signedBy(payload, [ALICE, CAROL]);
    expect(() => check(both, trust)).toThrowCode('E_KEY_UNKNOWN');
  });
});

describe('the threshold', () => {
  test('is reached by as many different keys', () => {
    expect(check(byBoth, needing(2))).toHaveLength(2);
  });

  test('is not reached by fewer', () => {
    expect(() => check(byAlice, needing(2))).toThrow(
      expect.objectContaining({
        code: 'E_THRESHOLD',
        values: { channel: '370700-out', expected: 2, actual: 1 },
      }),
    );
  });

  test('is not reached by one signature there twice', () => {
    const twice = { payload, signatures: [...byAlice.signatures, ...byAlice.signatures] };
    expect(() => check(twice, needing(2))).toThrowCode('E_THRESHOLD');
  });

  test('is not reached by one key under two ids', () => {
    // A trust root that was read from a file cannot hold this; the count does not rely on it.
    const alias = { ...trusted(ALICE), keyId: BOB.keyId };
    const doubled: TrustRoot = { ...needing(2), keys: [trusted(ALICE), alias] };
    const { signature } = byAlice.signatures[0]!;
    const signatures = [ALICE, BOB].map(({ keyId }) => ({ keyId, signature }));
    expect(() => check({ payload, signatures }, doubled)).toThrowCode('E_THRESHOLD');
  });

  test('is not reached with the help of a key for another channel', () => {
    const elsewhere = enrolKey(needing(2), trusted(CAROL), OTHER);
    expect(() => check(signedBy(payload, [ALICE, CAROL]), elsewhere)).toThrowCode('E_THRESHOLD');
  });
});
