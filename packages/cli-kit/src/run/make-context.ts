import { resolve } from 'node:path';
import type { Context } from '../context.js';
import { createLog, type Logger } from '../log.js';
import type { ProcessIo } from '../process-io.js';
import type { Program } from '../program.js';
import { confirmNumber } from '../prompt/confirm-number.js';
import { obtainPassphrase } from '../prompt/passphrase.js';
import { promptsOn } from '../prompt/prompts.js';
import { sayIn } from '../text/define-texts.js';
import { printable } from '../view/printable.js';
import type { Given } from './command-line.js';
import type { Preferences } from './preferences.js';
import { progressOn } from './progress.js';

/** The context of one run, and what the runner needs of it afterwards. */
export interface Run {
  readonly context: Context;
  /** The log the command opened, if it did. */
  readonly log: () => Logger | undefined;
  readonly finishProgress: () => void;
}

export interface RunOptions {
  readonly program: Program;
  readonly io: ProcessIo;
  readonly preferences: Preferences;
  readonly given: Given;
  readonly signal: AbortSignal;
}

/** Whether a person sits at the terminal who can be asked. */
export function canAsk({ stdin, stderr }: ProcessIo, { json }: Preferences): boolean {
  return stdin.isTTY === true && stderr.isTTY === true && !json;
}

/** Makes what a command may use of the world. */
export function makeRun({ program, io, preferences, given, signal }: RunOptions): Run {
  const { lang, json } = preferences;
  const say = sayIn(lang);
  const interactive = canAsk(io, preferences);
  const prompts = interactive ? promptsOn(io, signal) : undefined;
  const progress = progressOn(io.stderr, io.stderr.isTTY === true && !json);
  const passphraseFile = given.passphraseFile ?? io.env['DISCFERRY_PASSPHRASE_FILE'];
  let log: Logger | undefined;
  const context: Context = {
    lang,
    say,
    now: io.now,
    signal,
    cwd: io.cwd,
    configPath: resolve(io.cwd, given.config ?? program.configFile ?? `${program.name}.json`),
    interactive,
    operator: (configured) => given.operator ?? configured ?? io.userName(),
    notify: (text) => {
      if (!json) io.stderr.write(`${printable(text)}\n`);
    },
    progress: progress.start,
    confirmNumber: (expected) => confirmNumber(expected, { given: given.confirm, prompts, say }),
    passphrase: async (purpose = 'open') => {
      const file = passphraseFile === undefined ? undefined : resolve(io.cwd, passphraseFile);
      const passphrase = await obtainPassphrase(purpose, { file, prompts, say });
      // Deriving the key takes 64 MB in one piece (scrypt), often on top of a whole day's work.
      io.shedGarbage();
      return passphrase;
    },
    ask: async (question) => await prompts?.line(question[lang]),
    logTo: (file) => {
      log = createLog({ file });
      return log;
    },
  };
  return { context, log: () => log, finishProgress: progress.finishAll };
}
