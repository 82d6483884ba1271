import {
  defineCommand,
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { refusedView } from '@discferry/package-intake';
import { EXIT, shanghaiDate } from '@discferry/shared-schema';
import {
  alarmsOf,
  channelsOf,
  refusedOf,
  type ChannelState,
  type WaitingAlarm,
} from '../overview.js';
import { messagesOf, needsLook } from '../messages-overview.js';
import { messagesView } from '../messages-view.js';
import { withSession } from '../session.js';
import { texts } from '../texts.js';
import { texts as alarmTexts } from '../texts-second-look.js';

export const statusCommand = defineCommand({
  name: 'status',
  summary: texts.statusSummary,
  examples: [{ line: 'extranet-import status', says: texts.statusExample }],
  run: (context) =>
    withSession(context, async (session) => {
      const channels = await channelsOf(session, context.now());
      const refused = await refusedOf(session.store);
      const alarms = await alarmsOf(session.store);
      const messages = await messagesOf(session.store, { channels, alarms, now: context.now() });
      const lookNeeded =
        alarms.length > 0 ||
        needsLook(messages) ||
        channels.some(({ missing, fork }) => missing !== null || fork);
      return {
        data: { channels, alarms, refused, ...messages },
        view: [
          ...alarmsView(context, alarms),
          ...channelsView(context, channels),
          ...messagesView(context, messages),
          ...refusedView(context, refused),
        ],
        exit: lookNeeded ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

function alarmsView({ say }: Context, alarms: readonly WaitingAlarm[]): readonly Block[] {
  return alarms.map(({ packageId: number, code, at, operator, attempts }) =>
    warning(say(alarmTexts.alarmWaiting, { number, code, at, operator, attempts })),
  );
}

function channelsView({ say }: Context, channels: readonly ChannelState[]): readonly Block[] {
  if (channels.length === 0) return [paragraph(say(texts.nobodySends))];
  const columns = [
    say(texts.holderLabel),
    say(texts.lastDiscColumn),
    say(texts.importedOnColumn),
    say(texts.daysColumn),
    say(texts.casesLabel),
    say(texts.documentsLabel),
  ];
  const rows = channels.map(({ channel, holders, last, publicRecords, publicDocuments }) => [
    holders.join(', '),
    last?.packageId ?? say(texts.noDiscYet, { channel }),
    last === null ? '' : shanghaiDate(last.importedAt),
    last?.daysSince ?? '',
    publicRecords - publicDocuments,
    publicDocuments,
  ]);
  const alarms = channels.flatMap(({ channel, missing, fork }) => [
    ...(fork ? [warning(say(texts.forkAlarm, { channel }))] : []),
    ...(missing === null
      ? []
      : [warning(say(texts.missingDiscs, { channel, missing: rangeOf(missing) }))]),
  ]);
  return [heading(say(texts.sendersHeading)), table(columns, rows), ...alarms];
}

function rangeOf({ first, last }: NonNullable<ChannelState['missing']>): string {
  return first === last ? first : `${first} … ${last}`;
}
