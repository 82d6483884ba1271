import type { CaseFacts, MetProhibition } from './case-facts.js';
import type { Decision, Outcome, Reason } from './decision.js';
import { readForms, requirementOf, type FormsRead } from './forms.js';
import type { PolicyPack } from './policy-pack.js';
import { screen, type Screening } from './prohibitions.js';

/**
 * Decides what becomes of a case: disclose (公开), withhold (不公开) or needs-approval (待审批).
 *
 * | machine | undertaker   | form: disclose | form: withhold | form: refused  | no form        |
 * | ------- | ------------ | -------------- | -------------- | -------------- | -------------- |
 * | forbids | withhold / – | disclose       | withhold       | withhold       | withhold       |
 * | forbids | disclose     | disclose       | withhold       | withhold       | needs-approval |
 * | doubts  | any          | disclose       | withhold       | needs-approval | needs-approval |
 * | allows  | disclose / – | disclose       | withhold       | disclose       | disclose       |
 * | allows  | withhold     | disclose       | withhold       | disclose       | needs-approval |
 *
 * A pending form holds the case, whatever else there is. A decided form counts when it is signed by
 * the rank the pack names for every rule it overrides, and not before those rules first spoke; of
 * several the last one counts. Pure: the same case, pack and day give the same decision.
 * @param today calendar date in Asia/Shanghai
 * @see 操作规范 2014, 人机选择不一致; 规定 2014 art. 4
 */
export function decide(facts: CaseFacts, pack: PolicyPack, today: string): Decision {
  const screening = screen(facts, pack, today);
  const met = rememberMet(screening, facts);
  const forms = readForms(facts.approvals, requirementOf(screening.prohibitions, met, pack), today);
  const machine = machineChoice(screening);
  const outcome = forms.pending ? 'needs-approval' : outcomeOf(machine, facts.choice, forms);
  const unsettled = forms.deciding === null && contradicts(machine, facts.choice);
  return {
    outcome,
    reasons: [
      ...screening.reasons,
      ...screening.doubts,
      ...(unsettled ? [conflictReason(pack, machine)] : []),
      ...formReasons(forms, pack),
    ],
    passed: screening.passed,
    met,
    youngestAccused: screening.youngestAccused,
    approvalForm: forms.deciding?.number ?? null,
  };
}

type MachineChoice = 'forbids' | 'doubts' | 'allows';

function machineChoice({ prohibitions, doubts }: Screening): MachineChoice {
  if (prohibitions.length > 0) return 'forbids';
  return doubts.length > 0 ? 'doubts' : 'allows';
}

/** The table above, row by row. */
function outcomeOf(
  machine: MachineChoice,
  choice: CaseFacts['choice'],
  { deciding }: FormsRead,
): Outcome {
  if (deciding?.state === 'approved') return deciding.asks;
  const settled = deciding !== null || !contradicts(machine, choice);
  switch (machine) {
    case 'forbids':
      return settled ? 'withhold' : 'needs-approval';
    case 'doubts':
      return 'needs-approval';
    case 'allows':
      return settled ? 'disclose' : 'needs-approval';
  }
}

/** 人机选择不一致: the machine and the undertaker want opposite things. */
function contradicts(machine: MachineChoice, choice: CaseFacts['choice']): boolean {
  return (
    (machine === 'forbids' && choice === 'disclose') ||
    (machine === 'allows' && choice === 'withhold')
  );
}

function rememberMet({ prohibitions }: Screening, { previous }: CaseFacts): MetProhibition[] {
  const now = prohibitions.map(({ id }) => id);
  // A pack without a rule does not make the case forget that it once met it.
  const before = previous?.met ?? [];
  const fresh = now.filter((id) => !before.some(({ rule }) => rule === id));
  return [...before, ...fresh.map((rule) => ({ rule, formsFrom: previous?.decidedOn ?? null }))];
}

function conflictReason({ conflict }: PolicyPack, machine: MachineChoice): Reason {
  const saw =
    machine === 'forbids'
      ? 'the undertaker discloses, the rules forbid'
      : 'the undertaker withholds, the rules allow';
  return { rule: conflict.id, basis: conflict.basis, kind: 'conflict', saw };
}

function formReasons(forms: FormsRead, { conflict }: PolicyPack): readonly Reason[] {
  const say = (saw: string): Reason => ({
    rule: conflict.id,
    basis: conflict.basis,
    kind: 'approval',
    saw,
  });
  const { deciding } = forms;
  return [
    ...(forms.pending ? [say('a form waits for its decision')] : []),
    ...(deciding === null ? [] : [say(`form ${deciding.number}: ${deciding.state}`)]),
    ...forms.ignored.map((number) => say(`form ${number} does not count: rank or date`)),
  ];
}
