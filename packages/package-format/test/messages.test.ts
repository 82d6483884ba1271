import {
  sampleAttachment,
  sampleBinding,
  sampleReceipt,
  sampleReply,
  sampleRequest,
} from '@discferry/test-kit';
import { ATTACHMENT_PART_BYTES } from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  entryKey,
  MAX_LINE_BYTES,
  recordLine,
  sha256,
  type CanonicalValue,
  type EntryKind,
  type PackageRecord,
} from '../src/index.js';
import { readRecords } from '../src/verification/records.js';
import { inChunks } from './support/chunks.js';

async function read(kind: EntryKind, ...lines: readonly string[]): Promise<unknown[]> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const values: unknown[] = [];
  for await (const { value } of readRecords(kind, inChunks(bytes, []))) values.push(value);
  return values;
}

const refused = { code: 'E_RECORD_MALFORMED' };
const bytes = Buffer.alloc(2 * ATTACHMENT_PART_BYTES + 1, 7);
const attachment = sampleAttachment(bytes, 'application/pdf');

describe('messages', () => {
  test.each<[EntryKind, readonly PackageRecord[]]>([
    ['bindings', [sampleBinding(1), sampleBinding(2)]],
    ['requests', [sampleRequest(1), sampleRequest(2)]],
    ['attachments', attachment.parts],
    ['replies', [sampleReply(1), sampleReply(2)]],
    [
      'receipts',
      [sampleReceipt({ packageId: '370700-out-000001', manifestSha256: 'a'.repeat(64) })],
    ],
  ])('are read as they were written: %s', async (kind, messages) => {
    expect(await read(kind, ...messages.map(recordLine))).toEqual(messages);
  });

  test('come in the order of their keys, each once', async () => {
    const lines = [sampleRequest(2), sampleRequest(1)].map(recordLine);
    await expect(read('requests', ...lines)).rejects.toMatchObject(refused);
    const twice = [sampleRequest(1), sampleRequest(1, { withdrawnAt: '2026-11-03T01:00:00Z' })];
    await expect(read('requests', ...twice.map(recordLine))).rejects.toMatchObject(refused);
  });

  test('with any content pass, however deep, or are refused: a stranger breaks nothing', async () => {
    const request = sampleRequest(1);
    for (const depth of [1, 100, 2_000, 3_000, 5_000, 50_000, 400_000]) {
      const line = recordLine(request).replace(
        /"content":\{.*\},"kind"/,
        `"content":{"a":${'['.repeat(depth)}${']'.repeat(depth)}},"kind"`,
      );
      await expect(
        read('requests', line).catch((error: unknown) => {
          expect(error).toMatchObject(refused);
          return [request];
        }),
      ).resolves.toHaveLength(1);
    }
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (content) => {
        try {
          const line = canonicalJson({ ...request, content } as CanonicalValue);
          expect(await read('requests', line)).toEqual([{ ...request, content }]);
        } catch (error) {
          // Fractions and lone surrogates have no canonical form.
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an attachment in parts fits its lines, and is the same again when put together', () => {
    expect(attachment.parts.map(({ part }) => part)).toEqual([1, 2, 3]);
    for (const part of attachment.parts) {
      expect(Buffer.byteLength(recordLine(part))).toBeLessThanOrEqual(MAX_LINE_BYTES);
    }
    const whole = Buffer.concat(attachment.parts.map(({ data }) => Buffer.from(data, 'base64')));
    expect(Buffer.from(sha256(whole)).toString('hex')).toBe(attachment.note.sha256);
    expect(attachment.parts.map(entryKey)).toEqual(
      ['01', '02', '03'].map((part) => `${attachment.note.sha256}/${part}`),
    );
  });

  test.each([
    ['no base64', { data: 'not base64!' }],
    ['a part before the first', { part: 0 }],
    ['a part beyond the most there may be', { part: 33, parts: 33 }],
    ['a name of a file', { name: '../../etc/passwd' }],
  ])('an attachment with %s is refused', async (_, changes) => {
    const line = canonicalJson({ ...attachment.parts[0]!, ...changes });
    await expect(read('attachments', line)).rejects.toMatchObject(refused);
  });
});
