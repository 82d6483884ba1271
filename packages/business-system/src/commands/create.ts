import { defineCommand, facts, nextSteps, value } from '@discferry/cli-kit';
import { calendarDateSchema, shanghaiDate } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { createBusinessSystem } from '../create.js';
import { texts } from '../texts.js';
import { DEFAULT_FILE, typedText, wholeNumber } from './values.js';

const DEFAULT_SEED = 1;

export const createCommand = defineCommand({
  name: 'create',
  summary: texts.createSummary,
  examples: [
    { line: 'business-system create --cases 3000', says: texts.createExample },
    {
      line: 'business-system create --cases 100000 --seed 7 --as-of 2026-11-20 --out /data/tyyw.sqlite',
      says: texts.createExampleFull,
    },
  ],
  options: {
    cases: value('N', texts.casesOption, wholeNumber),
    seed: value('N', texts.seedOption, wholeNumber.optional()),
    out: value('FILE', texts.outOption, typedText.optional()),
    asOf: value('DATE', texts.asOfOption, calendarDateSchema.optional()),
    documents: value('N', texts.documentsOption, wholeNumber.optional()),
  },
  async run(context, options) {
    const { say } = context;
    const path = resolve(context.cwd, options.out ?? DEFAULT_FILE);
    const progress = context.progress(say(texts.creating), { total: options.cases });
    const created = await createBusinessSystem({
      path,
      cases: options.cases,
      seed: options.seed ?? DEFAULT_SEED,
      asOf: options.asOf ?? shanghaiDate(context.now()),
      documents: options.documents,
      onProgress: progress.report,
      signal: context.signal,
    });
    progress.finish();
    return {
      data: created,
      view: [
        facts(
          [say(texts.fileLabel), created.path],
          [say(texts.asOfLabel), created.asOf],
          [say(texts.casesLabel), created.cases],
          [say(texts.personsLabel), created.persons],
          [say(texts.chargesLabel), created.charges],
          [say(texts.measuresLabel), created.measures],
          [say(texts.formsLabel), created.forms],
          [say(texts.documentsLabel), created.documents],
        ),
        nextSteps(
          {
            line: `business-system simulate-day --db ${options.out ?? DEFAULT_FILE}`,
            says: say(texts.simulateDaySummary),
          },
          {
            line: `intranet-export init --source ${options.out ?? DEFAULT_FILE} …`,
            says: say(texts.createNextExport),
          },
        ),
      ],
    };
  },
});
