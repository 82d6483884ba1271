import {
  defineCommand,
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { EXIT, shanghaiDate } from '@discferry/shared-schema';
import {
  alarmsOf,
  channelsOf,
  refusedOf,
  type ChannelState,
  type RefusedPackage,
  type WaitingAlarm,
} from '../overview.js';
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
      const lookNeeded =
        alarms.length > 0 || channels.some(({ missing, fork }) => missing !== null || fork);
      return {
        data: { channels, alarms, refused },
        view: [
          ...alarmsView(context, alarms),
          ...channelsView(context, channels),
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

function refusedView({ say }: Context, refused: readonly RefusedPackage[]): readonly Block[] {
  if (refused.length === 0) return [];
  const columns = [
    say(texts.refusedAtColumn),
    say(texts.discLabel),
    say(texts.codeColumn),
    say(texts.operatorLabel),
  ];
  const rows = refused.map(({ at, packageId, code, operator }) => [
    at,
    packageId ?? say(texts.unnamed),
    code,
    operator,
  ]);
  return [heading(say(texts.refusedHeading)), table(columns, rows)];
}

function rangeOf({ first, last }: NonNullable<ChannelState['missing']>): string {
  return first === last ? first : `${first} … ${last}`;
}
