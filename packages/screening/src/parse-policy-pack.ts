import { DiscferryError, findingsOfIssues, type Finding } from '@discferry/shared-schema';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { findJsonPlaces, type JsonPath } from './json-places.js';
import { policyPackSchema, type PolicyPack } from './policy-pack.js';

/** A pack in use, with the digest that is written into every manifest. */
export interface LoadedPolicy {
  readonly pack: PolicyPack;
  /** SHA-256 of the pack file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a policy pack from the bytes of its file.
 * @param path names the pack in messages
 * @throws E_POLICY_INVALID with every field that is wrong, by line
 */
export function parsePolicyPack(bytes: Uint8Array, path: string): LoadedPolicy {
  const invalid = (findings: readonly Finding[]) =>
    new DiscferryError('E_POLICY_INVALID', { path }, { findings });
  const at = (line: number) => `${basename(path)}:${String(line)}`;
  const text = textOf(bytes);
  if (text === undefined) {
    throw invalid([{ path: at(1), expected: 'UTF-8 without a mark (BOM)', actual: 'other bytes' }]);
  }
  const places = findJsonPlaces(text);
  if (!places.ok) {
    throw invalid([{ path: at(places.line), expected: 'JSON', actual: 'something else' }]);
  }
  const json: unknown = JSON.parse(text);
  const pack = policyPackSchema.safeParse(json);
  const findings = [
    ...places.repeated.map((field) => ({
      path: `${at(places.lineOf(field))} ${String(field.at(-1))}`,
      expected: 'each field once',
      actual: 'the second of that name',
    })),
    ...(pack.error?.issues ?? []).flatMap((issue) =>
      findingsOfIssues([issue], json, `${at(places.lineOf(placeOf(issue)))} `),
    ),
  ];
  if (findings.length > 0 || !pack.success) throw invalid(findings);
  return { pack: pack.data, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The text of a file in UTF-8. A byte order mark is refused: it would change the digest unseen. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Where an issue stands: an unknown field at itself, and not at what holds it. */
function placeOf(issue: z.core.$ZodIssue): JsonPath {
  const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return unknown === undefined ? issue.path : [...issue.path, unknown];
}
