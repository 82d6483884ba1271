import {
  defineCommand,
  nextSteps,
  paragraph,
  table,
  value,
  type Context,
} from '@discferry/cli-kit';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readInbox, type InboxRequest } from '../appointments/inbox.js';
import { texts } from '../texts-appointments.js';
import { texts as common } from '../texts.js';
import { DEFAULT_FILE, typedText } from './values.js';

const DEFAULT_LISTED = 20;
const MAX_LISTED = 1000;

const listed = z.coerce.number().int().min(1).max(MAX_LISTED).default(DEFAULT_LISTED);

export const inboxCommand = defineCommand({
  name: 'inbox',
  summary: texts.inboxSummary,
  examples: [{ line: 'business-system inbox', says: texts.inboxExample }],
  options: {
    list: value('N', texts.listOption, listed),
    db: value('FILE', common.dbOption, typedText.optional()),
  },
  run(context, { list, db }) {
    const { say, cwd } = context;
    const requests = readInbox(resolve(cwd, db ?? DEFAULT_FILE), list);
    const data = { requests };
    const [first] = requests;
    if (first === undefined) {
      return Promise.resolve({ data, view: [paragraph(say(texts.nothing))] });
    }
    const columns = [
      say(texts.requestColumn),
      say(texts.kindColumn),
      say(common.caseColumn),
      say(texts.undertakerColumn),
      say(texts.dueColumn),
      say(texts.answerColumn),
    ];
    const rows = requests.map((request) => [
      request.requestId,
      request.kind,
      request.caseNumber,
      request.undertaker ?? '',
      request.dueOn,
      answerText(context, request),
    ]);
    const line = `business-system answer ${first.requestId} --agree --at 2026-11-25T09:30 --place …`;
    return Promise.resolve({
      data,
      view: [table(columns, rows), nextSteps({ line, says: say(texts.answerNext) })],
    });
  },
});

function answerText({ say }: Context, { answer, withdrawnAt }: InboxRequest): string {
  if (answer !== null) return say(answer === '同意' ? texts.agreed : texts.refused);
  return say(withdrawnAt === null ? texts.waiting : texts.withdrawn);
}
