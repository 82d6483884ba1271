import { defineCommand, nextSteps, paragraph } from '@discferry/cli-kit';
import { withSession } from '../session.js';
import { bindingTexts as texts } from '../texts/bindings.js';
import { bindingArgument } from './options.js';

export const bindingRevokeCommand = defineCommand({
  name: 'binding revoke',
  summary: texts.revokeSummary,
  examples: [
    { line: 'extranet-export binding revoke BD20261121-7K3M9Q', says: texts.revokeExample },
  ],
  arguments: { binding: bindingArgument },
  run: (context, { binding }) =>
    withSession(context, async ({ requests, operator, log }) => {
      const { say } = context;
      const by = { now: context.now(), operator };
      const { bindingId, content } = await requests.revokeBinding(binding, by);
      log.info({ binding: bindingId }, 'binding revoked');
      return {
        data: { bindingId, revokedOn: content.revokedOn },
        view: [
          paragraph(say(texts.revoked, { id: bindingId, on: content.revokedOn ?? '' })),
          nextSteps({ line: 'extranet-export export', says: say(texts.nextExport) }),
        ],
      };
    }),
});
