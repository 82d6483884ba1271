import { DiscferryError } from '@discferry/shared-schema';
import type { Finding } from '@discferry/shared-schema';
import { canonicalJson, type CanonicalValue } from './canonical-json.js';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What stands where canonical JSON was expected. */
export type CanonicalParse =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly actual: string };

/**
 * Reads bytes that must be canonical JSON. A value written in any other way is refused, so nobody
 * can change a byte without changing the value, hide a duplicate key, or smuggle in a second reading.
 */
export function parseCanonical(bytes: Uint8Array): CanonicalParse {
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    return { ok: false, actual: 'bytes that are not UTF-8' };
  }
  try {
    const value: unknown = JSON.parse(text);
    // JSON.parse yields exactly the shapes of CanonicalValue, but for fractions: those throw below.
    if (canonicalJson(value as CanonicalValue) === text) return { ok: true, value };
    return { ok: false, actual: 'JSON in another than the canonical form' };
  } catch (error) {
    return { ok: false, actual: error instanceof TypeError ? error.message : 'not JSON' };
  }
}

/** A finding for something that should be canonical JSON and is not. */
export function notCanonical(path: string, actual: string): Finding {
  return { path, expected: 'canonical JSON', actual };
}

/** Turns a programmer's mistake in values of our own into an internal error. */
export function encodeOwn(value: CanonicalValue): Uint8Array {
  try {
    return new TextEncoder().encode(canonicalJson(value));
  } catch (cause) {
    throw new DiscferryError('E_INTERNAL', { reason: 'a value has no canonical form' }, { cause });
  }
}
