import { defineCommand, facts, nextSteps, paragraph, value } from '@discferry/cli-kit';
import { DiscferryError, plainLineSchema, toInstant } from '@discferry/shared-schema';
import { z } from 'zod';
import { readRequestId } from '../reply/request-id.js';
import { withSession } from '../session.js';
import { texts as common } from '../texts.js';
import { texts } from '../texts-reply.js';

const MAX_REASON_UNITS = 200;

/** Marks replies that did not fit as dealt with (已处理): `status` counts them no more. */
export const replySettleCommand = defineCommand({
  name: 'reply settle',
  summary: texts.settleSummary,
  examples: [
    {
      line: 'extranet-import reply settle YY20261102-7K3M9Q --reason 经电话核实，以首次答复为准',
      says: texts.settleExample,
    },
  ],
  arguments: { request: value('REQUEST', texts.requestArgument, z.string().min(1)) },
  options: {
    reason: value('TEXT', texts.settleReasonOption, plainLineSchema(MAX_REASON_UNITS)),
  },
  run: (context, { request: typedId, reason }) =>
    withSession(context, async ({ store, operator, log }) => {
      const { say } = context;
      const requestId = readRequestId(context, typedId);
      const now = context.now();
      const settled = await store.requests.settleReplyTroubles({
        requestId,
        reason,
        now,
        operator,
      });
      if (settled === 0) {
        throw new DiscferryError('E_USAGE', {
          reason: say(texts.nothingToSettle, { id: requestId }),
        });
      }
      log.info({ request: requestId, settled }, 'replies settled');
      const settledAt = toInstant(now);
      return {
        data: { requestId, settled, reason, settledAt, operator },
        view: [
          paragraph(say(texts.settled, { id: requestId, count: settled })),
          facts([say(texts.settledAtLabel), settledAt], [say(common.operatorLabel), operator]),
          nextSteps({ line: 'extranet-import status', says: say(texts.replyNext) }),
        ],
      };
    }),
});
