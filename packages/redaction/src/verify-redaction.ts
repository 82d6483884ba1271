import { DiscferryError, type Finding } from '@discferry/shared-schema';
import type { Span } from './redaction.js';
import { RULES } from './rules.js';

const maxFindings = 20;

/**
 * Proves that a public text is the served one but for what the rules hide: spans are sorted, inside
 * the text, apart from each other and each under a known rule; outside them both texts are identical;
 * and the spans rebuild the public text.
 * @throws E_REDACTION_PROOF with a finding for each defect; findings hold no text of the document
 * @see 规定 2014 art. 22
 */
export function verifyRedaction(
  original: string,
  publicText: string,
  spans: readonly Span[],
): void {
  const points = Array.from(original);
  const findings = spans.flatMap((span, index) =>
    defectsOf(span, index, spans[index - 1]?.end ?? 0),
  );
  for (const [index, { end }] of spans.entries()) {
    if (end > points.length)
      findings.push(at(`${index}.end`, 'a place inside the text', 'a place behind it'));
  }
  if (findings.length === 0) findings.push(...rebuildDefects(points, publicText, spans));
  if (findings.length > 0) {
    throw new DiscferryError(
      'E_REDACTION_PROOF',
      { count: findings.length },
      { findings: findings.slice(0, maxFindings) },
    );
  }
}

function defectsOf(span: Span, index: number, free: number): Finding[] {
  const { start, end, rule, basis } = span;
  const findings: Finding[] = [];
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) {
    return [at(`${index}.start`, 'whole numbers', 'other numbers')];
  }
  if (start < free) {
    findings.push(at(`${index}.start`, 'a place behind the span before', 'a place before its end'));
  }
  if (end <= start) findings.push(at(`${index}.end`, 'a place behind its start', 'no such place'));
  if (!Object.hasOwn(RULES, rule)) {
    findings.push(at(`${index}.rule`, 'a rule of the table', 'no such rule'));
  } else if (RULES[rule].basis !== basis) {
    findings.push(at(`${index}.basis`, 'the article of its rule', 'another text'));
  }
  return findings;
}

/** Walks both texts side by side; identical text and replacements must use them up together. */
function rebuildDefects(
  points: readonly string[],
  publicText: string,
  spans: readonly Span[],
): Finding[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, replacement } of spans) {
    parts.push(points.slice(from, start).join(''), replacement);
    from = end;
  }
  parts.push(points.slice(from).join(''));
  let reached = 0;
  for (const [index, part] of parts.entries()) {
    if (!publicText.startsWith(part, reached)) {
      const span = Math.floor(index / 2);
      return index % 2 === 0
        ? [at(`${span}.start`, 'identical text before the span', 'other text')]
        : [at(`${span}.replacement`, 'the replacement in the public text', 'other text')];
    }
    reached += part.length;
  }
  if (reached === publicText.length) return [];
  return [{ path: 'publicText', expected: 'nothing behind the rebuilt text', actual: 'more text' }];
}

function at(place: `${number}.${keyof Span}`, expected: string, actual: string): Finding {
  const [index = '', field = ''] = place.split('.');
  return { path: `spans[${index}].${field}`, expected, actual };
}
