import { defineCommand, nextSteps, paragraph } from '@discferry/cli-kit';
import { withSession } from '../session.js';
import { requestTexts as texts } from '../texts/requests.js';
import { requestArgument } from './options.js';

export const requestWithdrawCommand = defineCommand({
  name: 'request withdraw',
  summary: texts.withdrawSummary,
  examples: [
    { line: 'extranet-export request withdraw YY20261121-7K3M9Q', says: texts.withdrawExample },
  ],
  arguments: { request: requestArgument },
  run: (context, { request }) =>
    withSession(context, async ({ requests, operator, log }) => {
      const { say } = context;
      const now = context.now();
      const { requestId, content } = await requests.withdrawRequest(request, { now, operator });
      log.info({ request: requestId }, 'request withdrawn');
      return {
        data: { requestId, withdrawnAt: content.withdrawnAt },
        view: [
          paragraph(say(texts.withdrawn, { id: requestId, at: content.withdrawnAt ?? '' })),
          nextSteps({ line: 'extranet-export plan', says: say(texts.nextPlan) }),
        ],
      };
    }),
});
