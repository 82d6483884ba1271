import { performance } from 'node:perf_hooks';

/** One way to do a piece of work. */
export interface Contender {
  readonly name: string;
  /** Puts everything in place; not measured. */
  readonly prepare?: () => void | Promise<void>;
  /** Does the work once. */
  readonly run: () => void | Promise<void>;
  /** What else there is to say, once its median is known, in milliseconds. */
  readonly note?: (medianMs: number) => string;
}

/** Ways to do the same work, held against the one that is named as their measure. */
export interface Comparison {
  readonly title: string;
  readonly contenders: readonly Contender[];
  readonly measure: Contender;
  /** What a run goes through: times are shown for one of them as well. */
  readonly items: { readonly count: number; readonly one: string };
  readonly rounds: number;
  readonly clock: keyof typeof CLOCKS;
}

/**
 * Milliseconds since some moment. `processor`: what this process has used, on all cores; other work on
 * the machine hardly counts. `wall`: for what happens in other processes.
 */
const CLOCKS = {
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  wall: () => performance.now(),
} as const;

/** A benchmark makes its data in a folder of its own, which is taken away afterwards. */
export type Benchmark = (folder: string) => Promise<void>;

interface Timed extends Contender {
  /** Milliseconds, one for each round. */
  readonly times: number[];
}

/**
 * Runs all contenders in each round, forwards and backwards in turn, so that a noisy neighbour and
 * what one leaves behind to the next fall on all alike; then prints a table. The first round warms
 * up and does not count. A ratio is the median over rounds of time by time of the measure.
 */
export async function compare(comparison: Comparison): Promise<void> {
  const now = CLOCKS[comparison.clock];
  const measure = timed(comparison.measure);
  const all = [...comparison.contenders.map(timed), measure];
  for (let round = 0; round <= comparison.rounds; round += 1) {
    for (const contender of round % 2 === 0 ? all : all.toReversed()) {
      await contender.prepare?.();
      const start = now();
      await contender.run();
      if (round > 0) contender.times.push(now() - start);
    }
  }
  print(comparison, all, measure);
}

function timed(contender: Contender): Timed {
  return { ...contender, times: [] };
}

/** The middle of some numbers. There must be one. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

function print(
  { title, items, rounds, clock }: Comparison,
  all: readonly Timed[],
  measure: Timed,
): void {
  const rows = all.map((contender) => {
    const time = median(contender.times);
    return [
      contender.name,
      duration(time),
      `${duration(time / items.count)}/${items.one}`,
      contender === measure ? '1' : ratio(contender.times, measure.times),
      contender.note?.(time) ?? '',
    ];
  });
  const table = [['', 'median', 'each', 'ratio (lowest–highest)', ''], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`\n${title} (${clock} time, ${rounds} rounds)\n  ${lines.join('\n  ')}\n`);
}

/** How the times of a contender stand to those of the measure in the same rounds. */
function ratio(times: readonly number[], measures: readonly number[]): string {
  const ratios = times.map((time, round) => time / (measures[round] ?? NaN));
  const [middle, lowest, highest] = [median(ratios), Math.min(...ratios), Math.max(...ratios)];
  return `${figures(middle)} (${figures(lowest)}–${figures(highest)})`;
}

/** Milliseconds in the unit that suits them. */
function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${figures(milliseconds / 1000)} s`;
  if (milliseconds >= 1) return `${figures(milliseconds)} ms`;
  return `${figures(milliseconds * 1000)} µs`;
}

/** Two figures of a small number, no fraction of a large one: the rest would be noise. */
function figures(number: number): string {
  return number >= 10 ? number.toFixed(0) : number.toPrecision(2);
}
