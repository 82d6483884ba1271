import {
  defineCommand,
  facts,
  heading,
  paragraph,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { replyCheckCode } from '@discferry/appointments';
import type { RecordedReply } from '@discferry/public-store';
import { DiscferryError, EXIT, REQUEST_KINDS } from '@discferry/shared-schema';
import { withSession } from '../session.js';
import { DECISIONS, REQUEST_STATES, requestTexts as texts } from '../texts/requests.js';
import { requestArgument } from './options.js';

export const requestShowCommand = defineCommand({
  name: 'request show',
  summary: texts.showSummary,
  examples: [{ line: 'extranet-export request show YY20261121-7K3M9Q', says: texts.showExample }],
  arguments: { request: requestArgument },
  run: (context, { request: id }) =>
    withSession(context, async ({ requests }) => {
      const { say, lang } = context;
      const found = await requests.findRequest(id);
      if (found === undefined) throw new DiscferryError('E_REQUEST_UNKNOWN', { id });
      const { content, reply, conflicts } = found;
      const view: Block[] = [
        heading(found.requestId),
        facts(
          [say(texts.caseLabel), found.caseNumber],
          [say(texts.kindLabel), REQUEST_KINDS[found.kind][lang]],
          [say(texts.bindingLabel), found.bindingId],
          [say(texts.submittedLabel), found.submittedAt],
          [say(texts.stateColumn), REQUEST_STATES[found.state][lang]],
          [say(texts.detailsLabel), JSON.stringify(content.details)],
          [say(texts.attachmentsLabel), content.attachments.length],
        ),
        ...(reply === null ? [] : replyView(context, reply)),
      ];
      for (const { at, reply: other, settled } of conflicts) {
        const code = replyCheckCode(other);
        view.push(
          settled === null
            ? warning(say(texts.otherReply, { at, code }))
            : paragraph(
                say(texts.settledReply, { at, code, day: settled.at, why: settled.reason }),
              ),
        );
      }
      const isOpen = conflicts.some(({ settled }) => settled === null);
      return {
        data: { request: found },
        view,
        exit: isOpen ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

function replyView({ say, lang }: Context, { reply, at, way }: RecordedReply): readonly Block[] {
  return [
    heading(say(texts.replyHeading)),
    facts(
      [say(texts.decisionLabel), DECISIONS[reply.decision][lang]],
      [say(texts.decidedLabel), reply.decidedOn],
      [say(texts.appointmentLabel), reply.appointment?.at.replace('T', ' ') ?? '-'],
      [say(texts.placeLabel), reply.appointment?.place ?? '-'],
      [say(texts.reasonLabel), reply.reason ?? '-'],
      [say(texts.cameLabel), `${at} (${say(way === 'typed' ? texts.typedWay : texts.discWay)})`],
      [say(texts.checkCodeLabel), replyCheckCode(reply)],
    ),
  ];
}
