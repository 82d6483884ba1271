import { confirmationCode } from '@discferry/appointments';
import type { Context } from '@discferry/cli-kit';
import {
  ledgerHead,
  noteInTrail,
  raiseAlarm,
  receiving,
  recordAttempt,
  recordReceipt,
  type Ledger,
} from '@discferry/intranet-ledger';
import { EMPTY_STATE } from '@discferry/package-format';
import { discNumber, type Alarm, type Intake, type Journal } from '@discferry/package-intake';
import { DIRECTION } from './receiver.js';
import type { Session } from './session.js';
import { texts } from './texts.js';

/** This gate's receiving end: what was refused is written down in the ledger. */
export function intakeOf(
  context: Context,
  { settings, ledger, trust, operator, log }: Session,
): Intake {
  const { spool, quarantine } = settings.folders;
  return {
    direction: DIRECTION,
    trust,
    operator,
    log,
    journal: journalOf(context, ledger),
    folders: { spool, quarantine },
  };
}

function journalOf({ notify, say }: Context, ledger: Ledger): Journal {
  return {
    recordAttempt: (attempt) => {
      recordAttempt(ledger, attempt);
      return Promise.resolve();
    },
    recordAlarm: async (alarm) => {
      await receiving(ledger, () => {
        noteAlarm(ledger, alarm);
        return Promise.resolve();
      });
      const { channel, sequence, manifestSha256 } = alarm;
      const packageId = discNumber(channel, sequence);
      const refused = { packageId, manifestSha256, outcome: 'refused' } as const;
      const code = confirmationCode({ ...refused, stateAfter: EMPTY_STATE });
      notify(say(texts.refusalCode, { code }));
    },
  };
}

/** An alarm of this side travels out as a receipt that says what was refused, and why. */
function noteAlarm(ledger: Ledger, alarm: Alarm): void {
  const { at, operator, channel, sequence, manifestSha256, code, findings } = alarm;
  const packageId = discNumber(channel, sequence);
  const told = { packageId, manifestSha256, code, findings: [...findings].slice(0, 20), at };
  raiseAlarm(ledger, { origin: 'intranet', ...told, lastAt: at, attempts: 1 });
  recordReceipt(ledger, {
    kind: 'receipt',
    ...told,
    outcome: 'refused',
    counts: { published: 0, updated: 0, withdrawn: 0, messages: 0, quarantined: 0 },
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
    trailHead: ledgerHead(ledger),
  });
  const detail = { manifestSha256, code };
  noteInTrail(ledger, { at, operator, action: 'alarm', subject: packageId, detail });
}
