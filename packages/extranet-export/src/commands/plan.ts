import {
  defineCommand,
  facts,
  heading,
  nextSteps,
  paragraph,
  table,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { RETURN_ENTRIES, type PendingCounts, type PendingList } from '@discferry/public-store';
import { channelId, EXIT, REQUEST_KINDS } from '@discferry/shared-schema';
import { takeDropped } from '../drop/take-dropped.js';
import { withSession } from '../session.js';
import { texts } from '../texts.js';
import { droppedView } from './dropped-view.js';
import { listOption } from './options.js';

export const planCommand = defineCommand({
  name: 'plan',
  summary: texts.planSummary,
  examples: [{ line: 'extranet-export plan', says: texts.planExample }],
  options: { list: listOption },
  run: (context, { list }) =>
    withSession(context, async (session) => {
      const { settings, requests } = session;
      const { say } = context;
      const dropped = await takeDropped(context, session);
      const { channel } = settings;
      const counts = await requests.countPending(channel.office);
      const lists = await requests.listPending(channel.office, list);
      const nothing = RETURN_ENTRIES.every((kind) => counts[kind] === 0);
      const view: Block[] = [...droppedView(context, dropped)];
      if (nothing) view.push(paragraph(say(texts.nothingToSend)));
      else {
        view.push(countsView(context, counts), ...listsView(context, lists));
        view.push(nextSteps({ line: 'extranet-export export', says: say(texts.planNext) }));
      }
      return {
        data: { channel: channelId(channel), dropped, counts, ...lists },
        view,
        exit: (dropped?.refused ?? 0) > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** How much would go home, by kind. */
export function countsView({ say }: Context, counts: PendingCounts): Block {
  return facts(
    [say(texts.bindingsLabel), counts.bindings],
    [say(texts.revocationsLabel), counts.revocations],
    [say(texts.requestsLabel), counts.requests],
    [say(texts.withdrawalsLabel), counts.withdrawals],
    [say(texts.attachmentsLabel), counts.attachments],
    [say(texts.attachmentBytesLabel), counts.attachmentBytes],
    [say(texts.receiptsLabel), counts.receipts],
    [say(texts.alarmsLabel), counts.alarms],
  );
}

function listsView({ say, lang }: Context, lists: PendingList): readonly Block[] {
  const { bindings, requests, receipts } = lists;
  const view: Block[] = [];
  if (bindings.length > 0) {
    view.push(heading(say(texts.bindingsLabel)));
    view.push(
      table(
        [say(texts.numberColumn), say(texts.caseColumn), say(texts.endedColumn)],
        bindings.map((one) => [one.bindingId, one.caseNumber, one.revokedOn ?? '']),
      ),
    );
  }
  if (requests.length > 0) {
    view.push(heading(say(texts.requestsLabel)));
    view.push(
      table(
        [
          say(texts.numberColumn),
          say(texts.caseColumn),
          say(texts.kindColumn),
          say(texts.endedColumn),
        ],
        requests.map((one) => [
          one.requestId,
          one.caseNumber,
          REQUEST_KINDS[one.kind][lang],
          one.withdrawnAt ?? '',
        ]),
      ),
    );
  }
  if (receipts.length > 0) {
    view.push(heading(say(texts.receiptsLabel)));
    view.push(
      table(
        [say(texts.discColumn), say(texts.outcomeColumn)],
        receipts.map((one) => [
          one.packageId,
          say(one.outcome === 'imported' ? texts.imported : texts.refused),
        ]),
      ),
    );
  }
  return view;
}
