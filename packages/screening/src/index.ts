export type {
  Accusation,
  AccusedFacts,
  ApprovalForm,
  CaseFacts,
  MetProhibition,
  PreviousDecision,
  VictimFacts,
} from './case-facts.js';
export { decide } from './decide.js';
export type { Decision, Outcome, Reason } from './decision.js';
export { parsePolicyPack, type LoadedPolicy } from './parse-policy-pack.js';
export { checkInForce, isInForce, policyPackSchema, type PolicyPack } from './policy-pack.js';
export { rankOfTerm, RANKS, reaches, type Rank } from './rank.js';
export { requiredRank } from './forms.js';
export { citation, type LegalBasis } from './legal-basis.js';
export { reason } from './prohibitions.js';
export type { SecondLook } from './rules-against.js';
export { screenAgain } from './screen-again.js';
export { screenDocumentAgain } from './screen-document-again.js';
export { youngestAccused } from './youngest-accused.js';
export { PHRASES } from './phrases.js';
