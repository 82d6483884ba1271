import type { Program } from '@discferry/cli-kit';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { policyAddCommand } from './commands/policy-add.js';
import { policyListCommand } from './commands/policy-list.js';
import { quarantineDiscardCommand } from './commands/quarantine-discard.js';
import { quarantineListCommand } from './commands/quarantine-list.js';
import { searchCommand } from './commands/search.js';
import { statusCommand } from './commands/status.js';
import { trustAddCommand } from './commands/trust-add.js';
import { trustListCommand } from './commands/trust-list.js';
import { CONFIG_FILE } from './settings.js';
import { texts } from './texts.js';
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
    trustAddCommand,
    trustListCommand,
    policyAddCommand,
    policyListCommand,
    inspectCommand,
    importCommand,
    statusCommand,
    searchCommand,
    quarantineListCommand,
    quarantineDiscardCommand,
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuInspect, words: ['inspect'] },
      { label: texts.menuImport, words: ['import'] },
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
    ],
  },
};
