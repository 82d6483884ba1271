import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap near what is really in use. Commands stream: little lives long, but left alone V8
 * lets young garbage and the old heap grow for speed, as if the machine were its own. Takes a third
 * off the peak of an export of 100,000 cases, for a few per cent more time (docs/adr/0008).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=20');
}
