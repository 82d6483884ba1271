import { auditCommands, auditMenuItem } from '@discferry/audit-command';
import type { Program } from '@discferry/cli-kit';
import { auditGate } from './audit-gate.js';
import { approvalsCommand } from './commands/approvals.js';
import { confirmCommand } from './commands/confirm.js';
import { deadlinesCommand } from './commands/deadlines.js';
import { documentsCommand } from './commands/documents.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { incompleteCommand } from './commands/incomplete.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { planCommand } from './commands/plan.js';
import { policyCheckCommand } from './commands/policy-check.js';
import { policyCompareCommand } from './commands/policy-compare.js';
import { policyShowCommand } from './commands/policy-show.js';
import { recoverCommand } from './commands/recover.js';
import { reissueCommand } from './commands/reissue.js';
import { repliesCommand } from './commands/replies.js';
import { statusCommand } from './commands/status.js';
import { CONFIG_FILE } from './settings.js';
import { approvalTexts } from './texts/approvals.js';
import { confirmationTexts } from './texts/confirmation.js';
import { deadlineTexts } from './texts/deadlines.js';
import { incompleteTexts } from './texts/incomplete.js';
import { policyTexts } from './texts/policy.js';
import { repliesTexts } from './texts/replies.js';
import { reviewTexts } from './texts/review.js';
import { texts } from './texts.js';

/** Gate 1, from the intranet to the disc. */
export const program: Program = {
  name: 'intranet-export',
  summary: texts.programSummary,
  version: '0.1.0',
  configFile: CONFIG_FILE,
  commands: [
    initCommand,
    planCommand,
    exportCommand,
    inspectCommand,
    reissueCommand,
    confirmCommand,
    recoverCommand,
    statusCommand,
    explainCommand,
    approvalsCommand,
    incompleteCommand,
    documentsCommand,
    deadlinesCommand,
    repliesCommand,
    policyShowCommand,
    policyCheckCommand,
    policyCompareCommand,
    ...auditCommands(auditGate),
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuPlan, words: ['plan'] },
      { label: texts.menuExport, words: ['export'] },
      {
        label: confirmationTexts.menuConfirm,
        words: ['confirm'],
        ask: [confirmationTexts.menuAskCode],
      },
      { label: texts.menuStatus, words: ['status'] },
      { label: texts.menuExplain, words: ['explain'], ask: [texts.menuAskCase] },
      { label: approvalTexts.menu, words: ['approvals'] },
      { label: incompleteTexts.menu, words: ['incomplete'] },
      { label: reviewTexts.menu, words: ['documents'] },
      { label: deadlineTexts.menu, words: ['deadlines'] },
      { label: repliesTexts.menu, words: ['replies'] },
      { label: policyTexts.menu, words: ['policy', 'show'] },
      auditMenuItem,
      { label: confirmationTexts.menuRecover, words: ['recover'] },
      { label: texts.menuReissue, words: ['reissue'], ask: [texts.menuAskSequence] },
    ],
  },
};
