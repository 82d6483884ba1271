import { commandFile, type CliResult } from '@discferry/test-kit';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const preload = fileURLToPath(new URL('doom.mjs', import.meta.url));
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** A command whose clock stands still and that may be killed at a chosen operation. */
export interface DoomedCommand {
  readonly name: keyof typeof DATABASE_OWNER;
  readonly words: readonly string[];
  readonly cwd: string;
  /** What the command believes the time is. */
  readonly clock: string;
}

/** Whose better-sqlite3 the command uses: the package that opens its database. */
const DATABASE_OWNER = {
  'intranet-export': 'intranet-export',
  'extranet-import': 'public-store',
  'extranet-export': 'public-store',
  'intranet-import': 'intranet-ledger',
};

/** Runs a command and kills it just before its n-th operation; 0 lets it live. */
export async function runDoomed(
  { name, words, cwd, clock }: DoomedCommand,
  { at, report }: { readonly at: number; readonly report?: string },
): Promise<Pick<CliResult, 'status' | 'signal' | 'stderr'>> {
  const child = spawn(process.execPath, ['--import', preload, commandFile(name), ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      LANG: 'C.UTF-8',
      DOOM_AT: String(at),
      STOPPED_CLOCK: clock,
      DOOM_SQLITE: join(packages, DATABASE_OWNER[name], 'package.json'),
      ...(report === undefined ? {} : { DOOM_REPORT: report }),
    },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stderr) chunks.push(chunk as Buffer);
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve([child.exitCode, child.signalCode]);
    } else
      child.once('exit', (...ended) => {
        resolve(ended);
      });
  });
  return { status, signal, stderr: Buffer.concat(chunks).toString() };
}

/** A row of the report counts once in so many when it only touches the database. */
const DATABASE_STRIDE = 11;

/**
 * The operations worth dying at: every one on a file, and every so-maniest inside the database, whose
 * own atomicity is SQLite's and not ours to test.
 */
export function killPoints(report: string): readonly number[] {
  return readFileSync(report, 'utf8')
    .split('\n')
    .flatMap((operation, index) => {
      const point = index + 1;
      return !operation.startsWith('sqlite') || point % DATABASE_STRIDE === 0 ? [point] : [];
    });
}
