import type { Program } from '@discferry/cli-kit';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { planCommand } from './commands/plan.js';
import { reissueCommand } from './commands/reissue.js';
import { statusCommand } from './commands/status.js';
import { CONFIG_FILE } from './settings.js';
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
    statusCommand,
    explainCommand,
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuPlan, words: ['plan'] },
      { label: texts.menuExport, words: ['export'] },
      { label: texts.menuStatus, words: ['status'] },
      { label: texts.menuExplain, words: ['explain'], ask: [texts.menuAskCase] },
      { label: texts.menuReissue, words: ['reissue'], ask: [texts.menuAskSequence] },
    ],
  },
};
