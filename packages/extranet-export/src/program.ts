import type { Program } from '@discferry/cli-kit';
import { bindingAddCommand } from './commands/binding-add.js';
import { bindingListCommand } from './commands/binding-list.js';
import { bindingRevokeCommand } from './commands/binding-revoke.js';
import { confirmCommand } from './commands/confirm.js';
import { exportCommand } from './commands/export.js';
import { initCommand } from './commands/init.js';
import { inspectCommand } from './commands/inspect.js';
import { planCommand } from './commands/plan.js';
import { recoverCommand } from './commands/recover.js';
import { reissueCommand } from './commands/reissue.js';
import { requestAddCommand } from './commands/request-add.js';
import { requestListCommand } from './commands/request-list.js';
import { requestShowCommand } from './commands/request-show.js';
import { requestTakeCommand } from './commands/request-take.js';
import { requestWithdrawCommand } from './commands/request-withdraw.js';
import { statusCommand } from './commands/status.js';
import { CONFIG_FILE } from './settings.js';
import { texts } from './texts.js';
import { requestTexts } from './texts/requests.js';

/** Gate 3, from the public database to the disc that goes home. */
export const program: Program = {
  name: 'extranet-export',
  summary: texts.programSummary,
  version: '0.1.0',
  configFile: CONFIG_FILE,
  commands: [
    initCommand,
    bindingAddCommand,
    bindingListCommand,
    bindingRevokeCommand,
    requestAddCommand,
    requestTakeCommand,
    requestListCommand,
    requestShowCommand,
    requestWithdrawCommand,
    planCommand,
    exportCommand,
    inspectCommand,
    reissueCommand,
    confirmCommand,
    statusCommand,
    recoverCommand,
  ],
  menu: {
    title: texts.menuTitle,
    items: [
      { label: texts.menuPlan, words: ['plan'] },
      { label: texts.menuExport, words: ['export'] },
      { label: texts.menuStatus, words: ['status'] },
      { label: requestTexts.menuList, words: ['request', 'list'] },
      {
        label: requestTexts.menuShow,
        words: ['request', 'show'],
        ask: [requestTexts.menuAskRequest],
      },
      { label: texts.menuConfirm, words: ['confirm'], ask: [texts.menuAskCode] },
      { label: texts.menuReissue, words: ['reissue'], ask: [texts.menuAskSequence] },
    ],
  },
};
