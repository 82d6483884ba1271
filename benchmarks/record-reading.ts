import { canonicalJson, verifyAuthenticity } from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { proceduralRecordSchema } from '@discferry/shared-schema';
import { createSender, sampleRecords } from '@discferry/test-kit';
import { Readable } from 'node:stream';
import { entryBytes, inChunks } from './data.ts';
import { compare } from './harness.ts';

const RECORDS = 10_000;

/** What it costs to believe a record, and to write one so that it can be believed. */
export async function recordReading(folder: string): Promise<void> {
  const records = sampleRecords(0, RECORDS - 1);
  const bytes = entryBytes(RECORDS);
  const lines = bytes.toString().trimEnd().split('\n');
  const sender = createSender({ folder });
  const { envelopePath } = await sender.nextPackage({ publish: records });
  await using found = await readPackage(envelopePath);
  const verified = await verifyAuthenticity(
    {
      ...found,
      // From memory: what is measured are the records, and not the archive.
      archive: { ...found.archive, open: () => Readable.from(inChunks(bytes)) },
    },
    sender.trust,
  );

  await compare({
    title: `record-reading: ${RECORDS} records, from memory`,
    contenders: [
      {
        name: 'records of a verified package',
        run: async () => {
          let read = 0;
          const received = verified.records('procedural-records')[Symbol.asyncIterator]();
          while ((await received.next()).done !== true) read += 1;
          if (read !== RECORDS) throw new Error('records are missing');
        },
      },
      {
        name: 'JSON.parse and the schema',
        run: () => {
          for (const line of lines) proceduralRecordSchema.parse(JSON.parse(line));
        },
      },
      {
        name: 'JSON.parse and the canonical form',
        run: () => {
          for (const line of lines) {
            if (canonicalJson(JSON.parse(line) as never) !== line) throw new Error('not canonical');
          }
        },
      },
    ],
    measure: {
      name: 'JSON.parse',
      run: () => {
        for (const line of lines) JSON.parse(line);
      },
    },
    items: { count: RECORDS, one: 'record' },
    rounds: 11,
    clock: 'processor',
  });

  await compare({
    title: `record-writing: ${RECORDS} records`,
    contenders: [
      {
        name: 'canonicalJson',
        run: () => {
          for (const record of records) canonicalJson(record);
        },
      },
    ],
    measure: {
      name: 'JSON.stringify',
      run: () => {
        for (const record of records) JSON.stringify(record);
      },
    },
    items: { count: RECORDS, one: 'record' },
    rounds: 11,
    clock: 'processor',
  });
}
