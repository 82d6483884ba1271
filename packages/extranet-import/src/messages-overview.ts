import { discNumber } from '@discferry/package-intake';
import type { PublicStore, ReplyTroubles, RequestSummary } from '@discferry/public-store';
import { channelId, daysBetween, sequenceOf } from '@discferry/shared-schema';
import { confirmationOf, type Confirmation } from './confirmation.js';
import type { ChannelState, WaitingAlarm } from './overview.js';

/** How many requests, and how many replies that somebody must look at, an overview shows. */
const SHOWN_REQUESTS = 10;
const SHOWN_TROUBLES = 50;

/** The codes of how many discs of each sender can be read out again. */
const SHOWN_CODES = 3;

/** A request without a reply. How soon it is due is known on the intranet side alone. */
interface OpenRequest extends Pick<
  RequestSummary,
  'requestId' | 'office' | 'caseNumber' | 'kind' | 'submittedAt'
> {
  /** Calendar days in Asia/Shanghai since it was submitted. */
  readonly days: number;
  /** Whether a package home has it. */
  readonly sent: boolean;
}

/** How the way back stands, as JSON shows it. */
export interface MessagesOverview {
  readonly requests: {
    readonly withoutReply: number;
    /** The first of them, the oldest first. */
    readonly oldest: readonly OpenRequest[];
  };
  readonly replies: ReplyTroubles;
  /** The discs home of which a receipt says something else than is known here. */
  readonly contradictions: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

export async function messagesOf(
  store: PublicStore,
  {
    channels,
    alarms,
    now,
  }: {
    readonly channels: readonly ChannelState[];
    readonly alarms: readonly WaitingAlarm[];
    readonly now: Date;
  },
): Promise<MessagesOverview> {
  return {
    requests: await openRequests(store, now),
    replies: await store.requests.replyTroubles(SHOWN_TROUBLES),
    contradictions: await contradictionsOf(store, channels),
    confirmations: await confirmationsOf(store, channels, alarms),
  };
}

/** Whether a person must look at any of it. */
export function needsLook({ replies, contradictions }: MessagesOverview): boolean {
  return replies.conflicts.length + replies.orphans.length + contradictions.length > 0;
}

async function openRequests(
  { requests }: PublicStore,
  now: Date,
): Promise<MessagesOverview['requests']> {
  const { waiting, sent } = await requests.countRequests();
  const limit = SHOWN_REQUESTS;
  const first = [
    ...(await requests.listRequests({ state: 'sent', limit })),
    ...(await requests.listRequests({ state: 'waiting', limit })),
  ];
  // Ids begin with the day.
  first.sort((one, other) => (one.requestId < other.requestId ? -1 : 1));
  return {
    withoutReply: waiting + sent,
    oldest: first
      .slice(0, limit)
      .map(({ requestId, office, caseNumber, kind, submittedAt, state }) => ({
        requestId,
        office,
        caseNumber,
        kind,
        submittedAt,
        days: daysBetween(submittedAt, now),
        sent: state === 'sent',
      })),
  };
}

async function contradictionsOf(
  { requests }: PublicStore,
  channels: readonly ChannelState[],
): Promise<readonly string[]> {
  const found = channels.map(({ channel }) => {
    const [office = ''] = channel.split('-');
    return requests.contradictions(channelId({ office, direction: 'in' }));
  });
  return (await Promise.all(found)).flat().map(({ receipt }) => receipt.packageId);
}

/** The refused first: of these the sender knows least. */
async function confirmationsOf(
  { requests }: PublicStore,
  channels: readonly ChannelState[],
  alarms: readonly WaitingAlarm[],
): Promise<readonly Confirmation[]> {
  const refused = alarms.map(({ packageId }) => packageId);
  const imported = channels.flatMap(({ channel, last }) => lastNumbers(channel, last));
  const numbers = [...new Set([...refused, ...imported])];
  const receipts = await Promise.all(numbers.map((number) => requests.findReceipt(number)));
  return receipts.flatMap((receipt) => (receipt === undefined ? [] : [confirmationOf(receipt)]));
}

/** The numbers of the discs that were imported last, the latest first. */
function lastNumbers(channel: string, last: ChannelState['last']): readonly string[] {
  if (last === null) return [];
  const sequence = sequenceOf(last.packageId);
  const count = Math.min(SHOWN_CODES, sequence);
  return Array.from({ length: count }, (_, back) => discNumber(channel, sequence - back));
}
