import { runProgram, type Program } from '@discferry/cli-kit';
import { PassThrough } from 'node:stream';
import { paper, processOnPaper } from './process-on-paper.js';

/** What a run of the program showed. */
export interface Transcript {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** The instant at which it runs. */
  readonly now?: string;
  /** What a person at a terminal types, each when the screen shows the text it answers. */
  readonly answers?: readonly (readonly [when: string, typed: string])[];
  /** Ctrl-C is pressed as soon as this has come to the screen. */
  readonly interruptAt?: string;
}

/** A program as a test runs it. */
export interface ProgramHere {
  /** Runs it as the command line does, in a process that does not exist. */
  readonly run: (argv: readonly string[], options: RunOptions) => Promise<Transcript>;
  /** Runs it with `--json` and gives the document. */
  readonly runJson: (argv: readonly string[], options: RunOptions) => Promise<unknown>;
}

/** A program in this very process, with a terminal before it when somebody answers. */
export function programHere(program: Program): ProgramHere {
  const run: ProgramHere['run'] = (argv, options) => runHere(program, argv, options);
  return {
    run,
    runJson: async (argv, options) =>
      JSON.parse((await run([...argv, '--json'], options)).stdout) as unknown,
  };
}

async function runHere(
  program: Program,
  argv: readonly string[],
  { cwd, now = '2026-11-21T02:00:00Z', answers, interruptAt }: RunOptions,
): Promise<Transcript> {
  const isTTY = answers !== undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const stdout = screen(isTTY, () => undefined);
  const type = typing([...(answers ?? [])], stdin);
  const interrupts = new Set<() => void>();
  const stderr = screen(isTTY, (shown) => {
    type(shown);
    if (interruptAt === undefined || !shown.includes(interruptAt)) return;
    for (const interrupt of interrupts) interrupt();
  });
  const io = processOnPaper({
    argv,
    env: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    cwd,
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => new Date(now),
    userName: () => 'operator-1',
    onInterrupt: (listener) => {
      interrupts.add(listener);
      return () => interrupts.delete(listener);
    },
  });
  const exit = await runProgram(program, io);
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

function screen(isTTY: boolean, onText: (text: string) => void) {
  const { stream, text } = paper(onText);
  return { stream: Object.assign(stream, { isTTY, columns: 100 }), text };
}

/** Types each answer and Enter once its question has come to the screen since the answer before. */
function typing(answers: (readonly [when: string, typed: string])[], keyboard: PassThrough) {
  let seen = 0;
  return (shown: string) => {
    const [next] = answers;
    if (next === undefined || !shown.slice(seen).includes(next[0])) return;
    answers.shift();
    seen = shown.length;
    // After the prompt has drawn itself and listens.
    setImmediate(() => keyboard.write(`${next[1]}\r`));
  };
}
