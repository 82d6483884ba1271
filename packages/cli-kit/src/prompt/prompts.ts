import { password, select, text } from '@clack/prompts';
import { DiscferryError } from '@discferry/shared-schema';
import type { ProcessIo } from '../process-io.js';
import { printable } from '../view/printable.js';

/** Asks a person at a terminal; each question may be left with Ctrl-C, which is E_INTERRUPTED. */
export interface Prompts {
  readonly line: (question: string) => Promise<string>;
  readonly hidden: (question: string) => Promise<string>;
  /** The index of the chosen label. */
  readonly choice: (question: string, labels: readonly string[]) => Promise<number>;
}

/** Prompts on stdin and stderr: stdout stays free for data. */
export function promptsOn(io: Pick<ProcessIo, 'stdin' | 'stderr'>, signal: AbortSignal): Prompts {
  const common = { input: io.stdin, output: io.stderr, signal, withGuide: false };
  return {
    line: async (question) =>
      answered(await text({ ...common, message: printable(question) })).trim(),
    hidden: async (question) =>
      answered(await password({ ...common, message: printable(question), mask: '*' })),
    choice: async (question, labels) => {
      const options = labels.map((label, value) => ({ label: printable(label), value }));
      return answered(
        await select({ ...common, message: printable(question), options, showInstructions: false }),
      );
    },
  };
}

/** Clack gives a symbol for Ctrl-C and Escape. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === 'symbol') throw new DiscferryError('E_INTERRUPTED', {});
  return answer as Exclude<Answer, symbol>;
}
