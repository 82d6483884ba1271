import { defineCommand, flag, nextSteps, value, type Context } from '@discferry/cli-kit';
import type { RecordedRequest, RequestStore } from '@discferry/public-store';
import { DiscferryError, EXIT, REQUEST_KINDS, shanghaiDate } from '@discferry/shared-schema';
import { z } from 'zod';
import { completeReply } from '../reply/complete-reply.js';
import { readRequestId } from '../reply/request-id.js';
import { heldReply, outcomeView, replyFacts, type ReplyFields } from '../reply/reply-view.js';
import { withSession } from '../session.js';
import { texts } from '../texts-reply.js';

const typed = z.string().min(1).optional();

export const replyCommand = defineCommand({
  name: 'reply',
  summary: texts.summary,
  examples: [
    { line: 'extranet-import reply YY20261102-7K3M9Q', says: texts.exampleAsked },
    {
      line: 'extranet-import reply YY20261102-7K3M9Q --agree --at 2026-11-09T09:30 --place 案件管理大厅阅卷室 --decided 2026-11-05 --code 7K3M-9QX2',
      says: texts.exampleAgreed,
    },
    {
      line: 'extranet-import reply YY20261102-7K3M9Q --refuse --reason 案件正在补充侦查 --decided 2026-11-05 --code 7K3M-9QX2',
      says: texts.exampleRefused,
    },
  ],
  arguments: { request: value('REQUEST', texts.requestArgument, z.string().min(1)) },
  options: {
    agree: flag(texts.agreeOption),
    refuse: flag(texts.refuseOption),
    at: value('TIME', texts.atOption, typed),
    place: value('TEXT', texts.placeOption, typed),
    reason: value('TEXT', texts.reasonOption, typed),
    decided: value('DAY', texts.decidedOption, typed),
    code: value('CODE', texts.codeOption, typed),
  },
  run: (context, { request: typedId, ...given }) =>
    withSession(context, async ({ store, operator, log }) => {
      const request = await findRequest(store.requests, readRequestId(context, typedId));
      const { requestId, caseNumber } = request;
      announce(context, request);
      const { fields, asked } = await completeReply(context, given);
      const { checkCode, ...reply } = fields;
      if (asked) await confirm(context, reply);
      const entered = await store.requests.enterReply({
        reply: { ...reply, requestId, caseNumber },
        checkCode,
        now: context.now(),
        operator,
      });
      const { outcome, holds } = entered;
      log.info({ request: requestId, outcome }, 'reply');
      return {
        data: { requestId, caseNumber, outcome, reply, holds: holds && heldReply(holds) },
        view: [
          ...outcomeView(context, { requestId, reply }, entered),
          nextSteps({ line: 'extranet-import status', says: context.say(texts.replyNext) }),
        ],
        exit: outcome === 'conflict' ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/**
 * The request that is answered, before anybody types a whole sheet in vain.
 * @throws E_REQUEST_UNKNOWN, E_REQUEST_WITHDRAWN
 */
async function findRequest(requests: RequestStore, id: string): Promise<RecordedRequest> {
  const request = await requests.findRequest(id);
  if (request === undefined) throw new DiscferryError('E_REQUEST_UNKNOWN', { id });
  if (request.state === 'withdrawn' && request.reply === null) {
    throw new DiscferryError('E_REQUEST_WITHDRAWN', { id });
  }
  return request;
}

/** What is answered; nothing in it tells who asked. */
function announce({ say, lang, notify }: Context, request: RecordedRequest): void {
  const { requestId: id, caseNumber, kind, submittedAt, reply } = request;
  const day = shanghaiDate(submittedAt);
  notify(say(texts.aboutRequest, { id, day, caseNumber, kind: REQUEST_KINDS[kind][lang] }));
  if (reply !== null) notify(say(texts.answeredAlready));
}

const YES: ReadonlySet<string> = new Set(['yes', 'y', '是']);

/** Shows what was typed field by field, and enters nothing without a yes. */
async function confirm(context: Context, reply: ReplyFields): Promise<void> {
  const { say, notify } = context;
  for (const [label, shown] of replyFacts(context, reply)) {
    notify(say(texts.aboutToEnter, { label, value: shown }));
  }
  const answer = await context.ask(texts.askEnter);
  if (answer === undefined || !YES.has(answer.normalize('NFKC').toLowerCase())) {
    throw new DiscferryError('E_INTERRUPTED', {});
  }
}
