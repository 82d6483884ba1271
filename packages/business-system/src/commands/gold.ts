import { defineCommand, facts, value } from '@discferry/cli-kit';
import { resolve } from 'node:path';
import { writeGoldFolder } from '../documents/gold/write-folder.js';
import { texts } from '../texts.js';
import { typedText, wholeNumber } from './values.js';

const DEFAULT_SEED = 1;

export const goldCommand = defineCommand({
  name: 'gold',
  summary: texts.goldSummary,
  examples: [
    {
      line: 'business-system gold --documents 500 --seed 7 --out gold',
      says: texts.goldExample,
    },
  ],
  options: {
    documents: value('N', texts.goldDocumentsOption, wholeNumber),
    seed: value('N', texts.seedOption, wholeNumber.optional()),
    out: value('FOLDER', texts.goldOutOption, typedText),
  },
  run(context, { documents, seed, out }) {
    const { say } = context;
    const written = writeGoldFolder({
      folder: resolve(context.cwd, out),
      documents,
      seed: seed ?? DEFAULT_SEED,
    });
    return Promise.resolve({
      data: written,
      view: [
        facts(
          [say(texts.folderLabel), written.folder],
          [say(texts.documentsLabel), written.documents],
          [say(texts.charactersLabel), written.characters],
        ),
      ],
    });
  },
});
