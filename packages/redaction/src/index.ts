export type { CardPerson, RedactionCard, Sentence } from './case-card.js';
export type { LegalDocument, UndertakerMark } from './document.js';
export { findLeaks, type LeakPattern } from './find-leaks.js';
export { maskNames, type NamedParty } from './mask-names.js';
export { redact } from './redact.js';
export type { RedactedText, Redaction, RedactionPolicy, Span, Suspicion } from './redaction.js';
export { verifyRedaction } from './verify-redaction.js';
export { RULES, type RedactionRule } from './rules.js';
