import type { Backend } from '../backend.js';

/** The audit trail. The seals come with it, as they come with the tables of every later migration. */
export function tamperEvidence({ evidence }: Backend): void {
  evidence.createTrail();
}
