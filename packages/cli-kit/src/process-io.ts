import { userInfo } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { keepHeapSmall, shedGarbage } from './small-heap.js';

/** A stream that may be a terminal. */
type TerminalInput = Readable & { readonly isTTY?: boolean };
export type TerminalOutput = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
};

/** Everything of the process a command line uses, so that tests can stand in for it. */
export interface ProcessIo {
  /** What was typed after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  readonly now: () => Date;
  /** The system's locale, `zh-CN`. */
  readonly locale: string;
  readonly userName: () => string;
  /** Calls the listener at each SIGINT and SIGTERM until the returned function is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Calls the listener with each error nobody caught until the returned function is called. */
  readonly onFault: (listener: (error: unknown) => void) => () => void;
  /** Gives memory back that is no longer used; a tenth of a second. */
  readonly shedGarbage: () => void;
  /** Ends the process at once. */
  readonly exitNow: (status: number) => void;
}

const interrupts = ['SIGINT', 'SIGTERM'];
const faults = ['uncaughtException', 'unhandledRejection'];

/** The real process, made frugal before anything grows in it. */
export function processIo(): ProcessIo {
  keepHeapSmall();
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    userName: () => userInfo().username,
    onInterrupt: (listener) => listen(interrupts, listener),
    onFault: (listener) => listen(faults, listener),
    shedGarbage,
    exitNow: (status) => process.exit(status),
  };
}

function listen(names: readonly string[], listener: (error: unknown) => void): () => void {
  for (const name of names) process.on(name, listener);
  return () => {
    for (const name of names) process.off(name, listener);
  };
}
