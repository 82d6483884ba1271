import { isConfirmationOf, readConfirmationCode } from '@discferry/appointments';
import { defineCommand, nextSteps, paragraph, rest, warning } from '@discferry/cli-kit';
import { EMPTY_STATE } from '@discferry/package-format';
import type { ReturnPackage } from '@discferry/public-store';
import { channelId, DiscferryError, EXIT, type ReceiptOutcome } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession } from '../session.js';
import { texts } from '../texts.js';

const OUTCOMES: readonly ReceiptOutcome[] = ['imported', 'refused'];

/** People type the groups of a code with spaces between them as well. */
const codeSchema = z
  .array(z.string())
  .min(1)
  .transform((groups) => groups.join(' '));

export const confirmCommand = defineCommand({
  name: 'confirm',
  summary: texts.confirmSummary,
  examples: [{ line: 'extranet-export confirm 7K3M-9QX2-D4RV', says: texts.confirmExample }],
  arguments: { code: rest('CODE', texts.codeArgument, codeSchema) },
  run: (context, options) =>
    withSession(context, async ({ settings, requests, operator, log }) => {
      const { say } = context;
      const code = readConfirmationCode(options.code);
      const packages = await requests.packages(channelId(settings.channel));
      const meant = findMeant(packages, code);
      if (meant === undefined) throw new DiscferryError('E_CONFIRMATION_UNKNOWN', {});
      const { sent, outcome } = meant;
      await requests.confirmByCode(sent, { outcome, now: context.now(), operator });
      const { packageId: id } = sent.manifest;
      log.info({ package: id, outcome }, 'confirmed by code');
      const refused = outcome === 'refused';
      return {
        data: { packageId: id, outcome },
        view: [
          refused
            ? warning(say(texts.confirmedRefused, { id }))
            : paragraph(say(texts.confirmed, { id })),
          nextSteps({ line: 'extranet-export status', says: say(texts.confirmNext) }),
        ],
        exit: refused ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** The package and the outcome that a code is bound to, the latest package first. */
function findMeant(
  packages: readonly ReturnPackage[],
  code: string,
): { readonly sent: ReturnPackage; readonly outcome: ReceiptOutcome } | undefined {
  for (const sent of packages.toReversed()) {
    const { manifest, manifestSha256 } = sent;
    const { packageId } = manifest;
    const outcome = OUTCOMES.find((one) =>
      isConfirmationOf(code, {
        packageId,
        manifestSha256,
        outcome: one,
        // Nothing that comes home is published.
        stateAfter: EMPTY_STATE,
      }),
    );
    if (outcome !== undefined) return { sent, outcome };
  }
  return undefined;
}
