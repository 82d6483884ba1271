import { setImmediate } from 'node:timers/promises';

/**
 * Lets the process hear Ctrl-C between two pages of work that never waits by itself.
 * @throws whatever `signal` was aborted with
 */
export async function hearInterrupt(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
