import {
  expectedReceiver,
  findPublished,
  findPublishedDocuments,
  forgetCursor,
  openAlarms,
  recordPackage,
  recordRun,
  settleAlarm,
  withDay,
  type Day,
  type Deed,
  type Ledger,
} from '@discferry/intranet-ledger';
import {
  recordLine,
  STATE_ENTRIES,
  verifyAuthenticity,
  type AuthenticPackage,
  type TrustRoot,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import {
  keptEnvelope,
  ownTrust,
  unknownPackages,
  type SealedPackage,
} from '@discferry/package-issue';
import {
  channelId,
  DiscferryError,
  messageKey,
  recordKey,
  toInstant,
} from '@discferry/shared-schema';
import { reconcile, withdrawal } from '../day/reconcile.js';
import type { Session } from '../session.js';

/**
 * Takes packages into the ledger that were issued after the copy from which it was restored, as far as they
 * follow: one transaction each. What they published, updated, withdrew and told counts again, and must come
 * to the state that they were signed with. Decisions are not in them; the next export makes them anew, over
 * every case.
 * @returns the ids of the packages, in order
 * @throws E_STATE_DIGEST when the ledger holds another state than the package was made upon
 * @throws E_BUSY when another run went on meanwhile
 */
export async function adoptKept(session: Session, now: Date): Promise<readonly string[]> {
  const { ledger, settings, operator } = session;
  const { folders, channel } = settings;
  const trust = await ownTrust(settings, now);
  const receiver = expectedReceiver(ledger);
  const { following } = await unknownPackages({ folders, channel, trust, receiver });
  const deed = { at: toInstant(now), operator };
  for (const sealed of following) await adopt(session, { sealed, trust, deed });
  return following.map(({ manifest }) => manifest.packageId);
}

interface Adoption {
  readonly sealed: SealedPackage;
  readonly trust: TrustRoot;
  readonly deed: Deed;
}

async function adopt({ ledger, settings }: Session, adoption: Adoption): Promise<void> {
  const { sealed, trust, deed } = adoption;
  const { manifest } = sealed;
  await using kept = await readPackage(keptEnvelope(settings.folders, sealed));
  const authentic = await verifyAuthenticity(kept, trust);
  await withDay(ledger, async (day) => {
    if (expectedReceiver(ledger).manifestSha256 !== manifest.previousManifestSha256) {
      throw new DiscferryError('E_BUSY', { path: ledger.path, process: '?' });
    }
    await repeatChanges(authentic, day, ledger);
    await repeatMessages(authentic, day);
    const after = await day.applyChanges(manifest.sequence);
    if (after !== manifest.state.after) {
      throw new DiscferryError('E_STATE_DIGEST', { channel: channelId(manifest.channel) });
    }
    recordPackage(ledger, { ...sealed, operator: deed.operator, deliveredAt: null });
    settleAlarms(ledger, sealed, deed);
    // What changed at the source meanwhile may have been compared with a state that was not the last.
    forgetCursor(ledger);
    const result = `took in ${manifest.packageId}`;
    recordRun(ledger, { ...deed, command: 'recover', result, counts: null });
    day.commit();
  });
}

async function repeatChanges(authentic: AuthenticPackage, day: Day, ledger: Ledger): Promise<void> {
  for (const kind of STATE_ENTRIES) {
    for await (const { value } of authentic.records(kind)) {
      if (value.kind === 'withdrawal') {
        day.change(withdrawal(recordKey(value), value.reason));
        continue;
      }
      const { caseNumber } = value;
      const published =
        value.kind === 'document'
          ? findPublishedDocuments(ledger, [caseNumber]).get(caseNumber)?.get(value.documentId)
          : findPublished(ledger, [caseNumber]).get(caseNumber);
      const documentId = value.kind === 'document' ? { documentId: value.documentId } : {};
      const assessed = { caseNumber, ...documentId, outcome: 'disclose', record: value } as const;
      const change = reconcile(assessed, published);
      if (change !== null) day.change(change);
    }
  }
}

async function repeatMessages(authentic: AuthenticPackage, day: Day): Promise<void> {
  for (const kind of ['replies', 'receipts'] as const) {
    for await (const { value } of authentic.records(kind)) {
      day.message({ kind, key: messageKey(value), line: recordLine(value) });
    }
  }
}

/** That the receiver knew a package which this ledger did not is explained by now. */
function settleAlarms(
  ledger: Ledger,
  { manifest, manifestSha256 }: SealedPackage,
  deed: Deed,
): void {
  const explained = openAlarms(ledger).filter(
    (alarm) =>
      alarm.code === 'receipt-unknown-package' &&
      alarm.packageId === manifest.packageId &&
      alarm.manifestSha256 === manifestSha256,
  );
  for (const alarm of explained) settleAlarm(ledger, alarm, deed);
}
