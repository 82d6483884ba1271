import { defineCommand, facts, heading, paragraph } from '@discferry/cli-kit';
import { listPolicies } from '../known-policies.js';
import { policyFacts, policySummaryOf } from '../policy-summary.js';
import { readSettings } from '../settings.js';
import { texts } from '../texts-second-look.js';

export const policyListCommand = defineCommand({
  name: 'policy list',
  summary: texts.policyListSummary,
  examples: [{ line: 'extranet-import policy list', says: texts.policyListExample }],
  async run(context) {
    const { folders } = await readSettings(context.configPath);
    const policies = (await listPolicies(folders.policies)).map(policySummaryOf);
    if (policies.length === 0) {
      return { data: { policies }, view: [paragraph(context.say(texts.noPolicies))] };
    }
    return {
      data: { policies },
      view: policies.flatMap((summary) => [
        heading(summary.id),
        facts(...policyFacts(context, summary)),
      ]),
    };
  },
});
