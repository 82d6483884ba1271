import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { openArchive, type OpenArchive } from '../../src/index.js';

/** The two entries every honest archive of these tests has. */
export const HONEST = [
  { name: 'withdrawals.ndjson', content: '{"a":1}\n{"a":2}\n' },
  { name: 'procedural.ndjson', content: '{"b":"案件"}\n'.repeat(100) },
] as const;

/** The bytes as a file. */
export async function fileOf(bytes: Uint8Array, name = 'a.zip'): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, bytes);
  return path;
}

/** Everything in an archive, by name. */
export async function readAll(archive: OpenArchive): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { name } of await archive.entries()) {
    contents[name] = (await bytesOf(archive.open(name))).toString();
  }
  return contents;
}

/** Reads an archive file from end to end. */
export async function unpack(path: string): Promise<Record<string, string>> {
  await using archive = await openArchive(path);
  return await readAll(archive);
}

/** Bytes that came in pieces. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
