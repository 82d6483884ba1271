import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../src/encoding/record-line.js';
import { MAX_LINE_BYTES, recordDigest, recordLine, sha256 } from '../src/index.js';
import { inChunks } from './support/chunks.js';

async function linesOf(bytes: Uint8Array, cuts: readonly number[] = []): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(inChunks(bytes, cuts))) {
    lines.push(Buffer.from(line).toString());
  }
  return lines;
}

describe('a record as a line', () => {
  test('is canonical JSON, without a line feed', () => {
    expect(recordLine(sampleWithdrawal(7))).toBe(
      '{"caseNumber":"潍检诉受[2026]37070000007号","kind":"withdrawal","reason":"screening"}',
    );
  });

  test('does not depend on the order in which the record was put together', () => {
    const record = sampleRecord(1);
    const entries = Object.entries(record).reverse();
    expect(recordLine(Object.fromEntries(entries) as typeof record)).toBe(recordLine(record));
  });

  test('has the SHA-256 of its UTF-8 bytes as its digest', () => {
    const line = recordLine(sampleWithdrawal(7));
    expect(recordDigest(line)).toEqual(sha256(Buffer.from(line)));
    expect(recordDigest(Buffer.from(line))).toEqual(recordDigest(line));
  });
});

describe('splitting into lines', () => {
  test('gives the same lines in whatever pieces the bytes come', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/\n/g, ''));
    const cases = fc.tuple(fc.array(line, { maxLength: 12 }), fc.array(fc.nat(400)));
    await fc.assert(
      fc.asyncProperty(cases, async ([lines, cuts]) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        expect(await linesOf(bytes, cuts)).toEqual(lines);
      }),
    );
  });

  test('gives nothing for nothing', async () => {
    expect(await linesOf(Buffer.alloc(0))).toEqual([]);
  });

  test('takes a line as long as the limit', async () => {
    const bytes = Buffer.alloc(MAX_LINE_BYTES + 1, 'x').fill('\n', MAX_LINE_BYTES);
    const [line] = await linesOf(bytes, [1, 1000, MAX_LINE_BYTES]);
    expect(line).toHaveLength(MAX_LINE_BYTES);
  });

  test.each([
    ['at once', []],
    ['in pieces', [1, 70_000, MAX_LINE_BYTES]],
  ])('refuses a line one byte longer, %s', async (_, cuts) => {
    const bytes = Buffer.alloc(MAX_LINE_BYTES + 2, 'x').fill('\n', MAX_LINE_BYTES + 1);
    await expect(linesOf(bytes, cuts)).rejects.toThrowCode('E_RECORD_MALFORMED');
  });

  test('does not wait for the end of a line that is too long', async () => {
    let given = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for in memory
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.alloc(65_536, 'x');
      }
    };
    await expect(splitLines(endless()).next()).rejects.toThrowCode('E_RECORD_MALFORMED');
    expect(given).toBe(MAX_LINE_BYTES / 65_536 + 1);
  });

  test('refuses a last line without a line feed', async () => {
    await expect(linesOf(Buffer.from('a\nb'))).rejects.toMatchObject({
      code: 'E_RECORD_MALFORMED',
      findings: [{ path: 'line 2', actual: 'a line without an end' }],
    });
  });
});
