import {
  defineCommand,
  describeError,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type ErrorDescription,
} from '@discferry/cli-kit';
import {
  verifyEnvelope,
  verifyPackage,
  type Place,
  type UnverifiedPackage,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { EXIT, isDiscferryError, type DiscferryError } from '@discferry/shared-schema';
import { discPath, pathArgument } from '../disc-path.js';
import { summaryOf, summaryView } from '../package-summary.js';
import { receiverOf, refuseOtherDirection } from '../receiver.js';
import { screenPackage } from '../second-look.js';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';

export const inspectCommand = defineCommand({
  name: 'inspect',
  summary: texts.inspectSummary,
  examples: [
    { line: 'extranet-import inspect', says: texts.inspectExample },
    { line: 'extranet-import inspect /media/disc', says: texts.inspectExamplePath },
  ],
  arguments: { path: pathArgument },
  run: (context, { path }) =>
    withSession(context, async (session) => {
      await using found = await readPackage(await discPath(context, session.settings, path));
      refuseOtherDirection(found.name);
      // Whoever cannot say who signed it is told only that, and nothing the package claims.
      const summary = summaryOf(verifyEnvelope(found, session.trust));
      const judged = await judge(found, session, context.now());
      const refused = isDiscferryError(judged);
      const verdict = refused ? describeError(judged, context.lang) : judged;
      return {
        data: {
          package: summary,
          place: refused ? null : verdict,
          refusal: refused ? verdict : null,
        },
        view: [...summaryView(context, summary), ...verdictView(context, { verdict, path })],
        exit: refused ? judged.exit : EXIT.done,
      };
    }),
});

/** Verifies and screens a package as the import does; the refusal is the answer and not a failure. */
async function judge(
  found: UnverifiedPackage,
  { store, trust, settings }: Session,
  now: Date,
): Promise<Place | DiscferryError> {
  try {
    const verified = await verifyPackage(found, trust, receiverOf(store));
    const { policies } = settings.folders;
    return (await screenPackage(verified, { policies, now })).place;
  } catch (error) {
    if (isDiscferryError(error)) return error;
    throw error;
  }
}

interface Judged {
  readonly verdict: Place | ErrorDescription;
  /** The path as typed, for the next step. */
  readonly path: string | undefined;
}

function verdictView({ say }: Context, { verdict, path }: Judged): readonly Block[] {
  if (typeof verdict === 'object') {
    const { code, message, hint } = verdict;
    return [warning(say(texts.placeRefused, { message, code, hint }))];
  }
  if (verdict === 'already-imported') return [paragraph(say(texts.placeImported))];
  const line = ['extranet-import import', ...(path === undefined ? [] : [path])].join(' ');
  return [paragraph(say(texts.placeNext)), nextSteps({ line, says: say(texts.inspectNext) })];
}
