import { runProgram, type Program } from '@discferry/cli-kit';
import { paper, processOnPaper } from './process-on-paper.js';

/** What a run of a program printed. */
export interface PrintedRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program as the command line does, without a terminal, in a process that does not exist. */
export async function runOnPaper(
  program: Program,
  argv: readonly string[],
  { cwd, now }: { readonly cwd: string; readonly now: string },
): Promise<PrintedRun> {
  const [stdout, stderr] = [paper(), paper()];
  const [out, err] = [stdout.stream, stderr.stream];
  const io = processOnPaper({ argv, cwd, now: () => new Date(now), stdout: out, stderr: err });
  const status = await runProgram(program, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}
