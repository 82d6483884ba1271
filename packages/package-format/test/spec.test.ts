import { readFileSync } from 'node:fs';
import { ERRORS, MAX_SEQUENCE, PACKAGE_ERROR_CODES } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import {
  bucketOf,
  EMPTY_STATE,
  manifestSchema,
  MAX_ARCHIVE_BYTES,
  MAX_ENVELOPE_BYTES,
  MAX_LINE_BYTES,
  PAYLOAD_TYPE,
  preAuthEncoding,
  refreshState,
  sha256,
  sha256Hex,
  SUITE,
  type StateLeaf,
} from '../src/index.js';
import { memoryState } from './support/memory-state-tree.js';

const spec = readFileSync(new URL('../../../docs/SPEC.md', import.meta.url), 'utf8');

/** The text of a section, by its heading. */
function section(heading: string): string {
  const [, text] = spec.split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`docs/SPEC.md has no section ${heading}`);
  return text.split('\n## ')[0]!;
}

/** The value that stands behind a label in an example. */
function example(heading: string, label: string): string {
  const line = section(heading)
    .split('\n')
    .find((candidate) => candidate.startsWith(`${label}  `));
  if (line === undefined) throw new Error(`the example has no ${label}`);
  return line.slice(label.length).trim();
}

describe('docs/SPEC.md', () => {
  test('has the sections that the code refers to', () => {
    const headings = [
      'Versions',
      'Package',
      'Envelope',
      'Manifest',
      'ZIP profile',
      'Records',
      'State digest',
      'Trust root',
      'Sequence',
      'Verification',
      'Limits',
    ];
    expect(headings.map((heading) => section(heading) !== '')).toEqual(headings.map(() => true));
  });

  test('gives a pre-authentication encoding that is right', () => {
    const encoding = preAuthEncoding(Buffer.from(example('Envelope', 'payload')));
    expect(Buffer.from(encoding).toString()).toBe(example('Envelope', 'PAE'));
    expect(sha256Hex(encoding)).toBe(example('Envelope', 'SHA-256'));
  });

  test('gives a manifest that is one', () => {
    const json: unknown = JSON.parse(/```json\n([^`]+)```/.exec(section('Manifest'))![1]!);
    expect(manifestSchema.safeParse(json).error).toBeUndefined();
  });

  test('names every field of a manifest, and no others', () => {
    const json = JSON.parse(/```json\n([^`]+)```/.exec(section('Manifest'))![1]!) as object;
    const paths = (value: object, prefix: string): string[] =>
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
        const path = `${prefix}${key}`;
        if (Array.isArray(inner)) return [path, ...paths(inner[0] as object, `${path}[].`)];
        return typeof inner === 'object' && inner !== null ? paths(inner, `${path}.`) : [path];
      });
    const rows = [...section('Manifest').matchAll(/^\| `([^`]+)` /gm)].map(([, field]) => field);
    expect(rows.sort()).toEqual(paths(json, '').sort());
  });

  test('gives a state digest that is right, with every digest on the way', async () => {
    const state = memoryState();
    const leaves: StateLeaf[] = ['1', '2'].map((number) => ({
      keyHash: sha256(example('State digest', `key ${number}`)),
      digest: Buffer.from(example('State digest', `record digest ${number}`), 'hex'),
    }));
    expect(example('State digest', 'record digest 1')).toBe(sha256Hex('one'));
    expect(example('State digest', 'record digest 2')).toBe(sha256Hex('two'));
    const nodes = new Map<string, string>();
    const store = {
      ...state,
      leaves: (buckets: readonly string[]) =>
        Promise.resolve(
          new Map(
            buckets.map((bucket) => [
              bucket,
              leaves.filter(({ keyHash }) => bucketOf(keyHash) === bucket),
            ]),
          ),
        ),
      put: (changed: ReadonlyMap<string, Uint8Array | null>) => {
        for (const [prefix, digest] of changed) {
          nodes.set(prefix, Buffer.from(digest ?? []).toString('hex'));
        }
        return state.put(changed);
      },
    };
    const digest = await refreshState(
      store,
      new Set(leaves.map(({ keyHash }) => bucketOf(keyHash))),
    );
    expect(digest).toBe(example('State digest', 'state digest'));
    const told = [...section('State digest').matchAll(/^(?:bucket|node) (\w+) +(\w{64})$/gm)];
    expect(Object.fromEntries(told.map(([, prefix, value]) => [prefix, value]))).toEqual(
      Object.fromEntries(nodes),
    );
  });

  test('names the limits of the code', () => {
    const limits = section('Limits');
    for (const limit of [MAX_ENVELOPE_BYTES, MAX_LINE_BYTES, MAX_ARCHIVE_BYTES, MAX_SEQUENCE]) {
      expect(limits).toContain(` ${limit.toLocaleString('en-US')} `);
    }
    expect(section('Envelope')).toContain(PAYLOAD_TYPE);
    expect(section('Trust root')).toContain(SUITE);
    expect(section('State digest')).toContain(`${EMPTY_STATE.length} zeros`);
  });

  test('says at which step a package is refused with each code of its family', () => {
    const steps = section('Verification') + section('Trust root');
    const untold = PACKAGE_ERROR_CODES.filter((code) => !steps.includes(`\`${code}\``));
    expect(untold).toEqual([]);
  });

  test('names no code that does not exist', () => {
    const codes = new Set(spec.match(/E_[A-Z_]+/g));
    expect([...codes].filter((code) => !(code in ERRORS))).toEqual([]);
  });
});
