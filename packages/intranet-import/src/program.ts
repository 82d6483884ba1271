import type { Program } from '@discferry/cli-kit';
import { trustAddCommand, trustListCommand } from '@discferry/package-intake';
import { importCommand } from './commands/import.js';
import { inboxCommand } from './commands/inbox.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { quarantineDiscardCommand } from './commands/quarantine-discard.js';
import { quarantineListCommand } from './commands/quarantine-list.js';
import { quarantineReleaseCommand } from './commands/quarantine-release.js';
import { quarantineShowCommand } from './commands/quarantine-show.js';
import { statusCommand } from './commands/status.js';
import { CONFIG_FILE } from './settings.js';
import { texts } from './texts.js';
import { trustGate } from './trust-gate.js';

/** Gate 4, from the disc into the business system's inbox and the ledger. */
export const program: Program = {
  name: 'intranet-import',
  summary: texts.programSummary,
  version: '0.1.0',
  configFile: CONFIG_FILE,
  commands: [
    initCommand,
    trustAddCommand(trustGate),
    trustListCommand(trustGate),
    inspectCommand,
    importCommand,
    inboxCommand,
    statusCommand,
    quarantineListCommand,
    quarantineShowCommand,
    quarantineReleaseCommand,
    quarantineDiscardCommand,
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuInspect, words: ['inspect'] },
      { label: texts.menuImport, words: ['import'] },
      { label: texts.menuInbox, words: ['inbox'] },
      { label: texts.menuStatus, words: ['status'] },
      { label: texts.menuQuarantine, words: ['quarantine', 'list'] },
      { label: texts.menuTrustAdd, words: ['trust', 'add'], ask: [texts.menuAskKey] },
      { label: texts.menuTrustList, words: ['trust', 'list'] },
    ],
  },
};
