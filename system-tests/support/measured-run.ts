import { commandFile, runCli, type CliResult } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const preload = new URL('peak-memory.mjs', import.meta.url).href;

/** A finished command and the most memory it ever held. */
export interface MeasuredRun extends CliResult {
  readonly peakBytes: number;
}

/** Runs a command and measures its peak resident memory. */
export async function runMeasured(
  name: string,
  words: readonly string[],
  cwd: string,
): Promise<MeasuredRun> {
  const peakFile = join(cwd, `${name}.peak`);
  const result = await runCli(commandFile(name), words, {
    cwd,
    env: { NODE_OPTIONS: `--import ${preload}`, PEAK_FILE: peakFile },
  });
  return { ...result, peakBytes: Number(readFileSync(peakFile, 'utf8')) };
}
