import { isDiscferryError, type DiscferryError } from '@discferry/shared-schema';

/** The error of our own that a call throws. */
export function catchError(call: () => void): DiscferryError {
  try {
    call();
  } catch (error) {
    if (isDiscferryError(error)) return error;
    throw error;
  }
  throw new Error('the call threw nothing');
}
