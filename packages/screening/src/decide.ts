import { fillText } from '@discferry/shared-schema';
import type { CaseFacts } from './case-facts.js';
import type { Decision, Outcome, Reason } from './decision.js';
import { readForms, type FormsRead } from './forms.js';
import { rememberMet } from './met.js';
import { PHRASES } from './phrases.js';
import type { PolicyPack } from './policy-pack.js';
import { reason, reasonsOf, screen, type Screening } from './prohibitions.js';

/**
 * Decides what becomes of a case: disclose (公开), withhold (不公开) or needs-approval (待审批).
 *
 * The machine *forbids* when a prohibition of the pack speaks, or has ever spoken, against the case;
 * it *doubts* when a fact is missing or contradictory; else it *allows*. A form of approval (审批表)
 * says: disclose (asked and approved), withhold (to withhold approved, or to disclose refused), or
 * overrules the undertaker (to withhold refused).
 *
 * | machine | undertaker   | form: disclose | form: withhold | form: overrules | no form        |
 * | ------- | ------------ | -------------- | -------------- | --------------- | -------------- |
 * | forbids | withhold / – | disclose       | withhold       | withhold        | withhold       |
 * | forbids | disclose     | disclose       | withhold       | needs-approval  | needs-approval |
 * | doubts  | any          | disclose       | withhold       | needs-approval  | needs-approval |
 * | allows  | disclose / – | disclose       | withhold       | disclose        | disclose       |
 * | allows  | withhold     | disclose       | withhold       | disclose        | needs-approval |
 *
 * A form counts when it is signed by the rank the pack names for every rule it overrides, dated
 * between acceptance and today, decided knowing of those rules, and the only one of its number. The
 * last one decides; on one day the stricter. Rank and date are needed to open a case, not to close
 * it: a form against disclosure that does not count, until a later one answers it that does, leaves
 * no more than needs-approval. So does any pending form.
 *
 * Whether the pack is in force is for the caller to check (`checkInForce`), so that a pack can be
 * tried before its time. Pure: the same case, pack and day give the same decision, in whatever order
 * the card lists its accusations, people and forms.
 * @param today calendar date in Asia/Shanghai
 * @see 操作规范 2014, 人机选择不一致; 规定 2014 art. 4
 */
export function decide(facts: CaseFacts, pack: PolicyPack, today: string): Decision {
  const screening = screen(facts, pack, today);
  const { spoken, doubts, passed } = screening;
  const met = rememberMet(spoken, facts, today);
  const forms = readForms({ facts, spoken, met, pack, today });
  const machine = machineChoice(screening);
  const conflict = settles(forms, machine) ? null : contradiction(machine, facts.choice);
  return {
    outcome: outcomeOf(machine, forms, conflict !== null),
    reasons:
      isSilent(screening, forms) && conflict === null
        ? NO_REASONS
        : [
            ...reasonsOf(spoken, facts),
            ...doubts.map((saw) => reason(pack.doubt, 'doubt', saw)),
            ...(conflict === null ? [] : [reason(pack.conflict, 'conflict', conflict)]),
            ...formReasons(forms).map((saw) => reason(pack.conflict, 'approval', saw)),
          ],
    passed,
    met,
    approvalForm: forms.deciding?.number ?? null,
  };
}

/** Nothing spoke: so it is with nearly every case, and for those nothing is put together. */
const NO_REASONS: readonly Reason[] = [];

function isSilent(
  { spoken, doubts }: Screening,
  { pending, deciding, ignored }: FormsRead,
): boolean {
  return spoken.length + doubts.length + ignored.length === 0 && !pending && deciding === null;
}

type MachineChoice = 'forbids' | 'doubts' | 'allows';

function machineChoice({ spoken, doubts }: Screening): MachineChoice {
  if (spoken.length > 0) return 'forbids';
  return doubts.length > 0 ? 'doubts' : 'allows';
}

/** What the machine and the undertaker disagree about (人机选择不一致), or null. */
function contradiction(machine: MachineChoice, choice: CaseFacts['choice']): string | null {
  if (machine === 'forbids' && choice === 'disclose') {
    return PHRASES.disclosesForbidden.en;
  }
  if (machine === 'allows' && choice === 'withhold') {
    return PHRASES.withholdsAllowed.en;
  }
  return null;
}

/** Whether a form has answered the question on which the machine and the undertaker may differ. */
function settles({ verdict }: FormsRead, machine: MachineChoice): boolean {
  return verdict !== null && !(verdict === 'overrule' && machine === 'forbids');
}

/** The table above. */
function outcomeOf(machine: MachineChoice, forms: FormsRead, contradicted: boolean): Outcome {
  if (forms.pending) return 'needs-approval';
  const outcome = settledOutcome(machine, forms, contradicted);
  return outcome === 'disclose' && forms.objection ? 'needs-approval' : outcome;
}

function settledOutcome(
  machine: MachineChoice,
  { verdict }: FormsRead,
  contradicted: boolean,
): Outcome {
  if (verdict === 'disclose' || verdict === 'withhold') return verdict;
  if (contradicted || machine === 'doubts') return 'needs-approval';
  return machine === 'forbids' ? 'withhold' : 'disclose';
}

function formReasons({ pending, deciding, ignored }: FormsRead): readonly string[] {
  return [
    ...(pending ? [PHRASES.formPending.en] : []),
    ...(deciding === null
      ? []
      : [
          fillText(PHRASES.formDecided.en, {
            number: deciding.number,
            asks: deciding.asks,
            state: deciding.state,
          }),
        ]),
    ...ignored.map(({ number }) => fillText(PHRASES.formIgnored.en, { number })),
  ];
}
