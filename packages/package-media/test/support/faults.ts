import { open, type FileHandle } from 'node:fs/promises';
import { onTestFinished, vi } from 'vitest';

/** What can be made to fail on a file that is open. */
type Operation = 'read' | 'writeFile' | 'sync' | 'stat';

/** A file system error as Node throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made up`), { code, syscall: 'made up' });
}

/**
 * Lets the `nth` use of an operation, on whatever file, fail with a system error, until the test
 * ends. The answer tells whether it has come to that.
 */
export async function failOn(operation: Operation, nth: number, code: string): Promise<() => boolean> {
  const handle = await open('.', 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const real = prototype[operation] as (...args: unknown[]) => Promise<unknown>;
  let uses = 0;
  const spy = vi.spyOn(prototype, operation);
  spy.mockImplementation(function (this: FileHandle, ...args: unknown[]) {
    uses += 1;
    return (uses === nth ? Promise.reject(systemError(code)) : real.apply(this, args)) as never;
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return () => uses >= nth;
}
