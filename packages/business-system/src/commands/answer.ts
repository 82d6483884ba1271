import { defineCommand, facts, flag, value, type Context } from '@discferry/cli-kit';
import {
  DiscferryError,
  localTimeSchema,
  plainLineSchema,
  plainTextSchema,
  requestIdSchema,
  shanghaiDate,
} from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { answerRequest, type Decision } from '../appointments/answer.js';
import { texts } from '../texts-appointments.js';
import { texts as common } from '../texts.js';
import { DEFAULT_FILE, typedText } from './values.js';

const REQUEST = 'YY20261121-7K3M9Q';
const MAX_PLACE = 100;
const MAX_REASON = 500;

export const answerCommand = defineCommand({
  name: 'answer',
  summary: texts.answerSummary,
  examples: [
    {
      line: `business-system answer ${REQUEST} --agree --at 2026-11-25T09:30 --place 案管大厅2号窗口`,
      says: texts.answerExampleAgree,
    },
    {
      line: `business-system answer ${REQUEST} --refuse --reason 案件已移送审判`,
      says: texts.answerExampleRefuse,
    },
  ],
  arguments: { request: value('REQUEST', texts.requestArgument, requestIdSchema) },
  options: {
    agree: flag(texts.agreeOption),
    refuse: flag(texts.refuseOption),
    at: value('TIME', texts.atOption, localTimeSchema.optional()),
    place: value('PLACE', texts.placeOption, plainLineSchema(MAX_PLACE).optional()),
    reason: value('TEXT', texts.reasonOption, plainTextSchema(MAX_REASON).optional()),
    db: value('FILE', common.dbOption, typedText.optional()),
  },
  run(context, options) {
    const { say, cwd } = context;
    const answer = answerRequest({
      path: resolve(cwd, options.db ?? DEFAULT_FILE),
      requestId: options.request,
      decision: decisionOf(context, options),
      on: shanghaiDate(context.now()),
    });
    const agreed = answer.decision === '同意';
    return Promise.resolve({
      data: answer,
      view: [
        facts(
          [say(texts.requestColumn), answer.requestId],
          [say(common.caseColumn), answer.caseNumber],
          [say(texts.answerColumn), say(agreed ? texts.agreed : texts.refused)],
          ...(answer.at === null ? [] : [[say(texts.atLabel), answer.at] as const]),
          ...(answer.place === null ? [] : [[say(texts.placeLabel), answer.place] as const]),
          ...(answer.reason === null ? [] : [[say(texts.reasonLabel), answer.reason] as const]),
          [say(texts.decidedOnLabel), answer.decidedOn],
        ),
      ],
    });
  },
});

interface Typed {
  readonly agree: boolean;
  readonly refuse: boolean;
  readonly at: string | undefined;
  readonly place: string | undefined;
  readonly reason: string | undefined;
}

/** What was decided, as far as the options fit together. */
function decisionOf({ say }: Context, typed: Typed): Decision {
  const { agree, refuse, at, place, reason } = typed;
  const wrong = (text: string) => new DiscferryError('E_USAGE', { reason: text });
  if (agree === refuse) throw wrong(say(texts.oneOfBoth));
  if ((at === undefined) !== (place === undefined) || (refuse && at !== undefined)) {
    throw wrong(say(texts.atAndPlace));
  }
  if (agree) {
    return { agreed: true, at: at ?? null, place: place ?? null, reason: reason ?? null };
  }
  if (reason === undefined) throw wrong(say(texts.reasonNeeded));
  return { agreed: false, reason };
}
