// The detector has no public face but the redaction that asks it; this is the stage inside.
import { findLeftovers } from '../../packages/redaction/dist/detector/find-leftovers.js';
import type { Detector } from '../measure/detector.ts';

/** The leftover detector, over a text as it was served. */
export const detectLeftovers: Detector = (text) => findLeftovers(text);
