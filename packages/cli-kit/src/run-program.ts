import { EXIT, type ExitStatus } from '@discferry/shared-schema';
import { asDiscferryError } from './errors/as-discferry-error.js';
import type { ProcessIo } from './process-io.js';
import type { Menu, Program } from './program.js';
import { promptsOn } from './prompt/prompts.js';
import { parseLine, type ParsedLine } from './run/command-line.js';
import { canAsk } from './run/make-context.js';
import { chooseFromMenu } from './run/menu.js';
import { widthOf, write } from './run/output.js';
import { commandNamed, readPreferences, type Preferences } from './run/preferences.js';
import { reportFailure } from './run/report-failure.js';
import { runCommand } from './run/run-command.js';
import { usageError } from './run/usage-error.js';
import { sayIn } from './text/define-texts.js';
import { texts } from './text/texts.js';

interface Start {
  readonly program: Program;
  readonly io: ProcessIo;
  readonly preferences: Preferences;
}

/**
 * Runs a command line to its end: parses, runs the command, prints, and returns the exit status.
 * Started without a command on a terminal it offers the program's menu until the person leaves.
 * Never throws. `process.exitCode = await runProgram(program, processIo())`
 */
export async function runProgram(program: Program, io: ProcessIo): Promise<ExitStatus> {
  const start = { program, io, preferences: readPreferences(io) };
  // A write that fails reports to its caller; without a listener it would also end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
  // Node would print such an error whole, and its message may quote a record.
  const stopListening = io.onFault((error) => void fail(error, start).then(io.exitNow));
  try {
    return await runLine(start);
  } finally {
    stopListening();
  }
}

async function runLine(start: Start): Promise<ExitStatus> {
  const { program, io, preferences } = start;
  try {
    const line = parseLine(program, io.argv, { ...preferences, width: widthOf(io.stdout) });
    return await follow(line, start);
  } catch (error) {
    return await fail(error, start);
  }
}

async function follow(line: ParsedLine, start: Start): Promise<ExitStatus> {
  const { program, io, preferences } = start;
  switch (line.kind) {
    case 'run':
      return await runCommand(line, start);
    case 'show':
      await write(io.stdout, line.text);
      return EXIT.done;
    case 'nothing':
      if (program.menu !== undefined && !line.group && canAsk(io, preferences)) {
        return await runMenu(program.menu, start);
      }
      if (!preferences.json) await write(io.stderr, `${line.help}\n`);
      throw usageError(sayIn(preferences.lang)(texts.noCommand));
  }
}

/** Offers the menu until the person leaves; what was typed at the start stays in force. */
async function runMenu(menu: Menu, start: Start): Promise<ExitStatus> {
  const { io, preferences } = start;
  const prompts = promptsOn(io, new AbortController().signal);
  for (;;) {
    const words = await chooseFromMenu(menu, prompts, preferences.lang);
    if (words === undefined) return EXIT.done;
    await runLine({ ...start, io: { ...io, argv: [...io.argv, ...words] } });
    await write(io.stderr, '\n');
  }
}

async function fail(error: unknown, { program, io, preferences }: Start): Promise<ExitStatus> {
  const command = commandNamed(io.argv, program);
  try {
    return await reportFailure(error, { command, io, preferences });
  } catch (unwritten) {
    // Even the report could not be written: all that is left is the status.
    return asDiscferryError(unwritten, preferences.lang).exit;
  }
}
