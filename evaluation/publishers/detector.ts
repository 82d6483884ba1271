import { findLeftovers } from '@discferry/redaction';
import type { Detector } from '../measure/detector.ts';

/** The leftover detector, over a text as it was served. */
export const detectLeftovers: Detector = (text) => findLeftovers(text);
