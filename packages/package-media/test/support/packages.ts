import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgeZip, tempFolder } from '@discferry/test-kit';
import { HONEST } from './archives.js';

export const NAME = '370700-out-000012';
export const ENVELOPE = Buffer.from('{"payload":"not looked at here"}\n');
export const ARCHIVE = forgeZip(HONEST);

/** A folder with a package in it. */
export async function discWith(...names: readonly string[]): Promise<string> {
  const folder = await tempFolder();
  for (const name of names) {
    await writeFile(join(folder, `${name}.dsse.json`), ENVELOPE);
    await writeFile(join(folder, `${name}.zip`), ARCHIVE);
  }
  return folder;
}

/** Everything in a folder, by name. */
export async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

/** A new folder inside another. */
export async function folderIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}
