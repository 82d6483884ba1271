import { asDiscferryError, type Lang } from '@discferry/cli-kit';
import { verifyAuthenticity, type TrustRoot } from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import type { Verdict } from './verdict.js';

/** Verifies one package where it lies: whoever signed it, and everything in it. */
export async function verifyOne(path: string, trust: TrustRoot, lang: Lang): Promise<Verdict> {
  try {
    await using found = await readPackage(path);
    const { manifest, manifestSha256, signers } = await verifyAuthenticity(found, trust);
    return {
      ok: true,
      path,
      manifest,
      manifestSha256,
      signers: signers.map(({ holder }) => holder),
    };
  } catch (error) {
    return { ok: false, path, error: asDiscferryError(error, lang) };
  }
}
