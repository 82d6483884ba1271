import {
  defineCommand,
  facts,
  heading,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { isKept, keptAfter } from '@discferry/package-issue';
import type { PublicStore, ReturnPackage } from '@discferry/public-store';
import { channelId, daysBetween, EXIT } from '@discferry/shared-schema';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { requestTexts } from '../texts/requests.js';
import { countsView } from './plan.js';
import { slipOf, type Slip } from './slip.js';

const SHOWN_PACKAGES = 10;
const SHOWN_TROUBLES = 20;

/** After so many days without a word from the receiver somebody should ask. */
const OVERDUE_DAYS = 7;

export const statusCommand = defineCommand({
  name: 'status',
  summary: texts.statusSummary,
  examples: [{ line: 'extranet-export status', says: texts.statusExample }],
  run: (context) =>
    withSession(context, async (session) => {
      const data = await overviewOf(session, context.now());
      const overdue = data.unconfirmed.filter(({ days }) => days > OVERDUE_DAYS);
      const { notOnDisc, keptCopyMissing, keptUnknown, refused, contradictions, replies } = data;
      const troubles = [
        ...[overdue, notOnDisc, keptCopyMissing, keptUnknown],
        ...[refused, contradictions],
      ];
      const look =
        troubles.some(({ length }) => length > 0) ||
        replies.conflicts.length + replies.orphans.length > 0;
      return {
        data,
        view: [...standView(context, data), ...troublesView(context, data)],
        exit: look ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** A package home that the receiver has not been heard of. */
interface Unconfirmed {
  readonly packageId: string;
  readonly createdAt: string;
  /** Calendar days in Asia/Shanghai since it was made. */
  readonly days: number;
}

interface Overview {
  readonly channel: string;
  readonly pending: Awaited<ReturnType<Session['requests']['countPending']>>;
  readonly requests: Awaited<ReturnType<Session['requests']['countRequests']>>;
  readonly latest: readonly (Slip & { readonly confirmed: ReturnPackage['confirmed'] })[];
  readonly unconfirmed: readonly Unconfirmed[];
  /** Packages that the receiver refused, and why. */
  readonly refused: readonly { readonly packageId: string; readonly code: string | null }[];
  readonly notOnDisc: readonly string[];
  readonly keptCopyMissing: readonly string[];
  /** Kept packages after the last one that is known. */
  readonly keptUnknown: readonly string[];
  readonly alarms: readonly {
    readonly packageId: string;
    readonly code: string;
    readonly state: string;
  }[];
  readonly replies: Awaited<ReturnType<Session['requests']['replyTroubles']>>;
  readonly contradictions: readonly {
    readonly packageId: string;
    readonly manifestSha256: string;
    readonly reason: string;
    readonly at: string;
  }[];
}

async function overviewOf({ settings, store, requests }: Session, now: Date): Promise<Overview> {
  const channel = channelId(settings.channel);
  const packages = await requests.packages(channel);
  const { sequence } = await requests.head(channel);
  const idOf = ({ manifest }: ReturnPackage) => manifest.packageId;
  return {
    channel,
    pending: await requests.countPending(settings.office.code),
    requests: await requests.countRequests(),
    latest: packages
      .slice(-SHOWN_PACKAGES)
      .reverse()
      .map((sent) => ({ ...slipOf(sent), confirmed: sent.confirmed })),
    unconfirmed: packages
      .filter(({ confirmed }) => confirmed === null)
      .map(({ manifest: { packageId, createdAt } }) => ({
        packageId,
        createdAt,
        days: daysBetween(createdAt, now),
      })),
    refused: packages.flatMap(({ manifest: { packageId }, confirmed }) =>
      confirmed?.outcome === 'refused' ? [{ packageId, code: confirmed.code }] : [],
    ),
    notOnDisc: packages.filter(({ deliveredAt }) => deliveredAt === null).map(idOf),
    keptCopyMissing: packages.filter((sent) => !isKept(settings.folders, sent)).map(idOf),
    keptUnknown: await keptAfter(settings.folders, settings.channel, sequence),
    alarms: await alarmsOf(store, settings.office.code),
    replies: await requests.replyTroubles(SHOWN_TROUBLES),
    contradictions: (await requests.contradictions(channel)).map(({ receipt, reason, at }) => ({
      packageId: receipt.packageId,
      manifestSha256: receipt.manifestSha256,
      reason,
      at,
    })),
  };
}

/** The alarms over an office's packages, with what has become of them. */
async function alarmsOf(store: PublicStore, office: string): Promise<Overview['alarms']> {
  const channel = channelId({ office, direction: 'out' });
  const alarms = await store.listAlarms();
  return alarms
    .filter((alarm) => alarm.channel === channel)
    .map(({ sequence, code, state }) => ({
      packageId: `${channel}-${String(sequence).padStart(6, '0')}`,
      code,
      state,
    }));
}

function standView(context: Context, data: Overview): readonly Block[] {
  const { say } = context;
  const { channel, requests, pending, latest } = data;
  const columns = [
    say(texts.discColumn),
    say(texts.createdLabel),
    say(texts.bindingsLabel),
    say(texts.requestsLabel),
    say(texts.receiptsLabel),
    say(texts.confirmedColumn),
  ];
  const rows = latest.map(({ packageId, createdAt, messages, confirmed }) => [
    packageId,
    createdAt,
    messages.bindings,
    messages.requests,
    messages.receipts,
    confirmed === null
      ? say(texts.notYet)
      : say(confirmed.outcome === 'imported' ? texts.imported : texts.refused),
  ]);
  return [
    facts(
      [say(texts.channelLabel), channel],
      [say(requestTexts.waitingLabel), requests.waiting],
      [say(requestTexts.sentLabel), requests.sent],
      [say(requestTexts.answeredLabel), requests.answered],
      [say(requestTexts.withdrawnLabel), requests.withdrawn],
    ),
    heading(say(texts.pendingHeading)),
    countsView(context, pending),
    heading(say(texts.latestHeading)),
    table(columns, rows),
  ];
}

function troublesView({ say }: Context, data: Overview): readonly Block[] {
  const { unconfirmed, notOnDisc, keptCopyMissing, keptUnknown } = data;
  const { refused, contradictions, replies, alarms } = data;
  const view = unconfirmed.map(({ packageId: id, days }) =>
    warning(say(texts.unconfirmed, { id, days })),
  );
  for (const { packageId: id, code } of refused) {
    view.push(warning(say(texts.refusedThere, { id, code: code ?? '-' })));
  }
  if (notOnDisc.length > 0) view.push(warning(say(texts.notOnDisc, { ids: notOnDisc.join(', ') })));
  if (keptCopyMissing.length > 0) {
    view.push(warning(say(texts.keptMissing, { ids: keptCopyMissing.join(', ') })));
  }
  if (keptUnknown.length > 0) {
    view.push(warning(say(texts.keptUnknown, { ids: keptUnknown.join(', ') })));
  }
  for (const { packageId: id, reason } of contradictions) {
    view.push(warning(say(texts.contradiction, { id, reason })));
  }
  for (const { requestId: id } of replies.conflicts) {
    view.push(warning(say(requestTexts.replyConflict, { id })));
  }
  if (replies.orphans.length > 0) {
    view.push(warning(say(requestTexts.replyOrphans, { ids: replies.orphans.join(', ') })));
  }
  for (const { packageId: id, code } of alarms.filter(({ state }) => state === 'waiting')) {
    view.push(warning(say(texts.alarmWaiting, { id, code })));
  }
  return view;
}
