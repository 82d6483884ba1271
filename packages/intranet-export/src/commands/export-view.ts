import {
  facts,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type Outcome,
} from '@discferry/cli-kit';
import { undelivered, type IssuedPackage } from '@discferry/intranet-ledger';
import { keptEnvelope } from '@discferry/package-issue';
import type { LoadedPolicy } from '@discferry/screening';
import { EXIT } from '@discferry/shared-schema';
import type { Session } from '../session.js';
import { texts } from '../texts.js';
import { dayView, needsLook, type DayData } from './day-view.js';
import { slipOf, slipView } from './slip.js';

/** What an export did. */
export interface Exported {
  readonly data: DayData;
  readonly policy: LoadedPolicy;
  readonly issued: IssuedPackage | null;
  /** Numbers of the packages that were copied to the disc. */
  readonly delivered: readonly string[];
  readonly disc: string | null;
}

/** An export as it is shown: the day, the slip, and where the package lies. */
export function exportOutcome(
  context: Context,
  { ledger, settings }: Session,
  { data, policy, issued, delivered, disc }: Exported,
): Outcome {
  const { say } = context;
  const slip = issued === null ? null : slipOf(issued);
  const notOnDisc = undelivered(ledger).map(({ manifest }) => manifest.packageId);
  const view: Block[] = [];
  if (slip === null) view.push(paragraph(say(texts.nothingToSend)));
  view.push(...dayView(context, data, policy));
  if (slip !== null) view.push(...slipView(context, slip));
  if (issued !== null) {
    view.push(facts([say(texts.keptLabel), keptEnvelope(settings.folders, issued)]));
  }
  if (notOnDisc.length > 0) {
    view.push(warning(say(texts.notOnDisc, { ids: notOnDisc.join(', ') })));
  }
  if (disc !== null && delivered.length > 0) {
    view.push(facts([say(texts.onDiscLabel), disc]));
    view.push(nextSteps({ line: `extranet-import import ${disc}`, says: say(texts.exportNext) }));
  }
  const look = needsLook(data) || notOnDisc.length > 0;
  return {
    data: { ...data, issued: slip, delivered },
    view,
    exit: look ? EXIT.lookNeeded : EXIT.done,
  };
}
