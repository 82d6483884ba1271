import {
  verifyPackage,
  type Receiver,
  type TrustRoot,
  type VerifiedPackage,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import type { BuiltPackage } from './package-builder.js';

/** Verifies a package where it lies, and holds it open while something is done with it. */
export async function withVerified<Result>(
  { envelopePath }: Pick<BuiltPackage, 'envelopePath'>,
  { trust, receiver }: { readonly trust: TrustRoot; readonly receiver: Receiver },
  work: (verified: VerifiedPackage) => Promise<Result>,
): Promise<Result> {
  await using found = await readPackage(envelopePath);
  return await work(await verifyPackage(found, trust, receiver));
}
