import { defineCommand, nextSteps, value } from '@discferry/cli-kit';
import type { LoadedPolicy } from '@discferry/screening';
import { shanghaiDate } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { comparePacks } from '../policy/compare-packs.js';
import { readPolicy, withSession, withSource } from '../session.js';
import { compareTexts as texts } from '../texts/policy.js';
import { listOption } from './options.js';
import { compareView } from './policy-compare-view.js';
import { isInForceToday } from './policy-view.js';

export const policyCompareCommand = defineCommand({
  name: 'policy compare',
  summary: texts.summary,
  examples: [
    {
      line: 'intranet-export policy compare policies/2014-trial.json policies/2021-revised.json',
      says: texts.example,
    },
    {
      line: 'intranet-export policy compare policies/2014-trial.json policies/2021-revised.json --list 200',
      says: texts.exampleLong,
    },
  ],
  arguments: {
    old: value('OLD', texts.oldArgument, z.string().min(1)),
    new: value('NEW', texts.newArgument, z.string().min(1)),
  },
  options: { list: listOption },
  run: (context, { list, ...files }) =>
    withSession(context, async ({ settings, ledger }) => {
      const before = await readPolicy(resolve(context.cwd, files.old));
      const after = await readPolicy(resolve(context.cwd, files.new));
      const progress = context.progress(context.say(texts.comparing), { unit: 'records' });
      const comparison = await withSource(settings, (source) =>
        comparePacks({
          ledger,
          source,
          before,
          after,
          today: shanghaiDate(context.now()),
          listLimit: list,
          signal: context.signal,
          onExamined: progress.report,
        }),
      );
      progress.finish();
      const named = (policy: LoadedPolicy) => ({
        id: policy.pack.id,
        sha256: policy.sha256,
        inForceToday: isInForceToday(context, policy),
      });
      return {
        data: { old: named(before), new: named(after), ...comparison },
        view: [
          ...compareView(context, { before, after, comparison }),
          nextSteps({
            line: `extranet-import policy add ${files.new}`,
            says: context.say(texts.next),
          }),
        ],
      };
    }),
});
