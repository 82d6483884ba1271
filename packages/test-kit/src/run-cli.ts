import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command left behind when it ended. */
export interface CliResult {
  /** The exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The surroundings of a command; everything not named here is the same on every machine. */
export interface CliOptions {
  /** Working folder; the test's own when absent. */
  readonly cwd?: string;
  /** Variables beside PATH, HOME, TZ and LANG, or in their place. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input; without it there is none. */
  readonly input?: string;
}

/** The file behind a command of ours, as built: `commandFile('package-verify')`. */
export function commandFile(name: string): string {
  return fileURLToPath(new URL(`../../${name}/bin/${name}.js`, import.meta.url));
}

/**
 * Runs a command as a user does: its built file, in a process of its own, on the Node that runs the
 * tests, without a terminal. Time zone and language are fixed, so that no test knows its machine.
 */
export async function runCli(
  file: string,
  args: readonly string[],
  options: CliOptions = {},
): Promise<CliResult> {
  const { cwd, env = {}, input } = options;
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    env: { ...inherited(), TZ: 'UTC', LANG: 'C.UTF-8', ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  // A command may end before it has read everything; that is no failure of the test.
  child.stdin?.on('error', () => undefined).end(input);
  const [stdout, stderr, [status, signal]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, by) => {
        resolve([code, by]);
      });
    }),
  ]);
  return { status, signal, stdout, stderr };
}

/** What a process cannot do without; the rest of the environment would leak into results. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP', 'NODE_COMPILE_CACHE'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function textOf(stream: AsyncIterable<Buffer> | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
