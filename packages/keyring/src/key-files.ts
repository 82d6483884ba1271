import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { createFile, errorCodeOf } from './create-file.js';
import { parseKeyFile, type KeyFile } from './key-file.js';
import { parsePublicKeyFile, publicKeyFile, type PublicKeyFile } from './public-key-file.js';

/** Ten times what a key file has. */
const MAX_FILE_BYTES = 65_536;
const OWNER_ONLY = 0o600;
const EVERYONE_READS = 0o644;

/** Where the two files of a key lie. */
export interface KeyFilePaths {
  /** `NAME.key.json`, readable by its owner alone. */
  readonly keyFile: string;
  /** `NAME.pub.json`, which goes to the other side. */
  readonly publicKeyFile: string;
}

/**
 * Writes the two files of a key, durably and without overwriting anything: both or none.
 * @throws E_ALREADY_EXISTS, E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function writeKeyFiles(
  folder: string,
  name: string,
  file: KeyFile,
): Promise<KeyFilePaths> {
  const paths = {
    keyFile: join(folder, `${name}.key.json`),
    publicKeyFile: join(folder, `${name}.pub.json`),
  };
  const publicText = jsonText(publicKeyFile(file));
  await createFile(paths.publicKeyFile, { text: publicText, mode: EVERYONE_READS });
  try {
    await createFile(paths.keyFile, { text: jsonText(file), mode: OWNER_ONLY });
  } catch (error) {
    await rm(paths.publicKeyFile); // Nobody could ever sign for it.
    throw error;
  }
  return paths;
}

/**
 * Reads a key file, as far as that goes without its passphrase.
 * @throws E_KEY_FILE
 */
export async function readKeyFile(path: string): Promise<KeyFile> {
  let json: unknown;
  try {
    json = parseJson(await readText(path));
  } catch (cause) {
    const findings = [{ path: 'key', expected: 'a readable file', actual: errorCodeOf(cause) }];
    throw new DiscferryError('E_KEY_FILE', { path }, { findings, cause });
  }
  return parseKeyFile(json, path);
}

/**
 * Reads a public key file.
 * @throws E_MEDIA_NOT_FOUND, E_MEDIA_READ when there is no such file
 * @throws E_KEY_INVALID
 */
export async function readPublicKeyFile(path: string): Promise<PublicKeyFile> {
  let text: string;
  try {
    text = await readText(path);
  } catch (cause) {
    const reason = errorCodeOf(cause);
    if (reason === 'ENOENT') throw new DiscferryError('E_MEDIA_NOT_FOUND', { path }, { cause });
    throw new DiscferryError('E_MEDIA_READ', { path, reason }, { cause });
  }
  return parsePublicKeyFile(parseJson(text), path);
}

/** A file as text; nothing of it when it is longer than a key file can be. */
async function readText(path: string): Promise<string> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_FILE_BYTES + 1));
  return bytesRead > MAX_FILE_BYTES ? '' : buffer.toString('utf8', 0, bytesRead);
}

/** The value of a text; undefined, which no schema takes, when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonText(value: KeyFile | PublicKeyFile): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
