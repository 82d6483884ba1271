import type { TrustGate } from '@discferry/package-intake';
import { DIRECTION } from './receiver.js';
import { readSettings } from './settings.js';

/** Whose trust file `trust add` and `trust list` work on. */
export const trustGate: TrustGate = {
  program: 'intranet-import',
  direction: DIRECTION,
  settings: readSettings,
};
