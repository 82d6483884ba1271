import type { MetProhibition } from './case-facts.js';

/** What may become of a case. `needs-approval` also stays inside, until a form or a correction. */
export type Outcome = 'disclose' | 'withhold' | 'needs-approval';

/** One rule that spoke, and what made it speak. Never a name, a number or a date of a person. */
export interface Reason {
  /** Id of the rule in the policy pack. */
  readonly rule: string;
  /** Citations, as {@link citation} writes them in Chinese. */
  readonly basis: readonly string[];
  readonly kind: 'prohibition' | 'doubt' | 'conflict' | 'approval';
  /** The value the rule saw: an article, an age class, the state of a form. */
  readonly saw: string;
}

/** The decision over one case, with every rule that spoke. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Ids of the prohibitions that were tested and did not speak, sorted. */
  readonly passed: readonly string[];
  /** The prohibitions the case meets or has met: to be remembered for the next decision. */
  readonly met: readonly MetProhibition[];
  /** Number of the approval form that decided, or null when none had to. */
  readonly approvalForm: string | null;
}
