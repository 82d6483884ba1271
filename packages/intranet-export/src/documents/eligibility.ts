import type { Reason } from '@discferry/screening';
import type { DocumentKind } from '@discferry/shared-schema';
import { DOCUMENT_PHRASES } from './phrases.js';
import type { CaseDocument } from './read-document.js';
import { documentReason, told } from './rules.js';

/** For the touch screen (电子触摸显示屏) of the office, never the site (规定 2014 art. 17). */
const TOUCH_SCREEN_KINDS: ReadonlySet<string> = new Set(['撤销案件决定书', '不批准逮捕决定书']);

/** Why documents of a kind are never published; every kind that is none of art. 18 is internal. */
export function kindReason(kindTerm: string): Reason {
  return TOUCH_SCREEN_KINDS.has(kindTerm)
    ? documentReason('C2-KIND', 'prohibition', told(DOCUMENT_PHRASES.touchScreen, {}))
    : documentReason('C1-KIND', 'prohibition', told(DOCUMENT_PHRASES.internal, {}));
}

/** Whether a kind waits for the judgment (生效判决): 起诉书 and 抗诉书 (规定 2014 art. 18 (1)). */
export function needsJudgment(kind: DocumentKind): boolean {
  return kind === 'indictment' || kind === 'protest';
}

/** What the law wants to have come before a document may be public, and has not. */
export function missingEvents(
  { kind, effectiveOn, filing }: CaseDocument,
  today: string,
): { readonly forbidden: readonly Reason[]; readonly awaited: readonly Reason[] } {
  const forbidden: Reason[] = [];
  if (needsJudgment(kind) && (effectiveOn === null || effectiveOn > today)) {
    const phrase =
      effectiveOn === null ? DOCUMENT_PHRASES.noJudgment : DOCUMENT_PHRASES.futureJudgment;
    forbidden.push(documentReason('C1-JUDGMENT', 'prohibition', told(phrase, {})));
  }
  const ended = filing === null || (filing.endedOn !== null && filing.endedOn <= today);
  const awaited = ended
    ? []
    : [documentReason('D5-FILING', 'approval', told(DOCUMENT_PHRASES.noFiling, {}))];
  return { forbidden, awaited };
}
