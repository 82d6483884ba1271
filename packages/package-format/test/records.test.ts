import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordDigest, recordLine, type EntryKind } from '../src/index.js';
import { readRecords } from '../src/verification/records.js';
import { inChunks } from './support/chunks.js';
import { entryBytes } from './support/packages.js';

async function valuesOf(
  kind: EntryKind,
  bytes: Uint8Array,
  cuts: readonly number[] = [],
): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const { value } of readRecords(kind, inChunks(bytes, cuts))) values.push(value);
  return values;
}

function procedural(text: string): Promise<unknown[]> {
  return valuesOf('procedural-records', Buffer.from(text));
}

describe('the records of an entry', () => {
  test('are those that were written, in whatever pieces the bytes come', async () => {
    const serials = fc.uniqueArray(fc.nat(99_999), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(serials, fc.array(fc.nat(4000)), async (unsorted, cuts) => {
        const records = unsorted
          .sort((left, right) => left - right)
          .map((number) => sampleRecord(number));
        expect(await valuesOf('procedural-records', entryBytes(records), cuts)).toEqual(records);
      }),
      { numRuns: 50 },
    );
  });

  test('come with the digest of their line', async () => {
    const records = [sampleWithdrawal(1), sampleWithdrawal(2)];
    const digests: string[] = [];
    for await (const { digest } of readRecords('withdrawals', inChunks(entryBytes(records)))) {
      digests.push(Buffer.from(digest).toString('hex'));
    }
    expect(digests).toEqual(
      records.map((record) => Buffer.from(recordDigest(recordLine(record))).toString('hex')),
    );
  });

  test('are handed out one at a time: the first before the second is looked at', async () => {
    const bytes = Buffer.concat([entryBytes([sampleWithdrawal(1)]), Buffer.from('rubbish\n')]);
    const records = readRecords('withdrawals', inChunks(bytes));
    expect(await records.next()).toMatchObject({ value: { value: sampleWithdrawal(1) } });
    await expect(records.next()).rejects.toThrowCode('E_RECORD_MALFORMED');
  });

  test('may be none', async () => {
    expect(await procedural('')).toEqual([]);
  });
});

describe('the order of records', () => {
  const outOfOrder = {
    code: 'E_RECORD_MALFORMED',
    findings: [{ path: 'withdrawals:2', actual: 'one that does not come after the last' }],
  };

  test('ascends', async () => {
    const bytes = entryBytes([sampleWithdrawal(2), sampleWithdrawal(1)]);
    await expect(valuesOf('withdrawals', bytes)).rejects.toMatchObject(outOfOrder);
  });

  test('leaves no room for the same case twice', async () => {
    const bytes = entryBytes([sampleWithdrawal(1), { ...sampleWithdrawal(1), reason: 'removed' }]);
    await expect(valuesOf('withdrawals', bytes)).rejects.toMatchObject(outOfOrder);
  });

  test('is that of UTF-8 bytes, where UTF-16 has another', async () => {
    // U+20BB7 is written as surrogates, below U+F900 in UTF-16 and above it in UTF-8.
    const [lower, upper] = ['\uf900\uf900', '\u{20bb7}\u{20bb7}'].map((office) => ({
      ...sampleWithdrawal(1),
      caseNumber: `${office}受[2026]37070000001号`,
    })) as [ReturnType<typeof sampleWithdrawal>, ReturnType<typeof sampleWithdrawal>];
    expect(lower.caseNumber > upper.caseNumber).toBe(true);
    expect(await valuesOf('withdrawals', entryBytes([lower, upper]))).toHaveLength(2);
    const reversed = entryBytes([upper, lower]);
    await expect(valuesOf('withdrawals', reversed)).rejects.toMatchObject(outOfOrder);
  });
});

describe('a malformed record', () => {
  const line = recordLine(sampleRecord(1));

  test.each<[string, string]>([
    ['no JSON', 'rubbish\n'],
    ['an empty line', '\n'],
    ['a byte order mark', `\ufeff${line}\n`],
    ['a carriage return', `${line}\r\n`],
    ['white space', `${line} \n`],
    ['another order of fields', `${JSON.stringify(sampleRecord(1))}\n`],
    ['no line feed at the end', line],
    ['a record of another kind', `${recordLine(sampleWithdrawal(1))}\n`],
    ['a list', '[]\n'],
  ])('is refused: %s', async (_, text) => {
    await expect(procedural(text)).rejects.toThrowCode('E_RECORD_MALFORMED');
  });

  test('is named by line and field, and its content is not told', async () => {
    const record = sampleRecord(2);
    const unmasked = { ...record, parties: [{ ...record.parties[0]!, name: '李建国' }] };
    const refused = procedural(`${line}\n${recordLine(unmasked)}\n`);
    await expect(refused).rejects.toMatchObject({
      code: 'E_RECORD_MALFORMED',
      findings: [{ path: 'procedural-records:2 parties[0].name' }],
    });
    const error = (await refused.catch((caught: unknown) => caught)) as Error;
    expect(JSON.stringify(error) + String(error.stack)).not.toContain('李建国');
  });

  test('with a field that nobody may publish is refused', async () => {
    const record = { ...sampleRecord(1), idNumber: '370700198110231234' };
    await expect(procedural(`${recordLine(record)}\n`)).rejects.toMatchObject({
      findings: [{ path: 'procedural-records:1', expected: 'no other fields' }],
    });
  });

  test('gives at most twenty findings', async () => {
    const record = sampleRecord(1);
    const charges = Array.from({ length: 50 }, () => ({ code: null, name: '' }));
    const refused = procedural(`${recordLine({ ...record, charges })}\n`);
    const error = (await refused.catch((caught: unknown) => caught)) as { findings: unknown[] };
    expect(error).toThrowCode('E_RECORD_MALFORMED');
    expect(error.findings).toHaveLength(20);
  });
});
