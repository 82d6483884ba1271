import type { WorkingCalendar } from '@discferry/appointments';
import {
  findBinding,
  ledgerHead,
  receivedState,
  receiving,
  recordReceipt,
  recordReceived,
  requestsOfPackage,
  type ReceivedCounts,
} from '@discferry/intranet-ledger';
import { EMPTY_STATE, placeOf, type VerifiedPackage } from '@discferry/package-format';
import { channelId, DiscferryError, toInstant, type Receipt } from '@discferry/shared-schema';
import { inboxRow, type InboxRow } from '../business/inbox-row.js';
import type { Inbox } from '../business/inbox.js';
import type { Session } from '../session.js';
import { takeAttachments } from './take-attachments.js';
import { takeBindings } from './take-bindings.js';
import { takeRequests } from './take-requests.js';
import { takeAlarms, takeReceipts, type Words } from './take-words.js';
import { noCounts, type Take } from './take.js';

export interface TakeOptions {
  readonly inbox: Inbox;
  readonly calendar: WorkingCalendar;
  readonly now: Date;
  /** Told after each file; what it throws stops the work. */
  readonly progress: () => void;
}

/** What came of a package. */
export interface TakenPackage {
  readonly counts: ReceivedCounts;
  readonly words: Words;
  readonly importedAt: string;
  readonly operator: string;
}

/**
 * Takes in a verified package that is the next of its channel. Files first, then the rows of the inbox,
 * then the ledger in one transaction: killed in between, the same disc is imported again, and what is
 * there already is written over with itself.
 * @throws E_BUSY when another run is at work, E_SEQUENCE_FORK and its like when one has just been
 */
export async function takePackage(
  verified: VerifiedPackage,
  session: Session,
  options: TakeOptions,
): Promise<TakenPackage> {
  const { ledger } = session;
  return await receiving(ledger, async () => {
    const take = takeOf(verified, session, options);
    refuseOvertaken(verified, session);
    await takeBindings(verified, take);
    take.counts.attachments = await takeAttachments(verified, {
      ledger,
      folder: session.settings.attachments,
      packageId: take.packageId,
      onFault: (err) => {
        session.log.warn({ err, package: take.packageId }, 'attachment not taken apart');
      },
      progress: options.progress,
    });
    await takeRequests(verified, take);
    const words = await takeReceipts(verified, take);
    await takeAlarms(verified, take);
    options.inbox.save(inboxRows(take));
    recordReceipt(ledger, receiptOf(verified, take));
    const { manifest, manifestSha256 } = verified;
    const { channel, epoch, sequence, createdAt } = manifest;
    const { at: importedAt, operator, counts } = take;
    recordReceived(ledger, {
      ...{ channel, epoch, sequence, manifestSha256, createdAt },
      ...{ importedAt, operator, counts },
    });
    return { counts, words, importedAt, operator };
  });
}

function takeOf(
  { manifest }: VerifiedPackage,
  { ledger, operator }: Session,
  { inbox, calendar, now }: TakeOptions,
): Take {
  return {
    ...{ ledger, inbox, calendar, operator },
    packageId: manifest.packageId,
    madeAt: manifest.createdAt,
    at: toInstant(now),
    counts: noCounts(),
  };
}

/** Between verification and the lock another run may have imported the package, or another one. */
function refuseOvertaken({ manifest, manifestSha256 }: VerifiedPackage, { ledger }: Session): void {
  const state = receivedState(ledger, channelId(manifest.channel));
  if (placeOf(manifest, manifestSha256, state) === 'next') return;
  throw new DiscferryError('E_BUSY', { path: ledger.path, process: 'intranet-import' });
}

/**
 * Puts the requests of a package that was imported before into the inbox once more, as the ledger has
 * them: a business system that was restored from an older copy does not.
 * @throws E_SOURCE_UNREACHABLE
 */
export function restoreInbox(inbox: Inbox, from: Pick<Take, 'ledger' | 'packageId'>): void {
  inbox.save(inboxRows(from));
}

function* inboxRows({
  ledger,
  packageId,
}: Pick<Take, 'ledger' | 'packageId'>): Generator<InboxRow> {
  for (const request of requestsOfPackage(ledger, packageId)) {
    const binding = findBinding(ledger, request.content.bindingId);
    if (binding === undefined) throw new TypeError('a request in the inbox without its binding');
    yield inboxRow(ledger, request, binding);
  }
}

function receiptOf(
  { manifest, manifestSha256 }: VerifiedPackage,
  { ledger, at, counts }: Take,
): Receipt {
  const { packageId, entries } = manifest;
  return {
    kind: 'receipt',
    packageId,
    manifestSha256,
    outcome: 'imported',
    code: null,
    at,
    counts: {
      ...{ published: 0, updated: 0, withdrawn: 0 },
      messages: entries.reduce((sum, { records }) => sum + records, 0),
      quarantined: counts.quarantined,
    },
    findings: [],
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
    trailHead: ledgerHead(ledger),
  };
}
