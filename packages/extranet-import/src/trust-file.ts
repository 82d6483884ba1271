import { parseTrustRoot, type TrustRoot } from '@discferry/package-format';
import { writeFileDurably } from '@discferry/package-media';
import { DiscferryError } from '@discferry/shared-schema';
import { readFile } from 'node:fs/promises';

/**
 * Reads the trust file (信任文件).
 * @throws E_TRUST_MALFORMED, E_KEY_INVALID
 */
export async function readTrust(path: string): Promise<TrustRoot> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const findings = [{ path: 'trust', expected: 'a JSON file', actual: 'nothing readable' }];
    throw new DiscferryError('E_TRUST_MALFORMED', { path }, { findings, cause });
  }
  return parseTrustRoot(json, path);
}

/** Replaces the trust file: whatever happens, the old or the new one is there, never a part. */
export async function writeTrust(path: string, trust: TrustRoot): Promise<void> {
  await writeFileDurably(path, Buffer.from(`${JSON.stringify(trust, null, 2)}\n`));
}
