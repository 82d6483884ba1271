import { open, type FileHandle } from 'node:fs/promises';
import { onTestFinished } from 'vitest';

/** What can be made to fail on an open file. */
type Operation = 'read' | 'writeFile' | 'sync' | 'stat';

/** A fault that waits for its moment. */
export interface Fault {
  /** Whether its moment has come. */
  readonly reached: () => boolean;
  readonly lift: () => void;
}

/** Lets the `nth` use of an operation, on whatever file, fail as the system would let it fail. */
export async function failOn(operation: Operation, nth: number, code: string): Promise<Fault> {
  return interfere(operation, nth, () =>
    Promise.reject(Object.assign(new Error(`${code}: made up`), { code })),
  );
}

/** Lets the `nth` write, to whatever file, put down other bytes than it was given. */
export async function corruptWrite(nth: number): Promise<Fault> {
  return interfere('writeFile', nth, (real, [bytes]) =>
    real(Buffer.from(bytes as Buffer).map((byte) => byte ^ 1)),
  );
}

async function interfere(
  operation: Operation,
  nth: number,
  instead: (real: Method, args: readonly unknown[]) => Promise<unknown>,
): Promise<Fault> {
  const prototype = await fileHandlePrototype();
  const real = prototype[operation];
  let uses = 0;
  prototype[operation] = function (this: FileHandle, ...args: unknown[]) {
    uses += 1;
    return uses === nth ? instead(real.bind(this), args) : real.apply(this, args);
  };
  const lift = () => {
    prototype[operation] = real;
  };
  onTestFinished(lift);
  return { reached: () => uses >= nth, lift };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * Lets an action fail at the first use of an operation, then at the second, and so on until it gets
 * through. Gives what it failed with each time.
 */
export async function failOnEach(
  operation: Operation,
  code: string,
  action: () => Promise<unknown>,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (let nth = 1; ; nth += 1) {
    const fault = await failOn(operation, nth, code);
    try {
      await action();
      if (!fault.reached()) return failures;
      failures.push('the fault went unnoticed');
    } catch (error) {
      failures.push(error);
    } finally {
      fault.lift();
    }
  }
}

/** FileHandle is no public class; its methods are on the prototype of any handle. */
async function fileHandlePrototype() {
  await using handle = await open('.', 'r');
  return Object.getPrototypeOf(handle) as Record<Operation, Method>;
}
