import {
  facts,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type Outcome,
} from '@discferry/cli-kit';
import { keptEnvelope } from '@discferry/package-issue';
import { channelId, EXIT } from '@discferry/shared-schema';
import type { Dropped } from '../drop/take-dropped.js';
import type { Session } from '../session.js';
import { texts } from '../texts.js';
import { droppedView } from './dropped-view.js';
import { slipOf, slipView } from './slip.js';

/** What an export did. */
export interface Exported {
  readonly dropped: Dropped | null;
  /** The number of the package that was made; null when there was nothing to tell. */
  readonly issued: string | null;
  /** Numbers of the packages that were copied to the disc. */
  readonly delivered: readonly string[];
  readonly disc: string | null;
}

/** An export as it is shown: the slip, and where the package lies. */
export async function exportOutcome(
  context: Context,
  { requests, settings }: Session,
  { dropped, issued, delivered, disc }: Exported,
): Promise<Outcome> {
  const { say } = context;
  const packages = await requests.packages(channelId(settings.channel));
  const made = packages.find(({ manifest }) => manifest.packageId === issued);
  const slip = made === undefined ? null : slipOf(made);
  const notOnDisc = packages
    .filter(({ deliveredAt }) => deliveredAt === null)
    .map(({ manifest }) => manifest.packageId);
  const view: Block[] = [...droppedView(context, dropped)];
  if (slip === null) view.push(paragraph(say(texts.nothingToSend)));
  else view.push(...slipView(context, slip));
  if (made !== undefined) {
    view.push(facts([say(texts.keptLabel), keptEnvelope(settings.folders, made)]));
  }
  if (notOnDisc.length > 0) {
    view.push(warning(say(texts.notOnDisc, { ids: notOnDisc.join(', ') })));
  }
  if (disc !== null && delivered.length > 0) {
    view.push(facts([say(texts.onDiscLabel), disc]));
    view.push(nextSteps({ line: `intranet-import import ${disc}`, says: say(texts.exportNext) }));
  }
  const look = (dropped?.refused ?? 0) > 0 || notOnDisc.length > 0;
  return {
    data: { dropped, issued: slip, delivered },
    view,
    exit: look ? EXIT.lookNeeded : EXIT.done,
  };
}
