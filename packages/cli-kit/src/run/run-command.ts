import { EXIT, type DiscferryError, type ExitStatus } from '@discferry/shared-schema';
import { asDiscferryError } from '../errors/as-discferry-error.js';
import type { Logger } from '../log.js';
import type { ProcessIo } from '../process-io.js';
import type { Program } from '../program.js';
import { sayIn } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import { successDocument } from '../view/envelope.js';
import type { CommandRequest } from './command-line.js';
import { watchInterrupts } from './interrupt.js';
import { makeRun } from './make-context.js';
import { printView, write } from './output.js';
import type { Preferences } from './preferences.js';
import { reportFailure } from './report-failure.js';

export interface CommandOptions {
  readonly program: Program;
  readonly io: ProcessIo;
  readonly preferences: Preferences;
}

/** Runs one command, prints its outcome or its error, and gives the exit status. */
export async function runCommand(
  { command, input, given }: CommandRequest,
  { program, io, preferences }: CommandOptions,
): Promise<ExitStatus> {
  const interrupts = watchInterrupts(io, () => {
    run.context.notify(sayIn(preferences.lang)(texts.stopping));
  });
  const run = makeRun({ program, io, preferences, given, signal: interrupts.signal });
  try {
    const { data, view, exit = EXIT.done } = await command.run(run.context, input);
    run.finishProgress();
    if (preferences.json) await write(io.stdout, successDocument(command.name, data, exit));
    else await printView(view, io, preferences);
    run.log()?.info({ command: command.name, exit }, 'finished');
    return exit;
  } catch (thrown) {
    run.finishProgress();
    const error = asDiscferryError(thrown, preferences.lang);
    record(error, command.name, run.log());
    return await reportFailure(error, { command: command.name, io, preferences });
  } finally {
    interrupts.stopListening();
  }
}

/** Code, exit status and the places the cause passed; no sentence, no value. */
function record(error: DiscferryError, command: string, log: Logger | undefined): void {
  log?.error({ command, code: error.code, exit: error.exit, err: error.cause }, 'failed');
}
