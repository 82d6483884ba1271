import { defineCommand, paragraph, table, value } from '@discferry/cli-kit';
import { packageId, REPRESENTATIVES } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession } from '../session.js';
import { bindingTexts as texts } from '../texts/bindings.js';
import { caseOption, listOption } from './options.js';

export const bindingListCommand = defineCommand({
  name: 'binding list',
  summary: texts.listSummary,
  examples: [
    { line: 'extranet-export binding list', says: texts.listExample },
    {
      line: 'extranet-export binding list --case 潍检诉受[2026]37070000019号',
      says: texts.listExampleCase,
    },
  ],
  options: {
    case: caseOption,
    after: value('BINDING', texts.afterOption, z.string().optional()),
    list: listOption,
  },
  run: (context, { case: caseNumber, after, list }) =>
    withSession(context, async ({ requests, settings }) => {
      const { say, lang } = context;
      const found = await requests.listBindings({
        ...(caseNumber === undefined ? {} : { caseNumber }),
        ...(after === undefined ? {} : { after }),
        limit: list,
      });
      const bindings = found.map(({ bindingId, content, sentSequence }) => ({
        bindingId,
        caseNumber: content.caseNumber,
        name: content.person.name,
        as: content.person.as,
        client: content.client,
        boundOn: content.boundOn,
        revokedOn: content.revokedOn,
        sentWith: sentSequence === null ? null : packageId(settings.channel, sentSequence),
      }));
      if (bindings.length === 0) {
        return { data: { bindings }, view: [paragraph(say(texts.noBindings))] };
      }
      const columns = [
        say(texts.bindingColumn),
        say(texts.caseLabel),
        say(texts.nameColumn),
        say(texts.asLabel),
        say(texts.revokedColumn),
      ];
      const rows = bindings.map((one) => [
        one.bindingId,
        one.caseNumber,
        one.name,
        REPRESENTATIVES[one.as][lang],
        one.revokedOn ?? '',
      ]);
      return { data: { bindings }, view: [table(columns, rows)] };
    }),
});
