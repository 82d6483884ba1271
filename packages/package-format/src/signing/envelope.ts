import {
  DiscferryError,
  findingsOfIssues,
  sha256HexSchema,
  type Finding,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { base64Schema } from '../encoding/base64.js';
import { encodeOwn, notCanonical, parseCanonical } from '../encoding/parse-canonical.js';

/** The payload type every envelope of ours carries. SPEC.md, Envelope. */
export const PAYLOAD_TYPE = 'application/vnd.discferry.manifest+json';

/** An envelope is read whole; nothing larger is even looked at. */
export const MAX_ENVELOPE_BYTES = 1_048_576;

const LINE_FEED = 0x0a;
const MAX_SIGNATURES = 16;

/** The JSON of an envelope file; `Envelope` is what it says. */
export const envelopeSchema = z.strictObject({
  payload: base64Schema(),
  payloadType: z.literal(PAYLOAD_TYPE),
  signatures: z
    .array(z.strictObject({ keyid: sha256HexSchema, sig: base64Schema() }))
    .max(MAX_SIGNATURES),
});

/** One signature of an envelope: the id is a hint where to look for the key, nothing more. */
export interface EnvelopeSignature {
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A DSSE 1.0 envelope: the manifest's bytes and who signed them. */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signatures: readonly EnvelopeSignature[];
}

/**
 * DSSE pre-authentication encoding: what is really signed. Lengths in front make type and payload
 * impossible to shift into each other.
 */
export function preAuthEncoding(payload: Uint8Array): Uint8Array {
  const type = Buffer.from(PAYLOAD_TYPE);
  const head = `DSSEv1 ${String(type.length)} ${PAYLOAD_TYPE} ${String(payload.length)} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** An envelope as the bytes of its file: canonical JSON and one line feed. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const json = encodeOwn({
    payload: Buffer.from(envelope.payload).toString('base64'),
    payloadType: PAYLOAD_TYPE,
    signatures: envelope.signatures.map(({ keyId, signature }) => ({
      keyid: keyId,
      sig: Buffer.from(signature).toString('base64'),
    })),
  });
  return Buffer.concat([json, Buffer.of(LINE_FEED)]);
}

/**
 * Reads the bytes of an envelope file. DSSE leaves white space, key order and base64 dialect free;
 * we do not, so that no byte of the file is without meaning.
 * @throws E_ENVELOPE_MALFORMED
 */
export function parseEnvelope(bytes: Uint8Array, path: string): Envelope {
  const malformed = (findings: readonly Finding[]) =>
    new DiscferryError('E_ENVELOPE_MALFORMED', { path }, { findings });
  if (bytes.length > MAX_ENVELOPE_BYTES || bytes.at(-1) !== LINE_FEED) {
    throw malformed([notCanonical('envelope', 'too long, or cut short')]);
  }
  const parsed = parseCanonical(bytes.subarray(0, -1));
  if (!parsed.ok) throw malformed([notCanonical('envelope', parsed.actual)]);
  const envelope = envelopeSchema.safeParse(parsed.value);
  if (!envelope.success) {
    throw malformed(findingsOfIssues(envelope.error.issues, parsed.value, 'envelope.'));
  }
  return {
    payload: Buffer.from(envelope.data.payload, 'base64'),
    signatures: envelope.data.signatures.map(({ keyid, sig }) => ({
      keyId: keyid,
      signature: Buffer.from(sig, 'base64'),
    })),
  };
}
