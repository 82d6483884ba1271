import type { Flow } from '@discferry/shared-schema';
import type { Rank } from './rank.js';

/** A charge (案由) from any accusation list of the case. */
export interface Accusation {
  /** Catalogue code; null for the cause of a civil or administrative case. */
  readonly code: string | null;
  readonly name: string;
}

/** What is known of the age at the act (作案时年龄) of one accused natural person. */
export interface AccusedFacts {
  /** Completed years. */
  readonly statedAge: number | null;
  readonly birthDate: string | null;
  readonly actDate: string | null;
}

/** What is known of the age of one victim who is a natural person (被害人). */
export interface VictimFacts {
  readonly birthDate: string | null;
}

/** An approval form (审批表) as the business system has it. */
export interface ApprovalForm {
  readonly number: string;
  readonly asks: 'disclose' | 'withhold';
  readonly state: 'pending' | 'approved' | 'refused';
  readonly rank: Rank | null;
  readonly decidedOn: string | null;
}

/**
 * One thing in a case that a prohibition forbade, once (曾符合不予公开情形), and which forms may override
 * it. A form overrides what its signer knew: it was decided on the day the thing was first seen or
 * later, and was not decided already when it was seen.
 */
export interface MetProhibition {
  readonly rule: string;
  /** What the rule saw. Something else under the same rule is another thing, and needs its own form. */
  readonly saw: string;
  /** The first day on which a form that knew of it can be dated; null when it was there at the first look. */
  readonly formsFrom: string | null;
  /** Numbers of the forms that were decided before it was seen. */
  readonly olderForms: readonly string[];
}

/** What has to be remembered of the decision before this one. */
export interface PreviousDecision {
  readonly decidedOn: string;
  readonly met: readonly MetProhibition[];
}

/**
 * All that screening looks at: facts, and no names. Dates are calendar dates in Asia/Shanghai, read
 * by whoever read the card.
 */
export interface CaseFacts {
  readonly flow: Flow;
  readonly acceptedOn: string;
  readonly accusations: readonly Accusation[];
  /** Accused natural persons, all of them. */
  readonly accused: readonly AccusedFacts[];
  /** Whether an organisation is accused, for which there is no age. */
  readonly accusedOrganisation: boolean;
  /** Victims who are natural persons, all of them. */
  readonly victims: readonly VictimFacts[];
  /** The undertaker's choice (承办人选择), null when none was made. */
  readonly choice: 'disclose' | 'withhold' | null;
  readonly approvals: readonly ApprovalForm[];
  /** What was decided about this case before, or null when it is seen for the first time. */
  readonly previous: PreviousDecision | null;
}
