import { RULES, type RedactedText, type RedactionRule } from '@discferry/redaction';
import type { ReviewedSuspicion, ReviewedText, ReviewSheet } from '../../src/review-sheet/sheet.js';

/** A text with masks at some places, half open, in code points. */
export function maskedText(
  original: string,
  masks: readonly (readonly [
    start: number,
    end: number,
    replacement: string,
    rule?: RedactionRule,
  ])[],
  suspicions: readonly ReviewedSuspicion[] = [],
): ReviewedText {
  const points = Array.from(original);
  const spans = masks.map(([start, end, replacement, rule = 'VICTIM']) => ({
    start,
    end,
    rule,
    basis: RULES[rule].basis,
    replacement,
  }));
  let at = 0;
  const parts = spans.flatMap(({ start, end, replacement }) => {
    const part = [points.slice(at, start).join(''), replacement];
    at = end;
    return part;
  });
  const redacted: RedactedText = {
    text: [...parts, points.slice(at).join('')].join(''),
    spans,
  };
  return { original, redacted, suspicions };
}

/** Something suspicious in a public text. */
export function suspicion(
  start: number,
  end: number,
  facts: Partial<ReviewedSuspicion> = {},
): ReviewedSuspicion {
  return { start, end, kind: 'name', why: 'crf', isReleased: false, ...facts };
}

/** A sheet over a text, with a title that holds nothing of note. */
export function sheetOver(body: ReviewedText, facts: Partial<ReviewSheet> = {}): ReviewSheet {
  return {
    caseNumber: '潍检诉受[2026]37070000001号',
    documentId: 'WS-1',
    documentNumber: '潍检公诉刑不诉〔2026〕19号',
    kind: '不起诉决定书',
    state: '待审核',
    waitsFor: ['待部门负责人审批'],
    approvals: [],
    contentSha256: 'a'.repeat(64),
    publicSha256: 'b'.repeat(64),
    title: maskedText('不起诉决定书', []),
    body,
    marksCountHere: true,
    ...facts,
  };
}
