import { commandFile, runCli, type CliResult } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A finished command and the most memory it ever held. */
export interface MeasuredRun extends CliResult {
  readonly peakBytes: number;
}

/** Where a command runs, and what is done to it before it starts. */
export interface Surroundings {
  readonly cwd: string;
  /** What the command believes the time is; the machine's own clock when left out. */
  readonly clock?: string;
  /** Whether its screening is taken away (no-screening.mjs). */
  readonly unscreened?: boolean;
}

/** Runs a command and measures its peak resident memory. */
export async function runMeasured(
  name: string,
  words: readonly string[],
  cwd: string,
): Promise<MeasuredRun> {
  return runMeasuredIn(name, words, { cwd });
}

/** Runs a command in surroundings of the test's making and measures its peak resident memory. */
export async function runMeasuredIn(
  name: string,
  words: readonly string[],
  { cwd, clock, unscreened = false }: Surroundings,
): Promise<MeasuredRun> {
  const peakFile = join(cwd, `${name}.peak`);
  const preloads = ['peak-memory.mjs', 'stopped-clock.mjs'];
  if (unscreened) preloads.push('no-screening.mjs');
  const result = await runCli(commandFile(name), words, {
    cwd,
    env: {
      NODE_OPTIONS: preloads.map((file) => `--import ${urlOf(file)}`).join(' '),
      PEAK_FILE: peakFile,
      // As a user runs it, who has no such cache.
      NODE_DISABLE_COMPILE_CACHE: '1',
      ...(clock === undefined ? {} : { STOPPED_CLOCK: clock }),
    },
  });
  return { ...result, peakBytes: Number(readFileSync(peakFile, 'utf8')) };
}

function urlOf(file: string): string {
  return new URL(file, import.meta.url).href;
}
