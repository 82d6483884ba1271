import type { Program } from '@discferry/cli-kit';
import { answerCommand } from './commands/answer.js';
import { createCommand } from './commands/create.js';
import { changeChargeCommand, decideFormCommand, deleteCaseCommand } from './commands/edit.js';
import { goldCommand } from './commands/gold.js';
import { inboxCommand } from './commands/inbox.js';
import { plantFaultCommand } from './commands/plant-fault.js';
import { simulateDayCommand } from './commands/simulate-day.js';
import { viewsCommand } from './commands/views.js';
import { texts } from './texts.js';

/** The reference 统一业务应用系统 on the command line. */
export const program: Program = {
  name: 'business-system',
  summary: texts.programSummary,
  version: '0.1.0',
  commands: [
    createCommand,
    simulateDayCommand,
    changeChargeCommand,
    decideFormCommand,
    deleteCaseCommand,
    inboxCommand,
    answerCommand,
    plantFaultCommand,
    viewsCommand,
    goldCommand,
  ],
};
