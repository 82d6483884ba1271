import type { Intake } from '@discferry/package-intake';
import { DIRECTION } from './receiver.js';
import type { Session } from './session.js';

/** This gate's receiving end: what was refused is written down in the public database. */
export function intakeOf({ settings, store, trust, operator, log }: Session): Intake {
  const { spool, quarantine } = settings.folders;
  return {
    direction: DIRECTION,
    trust,
    operator,
    log,
    journal: store,
    folders: { spool, quarantine },
  };
}
