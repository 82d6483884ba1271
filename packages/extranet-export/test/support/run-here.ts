import { runProgram } from '@discferry/cli-kit';
import { Readable, Writable } from 'node:stream';
import { program } from '../../src/index.js';

/** Runs the program as the command line does, without a terminal, in a process that does not exist. */
export async function runHere(
  argv: readonly string[],
  { cwd, now }: { readonly cwd: string; readonly now: string },
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
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
