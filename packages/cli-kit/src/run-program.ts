import { EXIT, type ExitStatus } from '@discferry/shared-schema';
import type { ProcessIo } from './process-io.js';
import type { Program } from './program.js';

/**
 * Runs a command line to its end: parses, runs the command, prints, and returns the exit status.
 * Never throws. `process.exitCode = await runProgram(program, processIo())`
 */
export async function runProgram(program: Program, io: ProcessIo): Promise<ExitStatus> {
  await Promise.resolve();
  io.stderr.write(program.name);
  return EXIT.internal;
}
