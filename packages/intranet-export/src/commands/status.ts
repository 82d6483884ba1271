import {
  defineCommand,
  facts,
  heading,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import {
  countDocumentOutcomes,
  countOutcomes,
  countPublished,
  lastCountedRun,
  listPackages,
  listRuns,
  undelivered,
  type Run,
} from '@discferry/intranet-ledger';
import { EMPTY_STATE } from '@discferry/package-format';
import { isKept, keptAfter } from '@discferry/package-issue';
import { channelId, EXIT, daysBetween } from '@discferry/shared-schema';
import { loadCalendar, withSession } from '../session.js';
import { documentTexts } from '../texts/documents.js';
import { policyTexts } from '../texts/policy.js';
import { texts } from '../texts.js';
import { confirmationData, confirmationNeedsLook, confirmationView } from './confirmation-view.js';
import { slipOf } from './slip.js';

const SHOWN_PACKAGES = 10;
const SHOWN_RUNS = 5;

export const statusCommand = defineCommand({
  name: 'status',
  summary: texts.statusSummary,
  examples: [{ line: 'intranet-export status', says: texts.statusExample }],
  run: (context) =>
    withSession(context, async ({ settings, ledger }) => {
      const { say } = context;
      const { folders, channel } = settings;
      const calendar = await loadCalendar(settings);
      const confirmation = confirmationData(ledger, calendar, context.now());
      const issued = listPackages(ledger);
      const last = issued.at(-1);
      const latest = issued.slice(-SHOWN_PACKAGES).reverse();
      const runs = listRuns(ledger, SHOWN_RUNS);
      const missing = issued
        .filter((one) => !isKept(folders, one))
        .map(({ manifest }) => manifest.packageId);
      const waiting = undelivered(ledger).map(({ manifest }) => manifest.packageId);
      const data = {
        channel: channelId(channel),
        published: countPublished(ledger),
        documents: {
          published: countPublished(ledger, 'document'),
          outcomes: Object.fromEntries(countDocumentOutcomes(ledger)),
        },
        stateSha256: last?.manifest.state.after ?? EMPTY_STATE,
        outcomes: Object.fromEntries(countOutcomes(ledger)),
        daysSinceLast:
          last === undefined ? null : daysBetween(last.manifest.createdAt, context.now()),
        latest: latest.map(slipOf),
        notOnDisc: waiting,
        keptCopyMissing: missing,
        keptUnknown: await keptAfter(folders, channel, last?.manifest.sequence ?? 0),
        confirmation,
        runs,
        lastExamined: lastCountedRun(ledger) ?? null,
      };
      const view: Block[] = [
        facts(
          [say(texts.channelLabel), data.channel],
          [say(texts.publishedLabel), data.published],
          [say(texts.withheldLabel), data.outcomes['withhold'] ?? 0],
          [say(texts.waitingLabel), data.outcomes['needs-approval'] ?? 0],
          [say(texts.unreadableLabel), data.outcomes['hold'] ?? 0],
          [say(documentTexts.publishedDocuments), data.documents.published],
          [say(documentTexts.withheldLabel), data.documents.outcomes['withhold'] ?? 0],
          [say(documentTexts.waitingLabel), data.documents.outcomes['needs-approval'] ?? 0],
          [say(documentTexts.heldLabel), data.documents.outcomes['hold'] ?? 0],
          [say(texts.daysSinceLabel), data.daysSinceLast ?? say(texts.never)],
        ),
        heading(say(texts.latestHeading)),
        table(
          [
            say(texts.discColumn),
            say(texts.createdLabel),
            say(texts.kindPublish),
            say(texts.kindUpdate),
            say(texts.kindWithdraw),
            say(texts.operatorLabel),
          ],
          data.latest.map(({ packageId, createdAt, changes, operator }) => [
            packageId,
            createdAt,
            changes.published,
            changes.updated,
            changes.withdrawn,
            operator,
          ]),
        ),
        ...confirmationView(context, confirmation, calendar),
        ...lastRunView(context, data.lastExamined),
      ];
      if (waiting.length > 0) view.push(warning(say(texts.notOnDisc, { ids: waiting.join(', ') })));
      if (missing.length > 0)
        view.push(warning(say(texts.keptMissing, { ids: missing.join(', ') })));
      const unknown = data.keptUnknown;
      if (unknown.length > 0)
        view.push(warning(say(texts.keptUnknown, { ids: unknown.join(', ') })));
      const look =
        waiting.length + missing.length + unknown.length > 0 || confirmationNeedsLook(confirmation);
      return { data, view, exit: look ? EXIT.lookNeeded : EXIT.done };
    }),
});

/** What the last run that examined cases found, by rule. */
function lastRunView({ say }: Context, run: Run | null): readonly Block[] {
  if (run?.counts == null) return [];
  const { policy, examined, disclosed, withheld, waiting, unreadable, byRule } = run.counts;
  const rules = Object.entries(byRule);
  return [
    heading(say(policyTexts.lastRunHeading)),
    facts(
      [say(policyTexts.runAtLabel), run.at],
      [say(texts.operatorLabel), run.operator],
      [say(policyTexts.packLabel), policy],
      [say(texts.examinedLabel), examined],
      [say(policyTexts.disclosedLabel), disclosed],
      [say(texts.withheldLabel), withheld],
      [say(texts.waitingLabel), waiting],
      [say(texts.unreadableLabel), unreadable],
    ),
    ...(rules.length === 0
      ? []
      : [table([say(policyTexts.ruleColumn), say(policyTexts.casesColumn)], rules)]),
  ];
}
