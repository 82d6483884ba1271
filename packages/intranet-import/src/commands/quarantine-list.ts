import {
  defineCommand,
  heading,
  nextSteps,
  paragraph,
  table,
  value,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import {
  countQuarantined,
  listQuarantined,
  openAlarms,
  type QuarantinedMessage,
} from '@discferry/intranet-ledger';
import { z } from 'zod';
import { objectionText } from '../messages/objection-text.js';
import { packagesInQuarantine, type PackageInQuarantine } from '../packages-in-quarantine.js';
import { withSession } from '../session.js';
import { texts } from '../texts-overview.js';

const DEFAULT_LISTED = 20;
const MAX_LISTED = 1_000;

const listed = z.coerce.number().int().min(1).max(MAX_LISTED).default(DEFAULT_LISTED);

export const quarantineListCommand = defineCommand({
  name: 'quarantine list',
  summary: texts.quarantineListSummary,
  examples: [{ line: 'intranet-import quarantine list', says: texts.quarantineListExample }],
  options: { list: value('N', texts.listOption, listed) },
  run: (context, { list }) =>
    withSession(context, async ({ settings, ledger }) => {
      const { say } = context;
      const messages = listQuarantined(ledger, list);
      const count = countQuarantined(ledger);
      const packages = await packagesInQuarantine(settings, openAlarms(ledger));
      const [first] = messages;
      const data = { count, messages: messages.map(shown), packages };
      if (first === undefined && packages.length === 0) {
        return { data, view: [paragraph(say(texts.nothingQuarantined))] };
      }
      return {
        data,
        view: [
          ...messagesView(context, messages),
          ...(count > messages.length
            ? [paragraph(say(texts.more, { count: count - messages.length }))]
            : []),
          ...packagesView(context, packages),
          nextSteps(
            first === undefined
              ? {
                  line: `intranet-import quarantine discard ${packages[0]?.id ?? ''}`,
                  says: say(texts.discardNext),
                }
              : {
                  line: `intranet-import quarantine show ${String(first.id)}`,
                  says: say(texts.showNext),
                },
          ),
        ],
      };
    }),
});

/** A message as a list shows it: nothing of what a stranger wrote. */
function shown({ id, kind, key, reason, findings, packageId, at }: QuarantinedMessage) {
  return { id, kind, key, reason, findings, packageId, at };
}

function messagesView(context: Context, messages: readonly QuarantinedMessage[]): readonly Block[] {
  if (messages.length === 0) return [];
  const { say } = context;
  const columns = [
    say(texts.idColumn),
    say(texts.whatColumn),
    say(texts.numberColumn),
    say(texts.discColumn),
    say(texts.reasonColumn),
  ];
  const rows = messages.map((message) => [
    String(message.id),
    say(texts[message.kind]),
    message.key,
    message.packageId,
    objectionText(context, message),
  ]);
  return [heading(say(texts.messagesHeading)), table(columns, rows)];
}

function packagesView(
  { say }: Context,
  packages: readonly PackageInQuarantine[],
): readonly Block[] {
  if (packages.length === 0) return [];
  const columns = [say(texts.idColumn), say(texts.codeColumn), say(texts.bytesColumn)];
  const rows = packages.map(({ id, codes, bytes }) => [id, codes.join(', '), bytes]);
  return [heading(say(texts.packagesHeading)), table(columns, rows)];
}
