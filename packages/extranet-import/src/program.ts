import { auditCommands, auditMenuItem } from '@discferry/audit-command';
import type { Program } from '@discferry/cli-kit';
import { trustAddCommand, trustListCommand } from '@discferry/package-intake';
import { auditGate } from './audit-gate.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { policyAddCommand } from './commands/policy-add.js';
import { policyListCommand } from './commands/policy-list.js';
import { quarantineDiscardCommand } from './commands/quarantine-discard.js';
import { quarantineListCommand } from './commands/quarantine-list.js';
import { replySettleCommand } from './commands/reply-settle.js';
import { replyCommand } from './commands/reply.js';
import { searchCommand } from './commands/search.js';
import { statusCommand } from './commands/status.js';
import { trustGate } from './trust-gate.js';
import { CONFIG_FILE } from './settings.js';
import { texts } from './texts.js';
import { texts as reply } from './texts-reply.js';
import { texts as search } from './texts-search.js';
import { texts as secondLook } from './texts-second-look.js';

/** Gate 2, from the disc into the public database. */
export const program: Program = {
  name: 'extranet-import',
  summary: texts.programSummary,
  version: '0.1.0',
  configFile: CONFIG_FILE,
  commands: [
    initCommand,
    trustAddCommand(trustGate),
    trustListCommand(trustGate),
    policyAddCommand,
    policyListCommand,
    inspectCommand,
    importCommand,
    replyCommand,
    replySettleCommand,
    statusCommand,
    searchCommand,
    quarantineListCommand,
    quarantineDiscardCommand,
    ...auditCommands(auditGate),
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuInspect, words: ['inspect'] },
      { label: texts.menuImport, words: ['import'] },
      { label: reply.menuReply, words: ['reply'], ask: [reply.menuAskRequest] },
      { label: texts.menuStatus, words: ['status'] },
      { label: search.menuSearch, words: ['search'], ask: [search.menuAskText] },
      { label: secondLook.menuQuarantine, words: ['quarantine', 'list'] },
      {
        label: secondLook.menuPolicyAdd,
        words: ['policy', 'add'],
        ask: [secondLook.menuAskPack],
      },
      { label: texts.menuTrustAdd, words: ['trust', 'add'], ask: [texts.menuAskKey] },
      { label: texts.menuTrustList, words: ['trust', 'list'] },
      auditMenuItem,
    ],
  },
};
