import { defineCommand, flag, value, type Context } from '@discferry/cli-kit';
import {
  expectedReceiver,
  openAlarms,
  reopenConfirmations,
  settleAlarm,
} from '@discferry/intranet-ledger';
import { keptAfter, readPackageNumber, type PackageNumber } from '@discferry/package-issue';
import { channelId, DiscferryError, EXIT, packageId, toInstant } from '@discferry/shared-schema';
import { z } from 'zod';
import { diagnose, type Told } from '../confirmation/diagnose.js';
import { standings } from '../confirmation/standing.js';
import { adoptKept } from '../package/adopt-kept.js';
import { withSession, type Session } from '../session.js';
import { recoverTexts as texts } from '../texts/recover.js';
import { numberArgument } from './options.js';
import { recoverView, type RecoverData } from './recover-view.js';
import { slipOf } from './slip.js';

/** Fewer digits would fit too many states. */
const STATE = /^[0-9a-f]{8,64}$/;

export const recoverCommand = defineCommand({
  name: 'recover',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export recover', says: texts.example },
    { line: 'intranet-export recover --last 8 --state 4f1c92ab', says: texts.exampleTold },
    { line: 'intranet-export recover --last 8 --state 4f1c92ab --yes', says: texts.exampleYes },
    { line: 'intranet-export recover --settle 370700-out-000009', says: texts.exampleSettle },
    { line: 'intranet-export recover --adopt', says: texts.exampleAdopt },
  ],
  options: {
    last: value(
      'NUMBER',
      texts.lastOption,
      z
        .string()
        .refine((typed) => /^0+$/.test(typed) || readPackageNumber(typed) !== undefined)
        .optional(),
    ),
    state: value(
      'DIGEST',
      texts.stateOption,
      z
        .string()
        .transform((typed) => typed.replace(/[\s:-]/g, '').toLowerCase())
        .pipe(z.string().regex(STATE))
        .optional(),
    ),
    yes: flag(texts.yesOption),
    settle: value('NUMBER', texts.settleOption, numberArgument.schema.optional()),
    adopt: flag(texts.adoptOption),
  },
  run: (context, options) =>
    withSession(context, async (session) => {
      const { ledger, operator, settings, log } = session;
      const deed = { at: toInstant(context.now()), operator };
      const told = toldBy(context, session, options);
      const settled = options.settle === undefined ? 0 : settle(context, session, options.settle);
      const adopted = options.adopt ? await adoptKept(session, context.now()) : [];
      const { folders, channel } = settings;
      const found = diagnose({
        standings: standings(ledger),
        alarms: openAlarms(ledger),
        channel: channelId(channel),
        told,
        keptUnknown: await keptAfter(folders, channel, expectedReceiver(ledger).sequence),
      });
      const reopened =
        options.yes && told !== null && !found.stop
          ? reopenConfirmations(ledger, told.last, deed)
          : null;
      const problems = found.problems.map(({ kind }) => kind);
      log.info({ problems, reopened, settled, adopted }, 'recover');
      const data: RecoverData = {
        ...found,
        told,
        reissue: found.reissue.map(slipOf),
        reopened,
        settled,
        adopted,
      };
      const look = data.problems.length + data.reissue.length > 0;
      return {
        data,
        view: recoverView(context, data, { isAsked: options.yes }),
        exit: look ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/**
 * What the person was told on the telephone; null when nothing.
 * @throws E_USAGE when something that needs the number of the disc came without it
 */
function toldBy(
  { say }: Context,
  session: Session,
  {
    last,
    state,
    yes,
  }: {
    readonly last: string | undefined;
    readonly state: string | undefined;
    readonly yes: boolean;
  },
): Told | null {
  if (last === undefined) {
    if (yes || state !== undefined) {
      throw new DiscferryError('E_USAGE', { reason: say(texts.yesNeedsLast) });
    }
    return null;
  }
  const number = readPackageNumber(last);
  const ours = channelId(session.settings.channel);
  if (number?.channel !== undefined && number.channel !== ours) {
    throw new DiscferryError('E_SEQUENCE_UNKNOWN', { sequence: last });
  }
  return { last: number?.sequence ?? 0, state: state ?? null };
}

/**
 * Closes every open alarm about a disc, ours or one that came in.
 * @throws E_USAGE when there is none
 */
function settle(
  context: Context,
  { ledger, operator, settings }: Session,
  { sequence, channel }: PackageNumber,
): number {
  const { office } = settings.channel;
  const direction = channel?.endsWith('-in') === true ? 'in' : 'out';
  const id = packageId({ office: channel?.slice(0, 6) ?? office, direction }, sequence);
  const about = openAlarms(ledger).filter((alarm) => alarm.packageId === id);
  if (about.length === 0) {
    throw new DiscferryError('E_USAGE', { reason: context.say(texts.noAlarm, { id }) });
  }
  const deed = { at: toInstant(context.now()), operator };
  for (const alarm of about) settleAlarm(ledger, alarm, deed);
  return about.length;
}
