import type { AuditEntry } from '@discferry/audit-trail';
import { openPublicStore, type OpenOptions } from './open.js';

/**
 * Adds to the audit trail of a public database that is not open what was done beside it: a gate set up,
 * a key or a policy pack taken in.
 * @throws E_STORE_UNREACHABLE, E_STORE_VERSION, E_BUSY
 */
export async function noteDeed(
  path: string,
  deed: AuditEntry,
  mode: OpenOptions['mode'],
): Promise<void> {
  const store = await openPublicStore(path, { mode });
  try {
    await store.recordDeed(deed);
  } finally {
    await store.close();
  }
}
