import { runProgram, type Program } from '@discferry/cli-kit';
import { Readable, Writable } from 'node:stream';

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
  const status = await runProgram(program, {
    argv,
    env: { LANG: 'en_US.UTF-8' },
    cwd,
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => new Date(now),
    locale: 'en-US',
    userName: () => 'clerk-1',
    onInterrupt: () => () => undefined,
    onFault: () => () => undefined,
    shedGarbage: () => undefined,
    exitNow: () => undefined,
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function paper() {
  let written = '';
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: Buffer | string, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  return { stream, text: () => written };
}
