const warmUpSeconds = 1;
const measuredSeconds = 3;

/**
 * How many of its units a piece of work gets through in a second of processor time, once the code runs
 * at its speed: the items are gone through again and again, first unmeasured, then for some seconds.
 * @param items at least one
 */
export function unitsPerSecond<Item>(
  items: readonly Item[],
  unitsOf: (item: Item) => number,
  work: (item: Item) => unknown,
): number {
  const units = items.reduce((sum, item) => sum + unitsOf(item), 0);
  const pass = (): void => {
    for (const item of items) work(item);
  };
  passesFor(warmUpSeconds, pass);
  const { passes, seconds } = passesFor(measuredSeconds, pass);
  return (units * passes) / seconds;
}

function passesFor(
  leastSeconds: number,
  pass: () => void,
): { readonly passes: number; readonly seconds: number } {
  const before = process.cpuUsage();
  for (let passes = 1; ; passes += 1) {
    pass();
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    if (seconds >= leastSeconds) return { passes, seconds };
  }
}
