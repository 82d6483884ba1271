import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** A command of the demonstration that did not end as it should. */
export class UnexpectedStatus extends Error {
  readonly command: string;
  readonly status: number;

  constructor(command: string, status: number) {
    super(`${command} ended with ${String(status)}`);
    this.command = command;
    this.status = status;
  }
}

/** How a command is run. */
export interface RunOptions {
  /** The folder it runs in. */
  readonly cwd: string;
  /** Statuses that are as they should be; 0 alone when left out. */
  readonly expect?: readonly number[];
  /** Whether its output is left out; the command itself is always shown. */
  readonly quiet?: boolean;
}

/** Statuses with which a command has nothing more to say than its output: done, done but look. */
const CONTENT: readonly number[] = [0, 3];

/**
 * Shows a command as a person would type it and runs it as it would run then.
 * @throws UnexpectedStatus
 */
export function run(
  line: readonly string[],
  { cwd, expect = [0], quiet = false }: RunOptions,
): void {
  const [program = '', ...words] = line;
  process.stdout.write(`\n$ npx ${line.map(quoted).join(' ')}\n`);
  const result = spawnSync(join(bin, program), words, {
    cwd,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'pipe'],
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  const status = result.status ?? 1;
  // Advice on what to type next would get in the way of a story that types it itself.
  if (!CONTENT.includes(status)) process.stdout.write(result.stderr);
  if (!expect.includes(status)) throw new UnexpectedStatus(program, status);
}

/** A word as a shell needs it. */
function quoted(word: string): string {
  return /^[\w./:=,@+-]+$/.test(word) || /^[\p{Script=Han}]+$/u.test(word) ? word : `"${word}"`;
}
