import { processOnPaper } from '@discferry/test-kit';
import { PassThrough, Writable } from 'node:stream';
import { runProgram, type Program } from '../../src/index.js';

export interface Transcript {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Statuses the process was ended with at once. */
  readonly endedAtOnce: readonly number[];
}

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly locale?: string;
  /** Makes all three streams terminals of this many columns. */
  readonly columns?: number;
  /** What the person types, each when the screen shows the text it answers. */
  readonly answers?: readonly (readonly [when: string, typed: string])[];
  /** Gets the function that sends a SIGINT, once somebody listens for it. */
  readonly onListening?: (interrupt: () => void) => void;
  /** Gets the function that reports an error nobody caught. */
  readonly onFaultListening?: (fault: (error: unknown) => void) => void;
  readonly stdout?: Writable;
}

/** Keys as a terminal sends them. */
export const keys = { enter: '\r', ctrlC: '\u0003', down: '\u001B[B' } as const;

/** A stream that remembers, and may be a terminal. */
class Screen extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  onText: () => void = () => undefined;

  constructor(columns: number | undefined) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    this.onText();
    done();
  }
}

/** A whole run of a program in a process that does not exist. */
export async function run(
  program: Program,
  argv: readonly string[],
  options: FakeOptions = {},
): Promise<Transcript> {
  const stdout = new Screen(options.columns);
  const stderr = new Screen(options.columns);
  const stdin = Object.assign(new PassThrough(), {
    isTTY: options.columns !== undefined,
    setRawMode: () => undefined,
  });
  answerWhenAsked(stderr, stdin, options.answers ?? []);
  const endedAtOnce: number[] = [];
  const io = processOnPaper({
    argv,
    env: options.env ?? {},
    cwd: options.cwd ?? '/nowhere',
    stdin,
    stdout: options.stdout ?? stdout,
    stderr,
    now: () => new Date('2026-11-21T01:02:03Z'),
    locale: options.locale ?? 'en-US',
    userName: () => 'clerk',
    onInterrupt: (listener) => {
      options.onListening?.(listener);
      return () => undefined;
    },
    onFault: (listener) => {
      options.onFaultListening?.(listener);
      return () => undefined;
    },
    exitNow: (status) => endedAtOnce.push(status),
  });
  const exit = await runProgram(program, io);
  return { exit, stdout: stdout.text, stderr: stderr.text, endedAtOnce };
}

/** Types each answer when its question has come to the screen since the answer before. */
function answerWhenAsked(
  screen: Screen,
  keyboard: PassThrough,
  answers: readonly (readonly [when: string, typed: string])[],
): void {
  const left = [...answers];
  let seen = 0;
  screen.onText = () => {
    const next = left[0];
    if (next === undefined || !screen.text.slice(seen).includes(next[0])) return;
    left.shift();
    seen = screen.text.length;
    // After the prompt has drawn itself and listens.
    setImmediate(() => keyboard.write(next[1]));
  };
}
