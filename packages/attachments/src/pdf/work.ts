import { MAX_ATTACHMENT_BYTES, MAX_PDF_STRUCTURE_BYTES } from '../limits.js';
import { refused } from '../refusals.js';

/** Counts the steps a scan takes, and ends it when they are out of proportion to what it reads. */
export interface Work {
  /**
   * Allows the steps for so many further bytes.
   * @throws pdf-too-complex
   */
  readonly allow: (bytes: number) => void;
  /** @throws pdf-too-complex */
  readonly spend: (steps: number) => void;
  readonly spent: () => number;
}

/**
 * Work that may be done in proportion to the bytes taken apart: time is linear because it is counted.
 * Counted and not timed, so that the same bytes are refused on a slow machine and on a fast one.
 */
export function createWork(stepsPerByte: number): Work {
  let allowedBytes = 0;
  let spent = 0;
  return {
    allow(bytes) {
      allowedBytes += bytes;
      if (allowedBytes > MAX_ATTACHMENT_BYTES + MAX_PDF_STRUCTURE_BYTES) {
        throw refused('pdf-too-complex', 'too much structure');
      }
    },
    spend(steps) {
      spent += steps;
      if (spent > allowedBytes * stepsPerByte)
        throw refused('pdf-too-complex', 'takes too much work');
    },
    spent: () => spent,
  };
}
