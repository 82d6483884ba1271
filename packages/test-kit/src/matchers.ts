import {
  isDiscferryError,
  type DiscferryError,
  type ErrorCode,
  type Finding,
} from '@discferry/shared-schema';
import { expect } from 'vitest';

/** What an error is expected to be. */
interface CodeMatchers<Result> {
  /**
   * Passes when a function throws, or a rejected promise holds, a DiscferryError of this code:
   * `expect(() => parse(bytes)).toThrowCode('E_…')`, `await expect(read()).rejects.toThrowCode('E_…')`.
   */
  toThrowCode(code: ErrorCode): Result;
}

// Merging asks for vitest's own type parameters, and for nothing in the body.
/* eslint-disable @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type */
declare module 'vitest' {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends CodeMatchers<R> {}
}
/* eslint-enable @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type */

expect.extend({
  toThrowCode(received: unknown, code: ErrorCode) {
    const thrown = typeof received === 'function' ? thrownBy(received as () => unknown) : received;
    const actual = describe(thrown);
    return {
      pass: actual === code,
      actual,
      expected: code,
      message: () => `expected ${code}${this.isNot ? ' not' : ''} to be thrown, got ${actual}`,
    };
  },
});

/**
 * Waits for an action to fail with a code, and returns the error for a closer look at its findings.
 * The failure of the assertion tells what was thrown instead.
 */
export async function expectCode(
  action: Promise<unknown> | (() => unknown),
  code: ErrorCode,
): Promise<DiscferryError> {
  const thrown = await rejectionOf(action);
  expect(thrown).toThrowCode(code);
  return thrown as DiscferryError;
}

/** The findings of the error an action fails with; the code is asserted with them. */
export async function findingsOf(
  action: Promise<unknown> | (() => unknown),
  code: ErrorCode,
): Promise<readonly Finding[]> {
  return (await expectCode(action, code)).findings;
}

const nothing = Symbol('nothing thrown');

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return nothing;
}

async function rejectionOf(action: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    return error;
  }
  return nothing;
}

function describe(thrown: unknown): string {
  if (isDiscferryError(thrown)) return thrown.code;
  if (thrown === nothing) return 'nothing';
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : typeof thrown;
}
