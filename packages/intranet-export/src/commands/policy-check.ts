import { defineCommand, nextSteps, paragraph, value } from '@discferry/cli-kit';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readPolicy } from '../session.js';
import { policyTexts as texts } from '../texts/policy.js';
import { isInForceToday, packView } from './policy-view.js';

export const policyCheckCommand = defineCommand({
  name: 'policy check',
  summary: texts.checkSummary,
  examples: [
    { line: 'intranet-export policy check policies/2021-revised.json', says: texts.checkExample },
  ],
  arguments: { file: value('FILE', texts.fileArgument, z.string().min(1)) },
  async run(context, { file }) {
    const { say } = context;
    const path = resolve(context.cwd, file);
    const policy = await readPolicy(path);
    const { pack, sha256 } = policy;
    const { id, inForce } = pack;
    const inForceToday = isInForceToday(context, policy);
    const rules = pack.rules.map((rule) => rule.id);
    return {
      data: { file: path, sha256, inForceToday, id, inForce, rules },
      view: [
        paragraph(say(texts.checkDone, { rules: rules.length })),
        ...packView(context, policy, path),
        nextSteps({
          line: `intranet-export policy compare OLD ${file}`,
          says: say(texts.checkNext),
        }),
      ],
    };
  },
});
