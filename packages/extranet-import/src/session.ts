import type { Context, Logger } from '@discferry/cli-kit';
import type { TrustRoot } from '@discferry/package-format';
import { readTrustFile } from '@discferry/package-media';
import { openPublicStore, type PublicStore } from '@discferry/public-store';
import { readSettings, type Settings } from './settings.js';

/** What every command after `init` works with. */
export interface Session {
  readonly settings: Settings;
  readonly store: PublicStore;
  readonly trust: TrustRoot;
  readonly operator: string;
  readonly log: Logger;
}

/**
 * Reads configuration and trust file, and opens the store for as long as `work` takes.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID, E_TRUST_MALFORMED and the store's codes
 */
export async function withSession<Result>(
  context: Context,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const settings = await readSettings(context.configPath);
  const trust = await readTrustFile(settings.folders.trust);
  const store = await openPublicStore(settings.database, { mode: 'existing' });
  try {
    const operator = context.operator(settings.operator ?? undefined);
    const log = context.logTo(settings.folders.log);
    return await work({ settings, store, trust, operator, log });
  } finally {
    await store.close();
  }
}
