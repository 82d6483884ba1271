import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { parseKeyFile, type KeyFile } from './key-file.js';
import { parsePublicKeyFile, publicKeyFile, type PublicKeyFile } from './public-key-file.js';

const MAX_KEY_FILE_BYTES = 65_536;
const OWNER_ONLY = 0o600;
const EVERYONE_READS = 0o644;

/** Where the two files of a key lie. */
export interface KeyFilePaths {
  /** `NAME.key.json`, readable by its owner alone. */
  readonly keyFile: string;
  /** `NAME.pub.json`, for the other side. */
  readonly publicKeyFile: string;
}

/** The paths of the files of a key. */
export function keyFilePaths(folder: string, name: string): KeyFilePaths {
  return {
    keyFile: join(folder, `${name}.key.json`),
    publicKeyFile: join(folder, `${name}.pub.json`),
  };
}

/**
 * Writes the two files of a key, durably and without overwriting anything: each is there whole or
 * not at all, whenever the power fails.
 * @throws E_ALREADY_EXISTS, E_MEDIA_WRITE
 */
export async function writeKeyFiles(
  folder: string,
  name: string,
  file: KeyFile,
): Promise<KeyFilePaths> {
  const paths = keyFilePaths(folder, name);
  for (const path of Object.values(paths) as string[]) await refuseExisting(path);
  await createDurably(paths.keyFile, jsonText(file), OWNER_ONLY);
  await createDurably(paths.publicKeyFile, jsonText(publicKeyFile(file)), EVERYONE_READS);
  return paths;
}

/**
 * Reads a key file, as far as that goes without its passphrase.
 * @throws E_KEY_FILE
 */
export async function readKeyFile(path: string): Promise<KeyFile> {
  return parseKeyFile(await readJson(path, 'E_KEY_FILE'), path);
}
