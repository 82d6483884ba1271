import type { DocumentKind } from '@discferry/shared-schema';

/**
 * What only the undertaker (承办人) can judge: secrets, privacy, what can be inferred (规定 2014
 * art. 20 (4)–(6)). Half open, in code points of the document's text.
 */
export interface UndertakerMark {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A legal document (法律文书) as it was served. */
export interface LegalDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly text: string;
  readonly marks: readonly UndertakerMark[];
  /** Suspicions that the approval released, each by its very text. */
  readonly released: readonly string[];
}
