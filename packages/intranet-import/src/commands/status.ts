import { knowsYear } from '@discferry/appointments';
import { defineCommand, facts, warning, type Block, type Context } from '@discferry/cli-kit';
import { countQuarantined, openAlarms, type KeptAlarm } from '@discferry/intranet-ledger';
import { refusedView } from '@discferry/package-intake';
import { EXIT, shanghaiDate } from '@discferry/shared-schema';
import { countWaiting, waitingRequests, type ClockCounts } from '../clocks.js';
import { channelState, refusedOf, type ChannelState } from '../overview.js';
import { readCalendar, withInbox, withSession } from '../session.js';
import { texts } from '../texts-overview.js';

export const statusCommand = defineCommand({
  name: 'status',
  summary: texts.statusSummary,
  examples: [{ line: 'intranet-import status', says: texts.statusExample }],
  run: (context) =>
    withSession(context, (session) =>
      withInbox(session.settings, async (inbox) => {
        const { ledger, settings } = session;
        const { say } = context;
        const now = context.now();
        const today = shanghaiDate(now);
        const calendar = await readCalendar(settings);
        const waiting = waitingRequests(ledger, inbox, { calendar, today });
        const { counts: requests } = countWaiting(waiting, 0);
        const channel = channelState(session, now);
        const alarms = openAlarms(ledger).map(shownAlarm);
        const quarantined = countQuarantined(ledger);
        const refused = refusedOf(ledger);
        const calendarKnowsYear = knowsYear(calendar, today);
        const year = today.slice(0, 4);
        const lookNeeded =
          alarms.length > 0 || quarantined > 0 || requests.late > 0 || channel.missing !== null;
        return {
          data: { channel, requests, quarantined, alarms, refused, calendarKnowsYear },
          view: [
            ...alarms.map((alarm) => alarmView(context, alarm)),
            factsView(context, { channel, requests, quarantined }),
            ...missingView(context, channel),
            ...(quarantined === 0
              ? []
              : [warning(say(texts.messagesWait, { count: quarantined }))]),
            ...(requests.late === 0
              ? []
              : [warning(say(texts.lateWarning, { late: requests.late }))]),
            ...(calendarKnowsYear
              ? []
              : [warning(say(texts.yearUnknown, { year, path: settings.calendar }))]),
            ...refusedView(context, refused),
          ],
          exit: lookNeeded ? EXIT.lookNeeded : EXIT.done,
        };
      }),
    ),
});

/** An open alarm as JSON shows it. */
function shownAlarm(alarm: KeptAlarm) {
  const { id, origin, code, packageId, manifestSha256, findings, at, lastAt, attempts } = alarm;
  return { id, origin, code, packageId, manifestSha256, findings, at, lastAt, attempts };
}

function alarmView(
  { say }: Context,
  { origin, packageId: number, code, lastAt: at, attempts }: ReturnType<typeof shownAlarm>,
): Block {
  const text = origin === 'extranet' ? texts.alarmOfExtranet : texts.alarmOfIntranet;
  return warning(say(text, { number, code, at, attempts }));
}

interface Standing {
  readonly channel: ChannelState;
  readonly requests: ClockCounts;
  readonly quarantined: number;
}

function factsView({ say }: Context, { channel, requests, quarantined }: Standing): Block {
  const { last, holders } = channel;
  return facts(
    [say(texts.channelLabel), channel.channel],
    [say(texts.holdersLabel), holders.join(', ') || say(texts.nobody)],
    [say(texts.lastDiscLabel), last?.packageId ?? say(texts.noDiscYet)],
    ...(last === null
      ? []
      : [
          [say(texts.lastImportLabel), last.importedAt] as const,
          [say(texts.daysLabel), last.daysSince] as const,
        ]),
    [say(texts.waitingLabel), requests.waiting],
    [say(texts.nearLabel), requests.near],
    [say(texts.lateLabel), requests.late],
    [say(texts.quarantinedLabel), quarantined],
  );
}

function missingView({ say }: Context, { missing }: ChannelState): readonly Block[] {
  if (missing === null) return [];
  const { first, last } = missing;
  const range = first === last ? first : `${first} … ${last}`;
  return [warning(say(texts.missingDiscs, { missing: range }))];
}
