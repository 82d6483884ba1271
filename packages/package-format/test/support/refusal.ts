import type { ErrorCode } from '@discferry/shared-schema';
import { expect } from 'vitest';

/** Matches the error with a code: `expect(…).toThrow(refusal('E_…'))`. */
export function refusal(code: ErrorCode): unknown {
  return expect.objectContaining({ name: 'DiscferryError', code });
}
