import { FLOWS, type Flow, type Localized, type Representative } from '@discferry/shared-schema';
import { addMonths } from './add-months.js';

/** How long after a case was closed (办结) requests are still taken. */
const MONTHS_AFTER_CLOSING = 3;

/** Why somebody may not make a request in a case. */
export const ELIGIBILITY_REFUSALS = {
  'not-criminal': {
    en: 'Requests are taken in criminal cases only.',
    zh: '仅刑事案件可以预约。',
  },
  'not-bound': {
    en: 'The applicant is not bound to this case.',
    zh: '申请人未绑定该案件。',
  },
  'not-representative': {
    en: 'Only a defender or a litigation agent may make requests.',
    zh: '仅辩护人、诉讼代理人可以预约。',
  },
  revoked: {
    en: 'The mandate of the applicant has ended.',
    zh: '申请人的委托关系已解除。',
  },
  'closed-three-months': {
    en: 'The case was closed three months ago or more.',
    zh: '案件办结已满三个月。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type EligibilityRefusal = keyof typeof ELIGIBILITY_REFUSALS;

/** What the right to make a request hangs on. */
export interface EligibilityFacts {
  readonly caseNumber: string;
  readonly flow: Flow;
  /** 办结日期; null while the case is open. */
  readonly closedOn: string | null;
  readonly binding:
    | {
        readonly caseNumber: string;
        readonly as: Representative;
        readonly revokedOn: string | null;
      }
    | undefined;
  /** The day the request was made. */
  readonly on: string;
}

/**
 * Whether a request may have been made: by a defender or a litigation agent bound to a criminal case, while
 * the mandate lasted, and not from three months after the case was closed. The end of a mandate is known by
 * its day alone, so a request of that day stands: it may have come before, and what was asked with a mandate
 * is not undone by its end.
 * @returns null when it may
 * @see 培训教程 2015 part 3 (requirements G2, G3)
 */
export function checkEligibility({
  caseNumber,
  flow,
  closedOn,
  binding,
  on,
}: EligibilityFacts): EligibilityRefusal | null {
  if (FLOWS[flow].group !== 'criminal') return 'not-criminal';
  if (binding?.caseNumber !== caseNumber) return 'not-bound';
  if (!isRepresentative(binding.as)) return 'not-representative';
  if (binding.revokedOn !== null && binding.revokedOn < on) return 'revoked';
  if (closedOn !== null && on >= addMonths(closedOn, MONTHS_AFTER_CLOSING)) {
    return 'closed-three-months';
  }
  return null;
}

/**
 * Whether a request may be entered now. Here it is known that a mandate has ended, whatever the clock says
 * of the day: from that moment on nothing may be asked with it (规定 2014 art. 10, requirement F5).
 * @returns null when it may
 */
export function checkEntry(facts: EligibilityFacts): EligibilityRefusal | null {
  const hasEnded = facts.binding !== undefined && facts.binding.revokedOn !== null;
  return checkEligibility(facts) ?? (hasEnded ? 'revoked' : null);
}

/** Types say so already; what comes from a disc was not always written by us. */
function isRepresentative(as: string): boolean {
  return as === 'defender' || as === 'litigation-agent';
}
