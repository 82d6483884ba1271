import type { DocumentFeature } from '../refusals.js';

/**
 * What becomes of an element that means the same wherever it stands.
 * - `content`: it only holds others, which are read;
 * - `marker`: it shows nothing and may hold nothing;
 * - `dropped`: it and all in it never travel;
 * - a feature: the document is refused.
 */
type Rule = 'content' | 'marker' | 'dropped' | DocumentFeature;

const rules = (rule: Rule, names: string): (readonly [string, Rule])[] =>
  names.split(/\s+/).map((name) => [`w:${name}`, rule] as const);

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  // Tracked insertions are part of the text, and so is what was moved to its place.
  ...rules('content', 'ins moveTo smartTag customXml hyperlink sdtContent'),
  ...rules('dropped', 'del moveFrom'),
  // Properties are asked for by name where they matter.
  ...rules(
    'dropped',
    'pPr sectPr tblPr tblPrEx tblGrid trPr tcPr rPr sdtPr sdtEndPr smartTagPr customXmlPr',
  ),
  ...rules('marker', 'bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr'),
  ...rules('marker', 'permStart permEnd moveFromRangeStart moveFromRangeEnd'),
  ...rules('marker', 'moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd'),
  ...rules('marker', 'customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart'),
  ...rules('marker', 'customXmlMoveFromRangeEnd customXmlMoveToRangeStart'),
  ...rules('marker', 'customXmlMoveToRangeEnd'),
  ...rules('embedded-content', 'altChunk subDoc object control movie contentPart'),
  ...rules('ruby', 'ruby'),
  ...rules('text-direction', 'dir bdo'),
  ['m:oMath', 'equation'],
  ['m:oMathPara', 'equation'],
]);

/** The rule for an element; what is in no rule is refused, for it may show anything. */
export function ruleOf(name: string): Rule {
  return RULES.get(name) ?? 'unknown-element';
}
