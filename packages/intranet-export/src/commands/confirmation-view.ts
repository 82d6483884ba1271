import { knowsYear, type WorkingCalendar } from '@discferry/appointments';
import {
  facts,
  heading,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Cell,
  type Context,
} from '@discferry/cli-kit';
import { openAlarms, type KeptAlarm, type Ledger } from '@discferry/intranet-ledger';
import { shanghaiDate } from '@discferry/shared-schema';
import { confirmed, type Confirmed, type Unconfirmed } from '../confirmation/standing.js';
import { confirmationTexts as texts } from '../texts/confirmation.js';

/** An alarm as JSON shows it. */
type ListedAlarm = Omit<KeptAlarm, 'id' | 'settled'>;

function listedAlarm(alarm: KeptAlarm): ListedAlarm {
  const { origin, code, packageId, manifestSha256, findings, at, lastAt, attempts } = alarm;
  return { origin, code, packageId, manifestSha256, findings, at, lastAt, attempts };
}

/** What is issued and confirmed, and what came home to look into. */
export interface ConfirmationData extends Confirmed {
  /** Open ones, the latest first. */
  readonly alarms: readonly ListedAlarm[];
}

export function confirmationData(
  ledger: Ledger,
  calendar: WorkingCalendar,
  now: Date,
): ConfirmationData {
  return { ...confirmed(ledger, calendar, now), alarms: openAlarms(ledger).map(listedAlarm) };
}

/** Whether a person must look: a disc was refused or not heard of for too long, an alarm is open. */
export function confirmationNeedsLook({ unconfirmed, alarms }: ConfirmationData): boolean {
  return alarms.length > 0 || unconfirmed.some(({ overdue, refused }) => overdue || refused);
}

export function confirmationView(
  context: Context,
  { through, unconfirmed, alarms }: ConfirmationData,
  calendar: WorkingCalendar,
): readonly Block[] {
  const { say } = context;
  const isTrouble = alarms.length > 0 || unconfirmed.some(({ refused }) => refused);
  return [
    facts(
      [say(texts.throughLabel), through ?? say(texts.none)],
      [say(texts.unconfirmedLabel), unconfirmed.length],
    ),
    ...(unconfirmed.length === 0
      ? []
      : [
          heading(say(texts.unconfirmedHeading)),
          table(
            [
              say(texts.discColumn),
              say(texts.madeColumn),
              say(texts.daysColumn),
              say(texts.stateColumn),
              say(texts.doColumn),
            ],
            unconfirmed.map((one) => [
              one.packageId,
              one.createdAt,
              one.days,
              stateCell(context, one),
              adviceFor(context, one),
            ]),
          ),
        ]),
    ...calendarView(context, calendar, shanghaiDate(context.now())),
    ...alarmsView(context, alarms),
    ...(unconfirmed.some(({ overdue }) => overdue) ? [warning(say(texts.overdueWarning))] : []),
    ...(isTrouble
      ? [
          warning(say(texts.troubleWarning)),
          nextSteps({ line: 'intranet-export recover', says: say(texts.nextRecover) }),
        ]
      : []),
  ];
}

/** That the calendar lacks the year of a day: then nobody may rely on a term that runs by it. */
function calendarView({ say }: Context, calendar: WorkingCalendar, day: string): readonly Block[] {
  if (knowsYear(calendar, day)) return [];
  return [paragraph(say(texts.yearUnknown, { year: day.slice(0, 4) }))];
}

/** Open alarms: what, about which disc, and who found it. */
function alarmsView({ say }: Context, alarms: readonly ListedAlarm[]): readonly Block[] {
  if (alarms.length === 0) return [];
  return [
    heading(say(texts.alarmsHeading)),
    table(
      [
        say(texts.discColumn),
        say(texts.alarmColumn),
        say(texts.fromColumn),
        say(texts.lastAtColumn),
      ],
      alarms.map(({ packageId, code, origin, lastAt }) => [
        packageId,
        { text: code, tone: 'bad' },
        say(texts[origin]),
        lastAt,
      ]),
    ),
  ];
}

function stateCell({ say }: Context, { refused, code, overdue, delivered }: Unconfirmed): Cell {
  if (refused) {
    const text = code === null ? say(texts.refused) : say(texts.refusedFor, { code });
    return { text, tone: 'bad' };
  }
  if (!delivered) return { text: say(texts.notDelivered), tone: 'warn' };
  return overdue ? { text: say(texts.overdue), tone: 'warn' } : say(texts.waiting);
}

function adviceFor({ say }: Context, one: Unconfirmed): string {
  const { sequence, refused, delivered, overdue } = one;
  if (refused) return say(texts.doRecover);
  if (!delivered) return say(texts.doBurn, { sequence });
  return overdue ? say(texts.doAsk, { sequence }) : say(texts.doWait);
}
