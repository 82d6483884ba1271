import { defineCommand, facts, value } from '@discferry/cli-kit';
import { resolve } from 'node:path';
import { z } from 'zod';
import { FAULTS, type DocumentFault } from '../documents/faults.js';
import { plantFault } from '../documents/plant-fault.js';
import { texts } from '../texts.js';
import { caseNumber, DEFAULT_FILE, typedText } from './values.js';

const fault = z.enum(Object.keys(FAULTS) as [DocumentFault, ...DocumentFault[]]);

export const plantFaultCommand = defineCommand({
  name: 'plant-fault',
  summary: texts.plantFaultSummary,
  examples: [
    {
      line: "business-system plant-fault '潍检公诉受[2026]37070000019号' self-approval",
      says: texts.plantFaultExample,
    },
  ],
  arguments: {
    case: value('CASE', texts.caseArgument, caseNumber),
    fault: value('FAULT', texts.faultArgument, fault),
  },
  options: { db: value('FILE', texts.dbOption, typedText.optional()) },
  run(context, options) {
    const { say, cwd } = context;
    const planted = plantFault({
      path: resolve(cwd, options.db ?? DEFAULT_FILE),
      caseNumber: options.case,
      fault: options.fault,
    });
    return Promise.resolve({
      data: { ...planted, fault: options.fault },
      view: [
        facts(
          [say(texts.caseColumn), planted.caseNumber],
          [say(texts.documentColumn), planted.documentNumber],
          [say(texts.faultLabel), options.fault],
        ),
      ],
    });
  },
});
