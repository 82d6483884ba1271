import { redact, verifyRedaction, type RedactionPolicy } from '@discferry/redaction';
import type { Publisher } from '../measure/published.ts';

const POLICY: RedactionPolicy = { idStyle: 'ends', organisationCode: 'mask' };

/**
 * What the export does with a document that has no marks and no releases yet.
 * @throws E_REDACTION_PROOF when the spans do not prove the public text
 */
export const publishByRedaction: Publisher = ({ docType, title, text, caseCard }) => {
  const document = { kind: docType, title, text, marks: [], released: [] };
  const redaction = redact(document, caseCard, POLICY);
  verifyRedaction(title, redaction.title.text, redaction.title.spans);
  verifyRedaction(text, redaction.body.text, redaction.body.spans);
  return redaction;
};
