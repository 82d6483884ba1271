import type { Program } from '@discferry/cli-kit';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { statusCommand } from './commands/status.js';
import { trustAddCommand } from './commands/trust-add.js';
import { trustListCommand } from './commands/trust-list.js';
import { CONFIG_FILE } from './settings.js';
import { texts } from './texts.js';

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
    inspectCommand,
    importCommand,
    statusCommand,
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuInspect, words: ['inspect'] },
      { label: texts.menuImport, words: ['import'] },
      { label: texts.menuStatus, words: ['status'] },
      { label: texts.menuTrustAdd, words: ['trust', 'add'], ask: [texts.menuAskKey] },
      { label: texts.menuTrustList, words: ['trust', 'list'] },
    ],
  },
};
