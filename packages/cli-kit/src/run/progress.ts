import { SingleBar } from 'cli-progress';
import type { Progress, ProgressOptions } from '../context.js';
import { groupDigits } from '../text/define-texts.js';
import type { TerminalOutput } from '../process-io.js';
import { printable } from '../view/printable.js';

const silent: Progress = { report: () => undefined, finish: () => undefined };
const barWidth = 24;
const maxLabelWidth = 30;
const bytesPerMegabyte = 1_000_000;

/** Makes the progress lines of one run and clears away those left open. */
export interface ProgressLines {
  readonly start: (label: string, options?: ProgressOptions) => Progress;
  readonly finishAll: () => void;
}

/** Progress on a terminal; elsewhere nothing is shown. */
export function progressOn(stream: TerminalOutput, shown: boolean): ProgressLines {
  const open = new Set<SingleBar>();
  return {
    start: (label, options = {}) => {
      if (!shown) return silent;
      const bar = startBar(stream, label, options);
      open.add(bar);
      return {
        report: (done) => {
          bar.update(done);
        },
        finish: () => {
          bar.stop();
          open.delete(bar);
        },
      };
    },
    finishAll: () => {
      for (const bar of open) bar.stop();
      open.clear();
    },
  };
}

function startBar(
  stream: TerminalOutput,
  label: string,
  { total, unit = 'records' }: ProgressOptions,
): SingleBar {
  const amount = (value: number): string =>
    unit === 'bytes' ? `${(value / bytesPerMegabyte).toFixed(1)} MB` : groupDigits(value);
  const name = printable(label, maxLabelWidth);
  const bar = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    // Signals are the runner's; the bar must not end the process.
    gracefulExit: false,
    format: (_options, { progress, value }) => {
      if (total === undefined) return `${name}  ${amount(value)}`;
      const filled = Math.round(Math.min(progress, 1) * barWidth);
      const line = '#'.repeat(filled).padEnd(barWidth, '-');
      return `${name}  [${line}]  ${amount(value)} / ${amount(total)}`;
    },
  });
  bar.start(total ?? 0, 0);
  return bar;
}
