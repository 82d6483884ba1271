import type { Context, Logger } from '@discferry/cli-kit';
import { openPublicStore, type RequestStore, type PublicStore } from '@discferry/public-store';
import { mkdir } from 'node:fs/promises';
import { readSettings, type Settings } from './settings.js';

/** What every command after `init` works with. */
export interface Session {
  readonly settings: Settings;
  readonly store: PublicStore;
  /** The part of the store that all of this gate is about. */
  readonly requests: RequestStore;
  readonly operator: string;
  readonly log: Logger;
}

/**
 * Reads the configuration and opens the store for as long as `work` takes.
 * @throws E_CONFIG_MISSING, E_CONFIG_INVALID and the store's codes
 */
export async function withSession<Result>(
  context: Context,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const settings = await readSettings(context.configPath);
  const { folders } = settings;
  const store = await openPublicStore(settings.database, { mode: 'existing' });
  try {
    await mkdir(folders.packages, { recursive: true });
    await mkdir(folders.staging, { recursive: true, mode: 0o700 });
    const operator = context.operator(settings.operator ?? undefined);
    const log = context.logTo(folders.log);
    return await work({ settings, store, requests: store.requests, operator, log });
  } finally {
    await store.close();
  }
}
