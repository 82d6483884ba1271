import type { SigningKey } from '@discferry/keyring';
import { EMPTY_STATE, type TrustRoot } from '@discferry/package-format';
import { lineChunks, sealPackage, type SealedPackage } from '@discferry/package-issue';
import type { Outbox, ReturnEntryKind } from '@discferry/public-store';
import { toInstant } from '@discferry/shared-schema';
import type { Settings } from '../settings.js';

/** What a package home is signed with, and when. */
export interface SealInput {
  readonly settings: Settings;
  readonly key: SigningKey;
  /** The exporter's own key as the receiver trusts it: for reading back. */
  readonly trust: TrustRoot;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Makes a package of all that the outbox has to tell, and records it there. Nothing of it is public
 * anywhere, so it has no policy pack and changes no state.
 */
export async function sealReturn(
  outbox: Outbox,
  { settings, key, trust, now, signal }: SealInput,
): Promise<SealedPackage> {
  const draft = {
    channel: settings.channel,
    createdAt: notBefore(outbox.lastSubmission, toInstant(now)),
    policy: null,
    changes: { published: 0, updated: 0, withdrawn: 0 },
    stateAfter: EMPTY_STATE,
    entries: outbox.kinds.map((kind) => ({ kind, chunks: chunksOf(outbox, kind, signal) })),
  };
  return sealPackage(draft, {
    folders: settings.folders,
    key,
    trust,
    receiver: outbox.receiver,
    signal,
    record: (sealed) => outbox.record(sealed),
  });
}

/** A clock that was corrected by minutes makes no disc that is older than what it holds. */
function notBefore(last: string | undefined, now: string): string {
  return last !== undefined && last > now ? last : now;
}

async function* chunksOf(
  outbox: Outbox,
  kind: ReturnEntryKind,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const lines of outbox.lines(kind)) yield* lineChunks(lines, signal);
}
