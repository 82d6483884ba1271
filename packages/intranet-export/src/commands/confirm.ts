import { isConfirmationOf, readConfirmationCode } from '@discferry/appointments';
import { defineCommand, facts, nextSteps, paragraph, rest, warning } from '@discferry/cli-kit';
import { receiving, takeConfirmation } from '@discferry/intranet-ledger';
import { DiscferryError, EXIT, toInstant, type ReceiptOutcome } from '@discferry/shared-schema';
import { z } from 'zod';
import { confirmed, standings, type Standing } from '../confirmation/standing.js';
import { loadCalendar, withSession, type Session } from '../session.js';
import { confirmationTexts as texts } from '../texts/confirmation.js';
import { noteRun } from './note-run.js';

/** People type the groups of a code with spaces between them as well. */
const codeSchema = z
  .array(z.string())
  .min(1)
  .transform((groups) => groups.join(' '));

export const confirmCommand = defineCommand({
  name: 'confirm',
  summary: texts.confirmSummary,
  examples: [{ line: 'intranet-export confirm 7K3M-9QX2-D4RV', says: texts.confirmExample }],
  arguments: { code: rest('CODE', texts.codeArgument, codeSchema) },
  run: (context, { code }) =>
    withSession(context, async (session) => {
      const { say } = context;
      const { ledger, operator, settings, log } = session;
      const now = context.now();
      const calendar = await loadCalendar(settings);
      const { issued, outcome, word } = meantBy(readConfirmationCode(code), session);
      const { packageId, state } = issued.manifest;
      const repeated = word?.outcome === outcome;
      await receiving(ledger, () => {
        if (repeated) return Promise.resolve();
        takeConfirmation(ledger, {
          packageId,
          manifestSha256: issued.manifestSha256,
          outcome,
          code: null,
          way: 'code',
          at: null,
          notedAt: toInstant(now),
          operator,
          stateAfter: outcome === 'imported' ? state.after : state.before,
          trailHead: null,
          counts: null,
        });
        const result = `${outcome} ${packageId}`;
        noteRun(context, session, { command: 'confirm', result });
        return Promise.resolve();
      });
      log.info({ packageId, outcome, repeated }, 'confirm');
      const { through, unconfirmed } = confirmed(ledger, calendar, now);
      const isRefused = outcome === 'refused';
      return {
        data: { packageId, outcome, repeated, through, unconfirmed },
        view: [
          paragraph(
            say(
              isRefused ? texts.refusedNow : repeated ? texts.confirmedBefore : texts.confirmedNow,
              { id: packageId },
            ),
          ),
          facts(
            [say(texts.throughLabel), through ?? say(texts.none)],
            [say(texts.unconfirmedLabel), unconfirmed.length],
          ),
          ...(isRefused
            ? [
                warning(say(texts.refusedWarning)),
                nextSteps({ line: 'intranet-export recover', says: say(texts.nextRecover) }),
              ]
            : []),
        ],
        exit: isRefused ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

interface Meant extends Pick<Standing, 'issued' | 'word'> {
  readonly outcome: ReceiptOutcome;
}

/**
 * The package and the outcome that a code is of: of those that wait first, and of one that is confirmed
 * already only that it was imported, for a refusal before that is of no weight any more.
 * @throws E_CONFIRMATION_UNKNOWN
 */
function meantBy(code: string, { ledger }: Session): Meant {
  for (const { issued, standing, word } of standings(ledger).toReversed()) {
    for (const outcome of possible(standing)) {
      const { manifestSha256, manifest } = issued;
      const { packageId, state } = manifest;
      const stateAfter = outcome === 'imported' ? state.after : state.before;
      if (isConfirmationOf(code, { packageId, manifestSha256, outcome, stateAfter })) {
        return { issued, outcome, word };
      }
    }
  }
  throw new DiscferryError('E_CONFIRMATION_UNKNOWN', {});
}

function possible(standing: Standing['standing']): readonly ReceiptOutcome[] {
  return standing === 'waiting' || standing === 'refused' ? ['imported', 'refused'] : ['imported'];
}
