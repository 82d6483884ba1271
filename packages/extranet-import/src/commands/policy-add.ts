import { defineCommand, facts, nextSteps, paragraph, value } from '@discferry/cli-kit';
import { confirmFingerprint, fingerprintOption } from '@discferry/package-intake';
import { noteDeed } from '@discferry/public-store';
import { toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isKnown, keepPolicy, readPolicyFile } from '../known-policies.js';
import { policySummaryOf, policyFacts, untilText } from '../policy-summary.js';
import { readSettings } from '../settings.js';
import { texts } from '../texts-second-look.js';

export const policyAddCommand = defineCommand({
  name: 'policy add',
  summary: texts.policyAddSummary,
  examples: [
    { line: 'extranet-import policy add 2021-revised.json', says: texts.policyAddExample },
    {
      line: 'extranet-import policy add 2021-revised.json --fingerprint "3b6a 27bc …"',
      says: texts.policyAddExampleTyped,
    },
  ],
  arguments: { file: value('FILE', texts.packArgument, z.string().min(1)) },
  options: { fingerprint: fingerprintOption },
  async run(context, options) {
    const { say, lang } = context;
    const { folders, database, operator } = await readSettings(context.configPath);
    const policy = await readPolicyFile(resolve(context.cwd, options.file));
    const summary = policySummaryOf(policy);
    const { id, sha256, title, inForce, rules } = summary;
    const knownBefore = await isKnown(folders.policies, policy);
    if (!knownBefore) {
      const titleLine = {
        id,
        title: title[lang],
        from: inForce.from,
        until: untilText(context, summary),
      };
      await confirmFingerprint(context, {
        fingerprint: sha256,
        given: options.fingerprint,
        introduction: [
          say(texts.packTitle, titleLine),
          ...rules.map((rule) => say(texts.packRule, { id: rule.id, title: rule.title[lang] })),
          say(texts.comparePack),
        ],
      });
      const who = context.operator(operator ?? undefined);
      const at = toInstant(context.now());
      const deed = { at, operator: who, action: 'policy-add', subject: id, detail: { sha256 } };
      // Written down first: without a database to do so in, no pack is taken.
      await noteDeed(database, deed, 'existing');
      await keepPolicy(folders.policies, policy);
      context.logTo(folders.log).info({ policy: id, sha256, operator: who }, 'policy pack added');
    }
    return {
      data: { ...summary, knownBefore },
      view: [
        paragraph(say(knownBefore ? texts.packKnown : texts.packAdded, { id })),
        facts(...policyFacts(context, summary)),
        nextSteps({ line: 'extranet-import import', says: say(texts.policyAddNext) }),
      ],
    };
  },
});
