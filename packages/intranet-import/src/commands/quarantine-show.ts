import {
  bullets,
  defineCommand,
  facts,
  heading,
  nextSteps,
  table,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import type { QuarantinedMessage } from '@discferry/intranet-ledger';
import { objectionText } from '../messages/objection-text.js';
import { withSession } from '../session.js';
import { texts } from '../texts-overview.js';
import { idArgument, messageOf } from './quarantined-message.js';

/** Lines of content that a person is shown; all of it is in the JSON. */
const MAX_SHOWN_LINES = 60;
const MAX_SHOWN_CHARACTERS = 300;

export const quarantineShowCommand = defineCommand({
  name: 'quarantine show',
  summary: texts.quarantineShowSummary,
  examples: [{ line: 'intranet-import quarantine show 3', says: texts.quarantineShowExample }],
  arguments: { id: idArgument },
  run: (context, { id }) =>
    withSession(context, ({ ledger }) => {
      const { say } = context;
      const message = messageOf(context, ledger, id);
      const { kind, key, reason, findings, packageId, at, content } = message;
      const line = (command: string) => `intranet-import quarantine ${command} ${String(id)}`;
      return Promise.resolve({
        data: {
          ...{ id, kind, key, reason, findings, packageId, at },
          content: JSON.parse(content) as unknown,
        },
        view: [
          facts(
            [say(texts.whatColumn), say(texts[message.kind])],
            [say(texts.numberColumn), message.key],
            [say(texts.discColumn), message.packageId],
            [say(texts.receivedAtLabel), message.at],
            [say(texts.reasonLabel), objectionText(context, message)],
          ),
          ...findingsView(context, message),
          heading(say(texts.contentHeading)),
          bullets(linesOf(content)),
          nextSteps(
            { line: line('release'), says: say(texts.releaseNext) },
            { line: line('discard'), says: say(texts.discardNext) },
          ),
        ],
      });
    }),
});

function findingsView({ say }: Context, { findings }: QuarantinedMessage): readonly Block[] {
  if (findings.length === 0) return [];
  const columns = [say(texts.whereColumn), say(texts.expectedColumn), say(texts.foundColumn)];
  const rows = findings.map(({ path, expected, actual }) => [path, expected, actual]);
  return [heading(say(texts.findingsHeading)), table(columns, rows)];
}

/** What a stranger sent, cut to what a screen takes; the view makes every character visible. */
function linesOf(content: string): readonly string[] {
  const lines = JSON.stringify(JSON.parse(content), null, 1).split('\n');
  return lines.slice(0, MAX_SHOWN_LINES).map((line) => line.slice(0, MAX_SHOWN_CHARACTERS));
}
