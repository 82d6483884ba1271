import { doubtCutter, type Doubt } from './doubts.js';
import type { ReviewedText } from './sheet.js';

/** A stretch of text that is one thing. */
export interface Piece {
  readonly text: string;
  /** Index of the span it belongs to; null where both texts are the same. */
  readonly span: number | null;
  /** Index of the doubt it belongs to; only on the public side. */
  readonly doubt: number | null;
}

/** The same paragraph of both texts, line feed included; several where a span reaches over them. */
interface ParagraphPair {
  readonly original: readonly Piece[];
  readonly public: readonly Piece[];
}

export interface AlignedText {
  readonly paragraphs: readonly ParagraphPair[];
  readonly doubts: readonly Doubt[];
}

/**
 * Puts the paragraphs of both texts side by side. The pieces of a side are its text to the last
 * character, and all pieces of a span stand in one pair. Linear in the length of the texts.
 */
export function alignParagraphs({ original, redacted, suspicions }: ReviewedText): AlignedText {
  const points = Array.from(original);
  const cutter = doubtCutter(suspicions);
  const paragraphs: ParagraphPair[] = [];
  let pair = newPair();

  const pass = (start: number, end: number) => {
    const part = points.slice(start, end);
    pair.original.push({ text: part.join(''), span: null, doubt: null });
    const stretches = cutter.cut(part, (index) => ({
      start: start + index,
      end: start + index + 1,
    }));
    pair.public.push(...stretches.map((stretch) => ({ ...stretch, span: null })));
  };
  const passSame = (from: number, until: number) => {
    let start = from;
    for (let at = from; at < until; at += 1) {
      if (points[at] !== '\n') continue;
      pass(start, at + 1);
      start = at + 1;
      paragraphs.push(pair);
      pair = newPair();
    }
    if (start < until) pass(start, until);
  };
  let at = 0;
  for (const [index, { start, end, replacement }] of redacted.spans.entries()) {
    passSame(at, start);
    pair.original.push({ text: points.slice(start, end).join(''), span: index, doubt: null });
    const stretches = cutter.cut(Array.from(replacement), () => ({ start, end }));
    const shown = stretches.length === 0 ? [{ text: '', doubt: null }] : stretches;
    pair.public.push(...shown.map((stretch) => ({ ...stretch, span: index })));
    at = end;
  }
  passSame(at, points.length);
  if (pair.original.length > 0) paragraphs.push(pair);
  return { paragraphs, doubts: cutter.doubts() };
}

function newPair(): { original: Piece[]; public: Piece[] } {
  return { original: [], public: [] };
}
