export type {
  Accusation,
  AccusedFacts,
  ApprovalForm,
  CaseFacts,
  MetProhibition,
  PreviousDecision,
} from './case-facts.js';
export { decide } from './decide.js';
export type { Decision, Outcome, Reason } from './decision.js';
export { parsePolicyPack, type LoadedPolicy } from './parse-policy-pack.js';
export { checkInForce, policyPackSchema, type PolicyPack } from './policy-pack.js';
export { rankOfTerm, type Rank } from './rank.js';
export { PHRASES } from './phrases.js';
