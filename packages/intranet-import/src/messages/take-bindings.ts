import { findBinding, saveBinding } from '@discferry/intranet-ledger';
import type { VerifiedPackage } from '@discferry/package-format';
import { judgeBinding } from './judge-binding.js';
import { putAside, type Take } from './take.js';

const NOTHING_EXCUSED: ReadonlySet<never> = new Set();

/** Takes in the bindings (案件绑定) of a package. */
export async function takeBindings(verified: VerifiedPackage, take: Take): Promise<void> {
  const { ledger, packageId, counts } = take;
  for await (const { value: binding, digest: bytes } of verified.records('bindings')) {
    const digest = Buffer.from(bytes).toString('hex');
    const { bindingId } = binding;
    if (findBinding(ledger, bindingId)?.digest === digest) continue;
    const judged = judgeBinding(ledger, binding, NOTHING_EXCUSED);
    if (judged.ok) {
      saveBinding(ledger, { bindingId, digest, content: judged.value, packageId });
      counts.bindings += 1;
    } else {
      putAside(take, { kind: 'binding', key: bindingId, digest, content: binding.content }, judged);
    }
  }
}
