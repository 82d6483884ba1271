import { startSha256 } from '@discferry/package-format';
import { openArchive, writeArchive } from '@discferry/package-media';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { entryBytes, inChunks } from './data.ts';
import { compare } from './harness.ts';

const RECORDS = 50_000;
const NAME = 'procedural.ndjson';
const LEVEL = 6;

/** What unzipper offers, as far as it is used here. Only package-media depends on it. */
interface Unzipper {
  readonly Open: {
    file(path: string): Promise<{ readonly files: readonly { stream(): Readable }[] }>;
  };
}
const { Open } = createRequire(new URL('../packages/package-media/package.json', import.meta.url))(
  'unzipper',
) as Unzipper;

/** What an archive costs beyond compressing and digesting, and beyond unpacking. */
export async function archive(folder: string): Promise<void> {
  const content = entryBytes(RECORDS);
  const items = { count: RECORDS, one: 'record' };
  const size = `${RECORDS} records, ${(content.length / 1e6).toFixed(0)} MB`;
  const path = join(folder, 'new.zip');

  await compare({
    title: `archive-writing: ${size}`,
    contenders: [
      {
        name: 'writeArchive, to the medium',
        prepare: () => {
          rmSync(path, { force: true });
        },
        run: async () => {
          await writeArchive(path, [{ name: NAME, chunks: inChunks(content) }]);
        },
      },
    ],
    measure: { name: 'zlib deflateRaw and SHA-256', run: () => compressAndDigest(content) },
    items,
    rounds: 5,
    clock: 'processor',
  });

  await compare({
    title: `archive-reading: ${size}`,
    contenders: [
      {
        name: 'scan, read, check',
        run: async () => {
          await using opened = await openArchive(path);
          await opened.entries();
          await drain(opened.open(NAME), content.length);
        },
      },
    ],
    measure: {
      name: 'unzipper alone',
      run: async () => {
        const { files } = await Open.file(path);
        for (const file of files) await drain(file.stream(), content.length);
      },
    },
    items,
    rounds: 11,
    clock: 'processor',
  });
}

/** What every signed and compressed archive costs at least: digests before and after compression. */
async function compressAndDigest(content: Buffer): Promise<void> {
  const before = startSha256();
  const after = startSha256();
  const blocks = function* () {
    for (const block of inChunks(content)) {
      before.update(block);
      yield block;
    }
  };
  await pipeline(
    Readable.from(blocks()),
    createDeflateRaw({ level: LEVEL }),
    async (compressed) => {
      for await (const chunk of compressed as AsyncIterable<Buffer>) after.update(chunk);
    },
  );
  before.digest();
  after.digest();
}

async function drain(chunks: AsyncIterable<Uint8Array>, expectedBytes: number): Promise<void> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  if (bytes !== expectedBytes) throw new Error('bytes are missing');
}
