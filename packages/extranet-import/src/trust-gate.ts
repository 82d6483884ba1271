import type { TrustGate } from '@discferry/package-intake';
import { noteDeed } from '@discferry/public-store';
import { DIRECTION } from './receiver.js';
import { readSettings } from './settings.js';

/** Whose trust file `trust add` and `trust list` work on. */
export const trustGate: TrustGate = {
  program: 'extranet-import',
  direction: DIRECTION,
  settings: readSettings,
  async note(configPath, deed) {
    const { database } = await readSettings(configPath);
    await noteDeed(database, deed, 'existing');
  },
};
