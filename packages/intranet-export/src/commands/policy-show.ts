import { defineCommand, facts, heading, value, type Block, type Context } from '@discferry/cli-kit';
import type { PolicyPack } from '@discferry/screening';
import { resolve } from 'node:path';
import { z } from 'zod';
import { looksAt, overriddenBy } from '../policy/rule-words.js';
import { basisIn, type Voice } from '../policy/voices.js';
import { readPolicy } from '../session.js';
import { readSettings } from '../settings.js';
import { policyTexts as texts } from '../texts/policy.js';
import { isInForceToday, packView } from './policy-view.js';

export const policyShowCommand = defineCommand({
  name: 'policy show',
  summary: texts.showSummary,
  examples: [
    { line: 'intranet-export policy show', says: texts.showExample },
    {
      line: 'intranet-export policy show policies/2021-revised.json',
      says: texts.showExampleFile,
    },
  ],
  arguments: { file: value('FILE', texts.showArgument, z.string().min(1).optional()) },
  async run(context, { file }) {
    const path =
      file === undefined
        ? (await readSettings(context.configPath)).policyFile
        : resolve(context.cwd, file);
    const policy = await readPolicy(path);
    const { pack, sha256 } = policy;
    return {
      data: { file: path, sha256, inForceToday: isInForceToday(context, policy), pack },
      view: [
        ...packView(context, policy, path),
        ...pack.rules.flatMap((rule) => prohibitionView(context, rule)),
        ...questionView(context, pack.conflict, context.say(texts.looksAtChoice)),
        ...questionView(context, pack.doubt, context.say(texts.looksAtFacts)),
      ],
    };
  },
});

function prohibitionView(context: Context, rule: PolicyPack['rules'][number]): readonly Block[] {
  const { say } = context;
  return voiceView(context, rule, [
    [say(texts.looksAtLabel), looksAt(rule.test, context)],
    [say(texts.decidesLabel), say(texts.decidesWithhold)],
    [say(texts.overrideLabel), overriddenBy(rule.overrideRank, context)],
  ]);
}

function questionView(
  context: Context,
  question: PolicyPack['conflict'],
  about: string,
): readonly Block[] {
  const { say } = context;
  return voiceView(context, question, [
    [say(texts.looksAtLabel), about],
    [say(texts.decidesLabel), say(texts.decidesApproval)],
    [say(texts.decidedByLabel), overriddenBy(question.overrideRank, context)],
  ]);
}

function voiceView(
  { say, lang }: Context,
  voice: Voice,
  told: readonly (readonly [label: string, text: string])[],
): readonly Block[] {
  return [
    heading(`${voice.id} ${voice.title[lang]}`),
    facts(...told, [say(texts.basisLabel), basisIn(lang, voice)]),
  ];
}
