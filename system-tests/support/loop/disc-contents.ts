import {
  ENTRY_NAMES,
  manifestSchema,
  type EntryKind,
  type Manifest,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package as it lies on a disc. Nothing of it is verified: that is the gates' own work. */
export interface DiscContents {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** The lines of an entry; none when the package lacks it. */
  lines(kind: EntryKind): readonly string[];
}

const envelopeSchema = z.object({ payload: z.string() });

/** Reads the package with a number from a folder. */
export async function readDisc(folder: string, number: string): Promise<DiscContents> {
  const path = join(folder, `${number}.dsse.json`);
  const { payload } = envelopeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const bytes = Buffer.from(payload, 'base64');
  const manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  const entries = new Map<EntryKind, readonly string[]>();
  await using found = await readPackage(path);
  await found.archive.digest(Infinity);
  await found.archive.entries();
  for (const { kind } of manifest.entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of found.archive.open(ENTRY_NAMES[kind]))
      chunks.push(Buffer.from(chunk));
    entries.set(kind, Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1));
  }
  return {
    manifest,
    manifestSha256: createHash('sha256').update(bytes).digest('hex'),
    lines: (kind) => entries.get(kind) ?? [],
  };
}
