import {
  findLeaks,
  redact,
  verifyRedaction,
  type LeakPattern,
  type RedactedText,
  type Redaction,
  type RedactionCard,
  type RedactionPolicy,
} from '@discferry/redaction';
import { canonicalJson, sha256Hex } from '@discferry/package-format';
import type { DocumentMark } from './read-below.js';
import type { CaseDocument } from './read-document.js';

/** What a document is redacted from. */
export interface Served {
  readonly document: Pick<CaseDocument, 'kind' | 'title' | 'digest'>;
  readonly text: string;
  readonly marks: readonly DocumentMark[];
}

/** By what it is redacted. */
export interface RedactionBasis {
  readonly card: RedactionCard;
  readonly policy: RedactionPolicy;
  /** Suspicions that the approval released, each by its very text. */
  readonly released: readonly string[];
}

/** A document after 技术处理, and what a person must still look at. */
export interface PublicText {
  readonly redaction: Redaction;
  /** How many suspicions title and text have that no approval released. */
  readonly suspicions: { readonly names: number; readonly particulars: number };
  /** Particulars so plain that nobody may release them: the receiver refuses them again. */
  readonly leaks: readonly LeakPattern[];
}

/** The public text of a document (规定 2014 arts. 19, 20). */
export function publicTextOf(
  { document: { kind, title }, text, marks }: Served,
  { card, policy, released }: RedactionBasis,
): PublicText {
  const redaction = redact({ kind, title, text, marks, released }, card, policy);
  const all = [...redaction.titleSuspicions, ...redaction.suspicions];
  const names = all.filter((suspicion) => suspicion.kind === 'name').length;
  return {
    redaction,
    suspicions: { names, particulars: all.length - names },
    leaks: [...new Set([...findLeaks(redaction.title.text), ...findLeaks(redaction.body.text)])],
  };
}

/** The span report behind a public text, and its digest, which is all that leaves the intranet. */
export interface RedactionProof {
  readonly sha256: string;
  /** Canonical JSON. */
  readonly report: string;
}

/**
 * Proves that title and text are those that were served but for what the rules hide, and says how.
 * @throws E_REDACTION_PROOF
 * @see 规定 2014 art. 22
 */
export function prove({ document, text }: Served, { title, body }: Redaction): RedactionProof {
  verifyRedaction(document.title, title.text, title.spans);
  verifyRedaction(text, body.text, body.spans);
  const report = canonicalJson({
    contentSha256: document.digest,
    title: reportOf(document.title, title),
    text: reportOf(text, body),
  });
  return { sha256: sha256Hex(report), report };
}

function reportOf(original: string, { text, spans }: RedactedText) {
  return {
    originalSha256: sha256Hex(original),
    publicSha256: sha256Hex(text),
    spans: spans.map(({ start, end, rule, replacement }) => ({ start, end, rule, replacement })),
  };
}
