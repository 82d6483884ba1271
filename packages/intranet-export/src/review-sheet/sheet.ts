import type { RedactedText, Suspicion } from '@discferry/redaction';
import type { DocumentApproval } from '../documents/approval-chain.js';

/** A text as it was served, and what the public would read. */
export interface ReviewedText {
  readonly original: string;
  readonly redacted: RedactedText;
  /** What a person must decide about, in code points of the public text; those released among them. */
  readonly suspicions: readonly ReviewedSuspicion[];
}

export interface ReviewedSuspicion extends Suspicion {
  /** Whether an approval released it (放行词语). */
  readonly isReleased: boolean;
}

/**
 * The review sheet (核对单) of one document, as data: the served text beside the public one. Always in
 * Chinese. It holds names and stays on the intranet.
 */
export interface ReviewSheet {
  readonly caseNumber: string;
  /** 文书编号 */
  readonly documentId: string;
  /** 文书字号 */
  readonly documentNumber: string;
  /** 文书类别 */
  readonly kind: string;
  /** Where it stands, and what it waits for. */
  readonly state: string;
  readonly waitsFor: readonly string[];
  readonly approvals: readonly ReviewedApproval[];
  /** Digest of the content that was served (文书摘要). */
  readonly contentSha256: string;
  readonly publicSha256: string;
  readonly title: ReviewedText;
  readonly body: ReviewedText;
  /** Whether code points of the text are those in which the source counts marks (文书标记). */
  readonly marksCountHere: boolean;
}

/** An approval as the sheet shows it. */
export interface ReviewedApproval extends Omit<DocumentApproval, 'digest' | 'released'> {
  /** Whether it was given to the content as it is now. */
  readonly isOfThisContent: boolean;
}
