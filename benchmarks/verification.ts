import { sha256, verifyAuthenticity } from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { createSender, sampleRecords } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { entryBytes } from './data.ts';
import { compare } from './harness.ts';

const RECORDS = 100_000;

/** What it costs to verify a package, as any receiver and auditor does. */
export async function verification(folder: string): Promise<void> {
  const sender = createSender({ folder });
  const { envelopePath, archivePath } = await sender.nextPackage({
    publish: sampleRecords(0, RECORDS - 1),
  });
  const content = entryBytes(RECORDS);
  const packed = readFileSync(archivePath);
  const lines = content.toString().trimEnd().split('\n');
  await compare({
    title: `verification: a package of ${RECORDS} records, ${megabytes(packed)} packed, ${megabytes(content)} unpacked`,
    contenders: [
      {
        name: 'verifyAuthenticity',
        run: async () => {
          await using found = await readPackage(envelopePath);
          await verifyAuthenticity(found, sender.trust);
        },
      },
      {
        name: 'JSON.parse of its lines, in memory',
        run: () => {
          for (const line of lines) JSON.parse(line);
        },
      },
    ],
    measure: {
      name: 'SHA-256 of archive and records, in memory',
      run: () => {
        sha256(packed);
        sha256(content);
      },
    },
    items: { count: RECORDS, one: 'record' },
    rounds: 3,
    clock: 'processor',
  });
}

function megabytes({ length }: Buffer): string {
  return `${(length / 1e6).toFixed(1)} MB`;
}
