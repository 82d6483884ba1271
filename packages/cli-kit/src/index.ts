export {
  defineCommand,
  flag,
  rest,
  value,
  type Command,
  type CommandDefinition,
  type Example,
  type Outcome,
  type Value,
} from './command.js';
export { besideConfig, readConfig, writeConfig } from './config.js';
export type { Context, Progress, ProgressOptions } from './context.js';
export { asDiscferryError } from './errors/as-discferry-error.js';
export { describeError, type ErrorDescription } from './errors/describe-error.js';
export { createLog, type Logger, type LogOptions } from './log.js';
export { processIo, type ProcessIo } from './process-io.js';
export type { Menu, MenuItem, Program } from './program.js';
export { hearInterrupt } from './run/hear-interrupt.js';
export { runProgram } from './run-program.js';
export { defineTexts, sayIn, type Lang, type Say } from './text/define-texts.js';
export { chooseLang } from './text/language.js';
export {
  bullets,
  facts,
  heading,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Cell,
  type NextStep,
  type Tone,
} from './view/blocks.js';
export { printable } from './view/printable.js';
