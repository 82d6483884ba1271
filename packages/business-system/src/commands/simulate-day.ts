import { defineCommand, facts, table, value } from '@discferry/cli-kit';
import { calendarDateSchema } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { simulateDay } from '../simulate/day.js';
import { texts } from '../texts.js';
import { DEFAULT_FILE, typedText, wholeNumber } from './values.js';

const DEFAULT_SEED = 1;

export const simulateDayCommand = defineCommand({
  name: 'simulate-day',
  summary: texts.simulateDaySummary,
  examples: [
    { line: 'business-system simulate-day', says: texts.simulateDayExample },
    {
      line: 'business-system simulate-day --changes 40 --new-cases 0 --approvals 0 --documents 0 --deletions 0',
      says: texts.simulateDayExampleExact,
    },
    {
      line: 'business-system simulate-day --db /data/tyyw.sqlite --date 2027-01-04 --seed 2',
      says: texts.simulateDayExampleDate,
    },
  ],
  options: {
    db: value('FILE', texts.dbOption, typedText.optional()),
    date: value('DATE', texts.dateOption, calendarDateSchema.optional()),
    seed: value('N', texts.daySeedOption, wholeNumber.optional()),
    changes: value('N', texts.changesOption, wholeNumber.optional()),
    newCases: value('N', texts.newCasesOption, wholeNumber.optional()),
    approvals: value('N', texts.approvalsOption, wholeNumber.optional()),
    documents: value('N', texts.dayDocumentsOption, wholeNumber.optional()),
    deletions: value('N', texts.deletionsOption, wholeNumber.optional()),
  },
  run(context, { db, seed, ...options }) {
    const { say } = context;
    const day = simulateDay({
      path: resolve(context.cwd, db ?? DEFAULT_FILE),
      seed: seed ?? DEFAULT_SEED,
      ...options,
    });
    return Promise.resolve({
      data: day,
      view: [
        facts(
          [say(texts.fileLabel), day.path],
          [say(texts.dateLabel), day.date],
          [say(texts.doneLabel), day.changes.length],
        ),
        table(
          [say(texts.kindColumn), say(texts.caseColumn), say(texts.effectColumn), ''],
          day.changes.map(({ kind, caseNumber, effect, late }) => [
            say(texts.kinds[kind]),
            caseNumber,
            say(texts.effects[effect]),
            late ? say(texts.late) : '',
          ]),
        ),
        ...(day.documents.length === 0
          ? []
          : [
              table(
                [say(texts.kindColumn), say(texts.caseColumn), say(texts.documentColumn)],
                day.documents.map(({ kind, caseNumber, documentNumber }) => [
                  say(texts.documentWork[kind]),
                  caseNumber,
                  documentNumber,
                ]),
              ),
            ]),
      ],
    });
  },
});
