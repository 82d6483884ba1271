import { leaksIn, type Leak } from './leaks.js';
import { alignParagraphs, type AlignedText } from './paragraphs.js';
import type { ReviewedText, ReviewSheet } from './sheet.js';

/** A text of the sheet laid out: its paragraphs side by side, and what is numbered in it. */
export interface LaidText extends AlignedText {
  readonly part: 'title' | 'body';
  readonly spans: ReviewedText['redacted']['spans'];
  readonly leaks: readonly Leak[];
  /** What the first mask, doubt and leak are numbered: those of the title come first. */
  readonly from: { readonly mask: number; readonly doubt: number; readonly leak: number };
}

/** Lays out title and body. */
export function layOut({ title, body }: ReviewSheet): readonly [title: LaidText, body: LaidText] {
  const laidTitle = layOutText('title', title, { mask: 1, doubt: 1, leak: 1 });
  const { spans, doubts, leaks, from } = laidTitle;
  const next = {
    mask: from.mask + spans.length,
    doubt: from.doubt + doubts.length,
    leak: from.leak + leaks.length,
  };
  return [laidTitle, layOutText('body', body, next)];
}

function layOutText(part: LaidText['part'], text: ReviewedText, from: LaidText['from']): LaidText {
  const aligned = alignParagraphs(text);
  const { spans, text: publicText } = text.redacted;
  return { ...aligned, part, spans, leaks: leaksIn(aligned, publicText), from };
}
