import { readFile } from 'node:fs/promises';
import { parseTrustRoot, type TrustRoot } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import { writeFileDurably } from './write-file-durably.js';

/**
 * Reads a trust file (信任文件): the trust root that packages are verified against.
 * @throws E_TRUST_MALFORMED, E_KEY_INVALID
 */
export async function readTrustFile(path: string): Promise<TrustRoot> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const findings = [{ path: 'trust', expected: 'a JSON file', actual: 'nothing readable' }];
    throw new DiscferryError('E_TRUST_MALFORMED', { path }, { findings, cause });
  }
  return parseTrustRoot(json, path);
}

/** Replaces a trust file: whatever happens, the old or the new one is there, never a part. */
export async function writeTrustFile(path: string, trust: TrustRoot): Promise<void> {
  await writeFileDurably(path, Buffer.from(`${JSON.stringify(trust, null, 2)}\n`));
}
