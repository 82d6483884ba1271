import { commandFile, runCli } from '@discferry/test-kit';
import { z } from 'zod';

/** The programs of both sides. */
export type GateName =
  'business-system' | 'intranet-export' | 'intranet-import' | 'extranet-import' | 'extranet-export';

/** What became of a command, as its JSON document says. */
export interface Ran {
  readonly status: number;
  /** The error's code; null when there was none. */
  readonly code: string | null;
  readonly data: unknown;
  /** All it said, for whoever looks into a failure. */
  readonly said: string;
}

/** Where and when a command runs. */
export interface Surroundings {
  readonly cwd: string;
  /** What the command believes the time is, an instant. */
  readonly clock: string;
}

/** Runs a command of a gate to its end. */
export type RunGate = (
  gate: GateName,
  words: readonly string[],
  surroundings: Surroundings,
) => Promise<Ran>;

const stoppedClock = new URL('../stopped-clock.mjs', import.meta.url).href;

const documentSchema = z.object({
  exit: z.number(),
  data: z.unknown().optional(),
  error: z.object({ code: z.string() }).optional(),
});

/** Reads the JSON document that a command wrote. */
export function ranFrom(status: number, stdout: string, stderr: string): Ran {
  const said = `${stderr}${stdout}`;
  const { exit, data, error } = documentSchema.parse(JSON.parse(stdout));
  if (exit !== status) throw new TypeError(`status ${String(status)}, and it says ${said}`);
  return { status, code: error?.code ?? null, data: data ?? null, said };
}

/** A gate as people run it: its built file, in a process of its own, with the clock stopped. */
export const runAsProcess: RunGate = async (gate, words, { cwd, clock }) => {
  const { status, stdout, stderr } = await runCli(commandFile(gate), [...words, '--json'], {
    cwd,
    env: { NODE_OPTIONS: `--import ${stoppedClock}`, STOPPED_CLOCK: clock },
  });
  return ranFrom(status ?? -1, stdout, stderr);
};
