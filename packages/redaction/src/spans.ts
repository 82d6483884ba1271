import type { RedactedText, Span } from './redaction.js';
import { RULES, type RedactionRule } from './rules.js';
import { lineBreaksIn } from './text/text-view.js';

/** A replacement on its way to a span, in code points of the original. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly rule: RedactionRule;
  readonly replacement: string;
}

/**
 * One span for each stretch that drafts cover. Where drafts meet, the one that covers more says what
 * stands there; an undertaker's mark always does.
 */
function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = drafts
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: Draft[] = [];
  for (const draft of sorted) {
    const last = merged.at(-1);
    if (last === undefined || draft.start >= last.end) merged.push(draft);
    else merged[merged.length - 1] = union(last, draft);
  }
  return merged;
}

function union(one: Draft, other: Draft): Draft {
  const end = Math.max(one.end, other.end);
  const marked = [one, other].find(({ rule }) => rule === 'UNDERTAKER-MARK');
  const longer = one.end - one.start >= other.end - other.start ? one : other;
  const shown = marked ?? longer;
  // A replacement that says something of what it covers must not speak for more than that.
  const whole = shown.start === one.start && shown.end === end;
  return { start: one.start, end, rule: shown.rule, replacement: whole ? shown.replacement : '**' };
}

/** Puts the replacements into the text. Line breaks inside them are kept behind them. */
export function applyDrafts(points: readonly string[], drafts: readonly Draft[]): RedactedText {
  const spans: Span[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, rule, replacement } of mergeDrafts(drafts)) {
    const kept = replacement + lineBreaksIn(points, start, end);
    // What already reads like its mask is not touched, but a mark is always accounted for.
    if (rule !== 'UNDERTAKER-MARK' && points.slice(start, end).join('') === kept) continue;
    parts.push(points.slice(at, start).join(''), kept);
    spans.push({ start, end, rule, basis: RULES[rule].basis, replacement: kept });
    at = end;
  }
  parts.push(points.slice(at).join(''));
  return { text: parts.join(''), spans };
}
