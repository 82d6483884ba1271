import { defineCommand, paragraph, table, value } from '@discferry/cli-kit';
import { channelId, packageId, REQUEST_KINDS } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession } from '../session.js';
import { REQUEST_STATES, requestTexts as texts } from '../texts/requests.js';
import { caseOption, listOption } from './options.js';

const states = z.enum(['waiting', 'sent', 'answered', 'withdrawn']);

export const requestListCommand = defineCommand({
  name: 'request list',
  summary: texts.listSummary,
  examples: [
    { line: 'extranet-export request list', says: texts.listExample },
    { line: 'extranet-export request list --state sent --list 200', says: texts.listExampleSent },
  ],
  options: {
    state: value('STATE', texts.stateOption, states.optional()),
    case: caseOption,
    after: value('REQUEST', texts.afterOption, z.string().optional()),
    list: listOption,
  },
  run: (context, { state, case: caseNumber, after, list }) =>
    withSession(context, async ({ requests, settings }) => {
      const { say, lang } = context;
      const found = await requests.listRequests({
        ...(state === undefined ? {} : { state }),
        ...(caseNumber === undefined ? {} : { caseNumber }),
        ...(after === undefined ? {} : { after }),
        limit: list,
      });
      const numberOf = (sequence: number | null) =>
        sequence === null ? null : packageId(settings.channel, sequence);
      const shown = found.map(({ sentSequence, ...request }) => ({
        ...request,
        sentWith: numberOf(sentSequence),
      }));
      const data = { channel: channelId(settings.channel), requests: shown };
      if (shown.length === 0) return { data, view: [paragraph(say(texts.noRequests))] };
      const columns = [
        say(texts.requestColumn),
        say(texts.caseLabel),
        say(texts.kindLabel),
        say(texts.stateColumn),
      ];
      const rows = shown.map((one) => [
        one.requestId,
        one.caseNumber,
        REQUEST_KINDS[one.kind][lang],
        REQUEST_STATES[one.state][lang],
      ]);
      return { data, view: [table(columns, rows)] };
    }),
});
