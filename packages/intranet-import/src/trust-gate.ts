import { noteInTrailOf } from '@discferry/intranet-ledger';
import type { TrustGate } from '@discferry/package-intake';
import { DIRECTION } from './receiver.js';
import { ledgerChannel } from './session.js';
import { readSettings } from './settings.js';

/** Whose trust file `trust add` and `trust list` work on. */
export const trustGate: TrustGate = {
  program: 'intranet-import',
  direction: DIRECTION,
  settings: readSettings,
  async note(configPath, deed) {
    const settings = await readSettings(configPath);
    noteInTrailOf({ path: settings.ledger, channel: ledgerChannel(settings) }, deed);
  },
};
