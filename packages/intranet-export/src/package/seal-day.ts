import {
  expectedReceiver,
  MESSAGE_ENTRIES,
  recordPackage,
  type Day,
  type IssuedPackage,
} from '@discferry/intranet-ledger';
import type { SigningKey } from '@discferry/keyring';
import { STATE_ENTRIES, type StateEntryKind, type TrustRoot } from '@discferry/package-format';
import { lineChunks, sealPackage } from '@discferry/package-issue';
import type { LoadedPolicy } from '@discferry/screening';
import { toInstant } from '@discferry/shared-schema';
import { addCounts } from '../day/counts.js';
import type { Session } from '../session.js';

/** What the package of a day is made of and signed with. */
export interface DayPackageInput {
  readonly session: Session;
  readonly policy: LoadedPolicy;
  readonly key: SigningKey;
  /** The exporter's own key as the receiver trusts it: for reading back. */
  readonly trust: TrustRoot;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Makes the package of a day: applies the changes to the published state, packs and signs them, and
 * records the package in the ledger. Nothing is issued before the day is committed, and nothing stays
 * in staging when this throws.
 */
export async function sealDay(
  day: Day,
  { session, policy, key, trust, now, signal }: DayPackageInput,
): Promise<IssuedPackage> {
  const { ledger, settings, operator } = session;
  const receiver = expectedReceiver(ledger);
  const { procedural, document } = day.counts();
  const counts = addCounts(procedural, document);
  const messages = day.messageCounts();
  const kinds = [
    ...STATE_ENTRIES.filter((kind) => hasLines(kind, { procedural, document })),
    ...MESSAGE_ENTRIES.filter((kind) => messages[kind] > 0),
  ];
  const draft = {
    channel: settings.channel,
    createdAt: toInstant(now),
    policy: { id: policy.pack.id, sha256: policy.sha256 },
    changes: { published: counts.publish, updated: counts.update, withdrawn: counts.withdraw },
    stateAfter: await day.applyChanges(receiver.sequence + 1),
    entries: kinds.map((kind) => ({ kind, chunks: lineChunks(day.lines(kind), signal) })),
  };
  const asIssued = { operator, deliveredAt: null };
  const sealed = await sealPackage(draft, {
    folders: settings.folders,
    key,
    trust,
    receiver,
    signal,
    record: (made) => {
      recordPackage(ledger, { ...made, ...asIssued });
    },
  });
  return { ...sealed, ...asIssued };
}

/** Whether an entry is needed: none is empty. */
function hasLines(
  kind: StateEntryKind,
  { procedural, document }: ReturnType<Day['counts']>,
): boolean {
  switch (kind) {
    case 'withdrawals':
      return procedural.withdraw + document.withdraw > 0;
    case 'procedural-records':
      return procedural.publish + procedural.update > 0;
    case 'documents':
      return document.publish + document.update > 0;
  }
}
