import type { Receiver } from '@discferry/package-format';
import {
  createSender,
  tempFolder,
  withVerified,
  type BuiltPackage,
  type Sender,
  type SenderOptions,
} from '@discferry/test-kit';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openPublicStore, type AppliedPackage, type PublicStore } from '../../src/index.js';

export const NOW = new Date('2026-11-21T02:00:00Z');
export const OPERATOR = '案管一号';

/** A store in its own folder, and a sender whose packages it gets. */
export interface Scene {
  readonly store: PublicStore;
  readonly database: string;
  readonly sender: Sender;
}

export async function newScene(options: Partial<SenderOptions> = {}): Promise<Scene> {
  const folder = await tempFolder();
  const database = join(folder, 'public.sqlite');
  const store = await openPublicStore(database, { mode: 'create' });
  onTestFinished(() => store.close());
  return { store, database, sender: createSender({ folder: join(folder, 'sent'), ...options }) };
}

/** The store as the verification asks it. */
export function receiverOf(store: PublicStore): Receiver {
  return { direction: 'out', stateOf: (channel) => store.receiverState(channel) };
}

export interface LoadOptions {
  readonly now?: Date;
  readonly progress?: (records: number) => void;
}

/** Verifies a package against the store and loads it. */
export async function load(
  { store, sender: { trust } }: Pick<Scene, 'store' | 'sender'>,
  built: BuiltPackage,
  { now = NOW, ...options }: LoadOptions = {},
): Promise<AppliedPackage> {
  return withVerified(built, { trust, receiver: receiverOf(store) }, (verified) =>
    store.applyPackage(verified, { now, operator: OPERATOR, ...options }),
  );
}
