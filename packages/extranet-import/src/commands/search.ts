import { defineCommand, paragraph, table, value } from '@discferry/cli-kit';
import { DOCUMENT_KINDS, documentKindSchema, officeCodeSchema } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession } from '../session.js';
import { texts } from '../texts-search.js';

const DEFAULT_LISTED = 20;
const MAX_LISTED = 1000;

const listed = z.coerce.number().int().min(1).max(MAX_LISTED).default(DEFAULT_LISTED);

export const searchCommand = defineCommand({
  name: 'search',
  summary: texts.summary,
  examples: [
    { line: 'extranet-import search "盗窃 手机"', says: texts.example },
    {
      line: 'extranet-import search 盗窃 --office 370700 --kind indictment',
      says: texts.exampleNarrowed,
    },
  ],
  arguments: { text: value('TEXT', texts.textArgument, z.string()) },
  options: {
    office: value('CODE', texts.officeOption, officeCodeSchema.optional()),
    kind: value('KIND', texts.kindOption, documentKindSchema.optional()),
    list: value('N', texts.listOption, listed),
  },
  run: (context, { text, office, kind, list: limit }) =>
    withSession(context, async ({ store }) => {
      const { say } = context;
      const { documents, next } = await store.searchDocuments({
        text,
        limit,
        ...(office === undefined ? {} : { office }),
        ...(kind === undefined ? {} : { kind }),
      });
      const more = next !== null;
      if (documents.length === 0) {
        return { data: { documents, more }, view: [paragraph(say(texts.nothing))] };
      }
      const columns = [
        say(texts.titleColumn),
        say(texts.numberColumn),
        say(texts.officeColumn),
        say(texts.kindColumn),
        say(texts.madeOnColumn),
      ];
      const rows = documents.map(({ title, number, office: { name }, documentKind, madeOn }) => [
        title,
        number,
        name,
        DOCUMENT_KINDS[documentKind],
        madeOn,
      ]);
      return {
        data: { documents, more },
        view: [table(columns, rows), ...(more ? [paragraph(say(texts.more))] : [])],
      };
    }),
});
