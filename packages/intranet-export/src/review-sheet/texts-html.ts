import { RULES, type Span } from '@discferry/redaction';
import { escapeHtml } from '../printing/html-page.js';
import { isReleased, type Doubt } from './doubts.js';
import { escapeText } from './escape-text.js';
import type { LaidText } from './laid-text.js';
import type { Piece } from './paragraphs.js';
import { RULE_LOOKS, ruleArticle } from './rule-looks.js';

type Side = 'original' | 'public';

/** Both texts, a row for each pair of paragraphs. Without its tags each cell is the text of its side. */
export function textRows(laid: LaidText): string {
  const leaks = new Map(
    laid.leaks.map(({ paragraph }, index) => [paragraph, laid.from.leak + index] as const),
  );
  const met = new Set<number>();
  const rows = laid.paragraphs.map((pair, index) => {
    const leak = leaks.get(index);
    const row = leak === undefined ? '<tr>' : `<tr id="l${String(leak)}" class="leak">`;
    const cells = (['original', 'public'] as const).map(
      (side) => `<td class="${side}">${sideHtml(pair[side], side, { laid, met })}</td>`,
    );
    return `${row}${cells.join('')}</tr>\n`;
  });
  return `<tbody class="${laid.part}">${rows.join('')}</tbody>`;
}

interface Place {
  readonly laid: LaidText;
  /** Doubts that have begun: only where one begins is it named and stopped at. */
  readonly met: Set<number>;
}

function sideHtml(pieces: readonly Piece[], side: Side, place: Place): string {
  const { spans, from } = place.laid;
  const parts: string[] = [];
  let open: number | null = null;
  const close = side === 'original' ? '</del>' : '</a>';
  for (const piece of pieces) {
    if (piece.span !== open) {
      if (open !== null) parts.push(close);
      const span = piece.span === null ? undefined : spans[piece.span];
      if (piece.span !== null && span !== undefined) {
        parts.push(maskStart(span, side, from.mask + piece.span));
      }
      open = piece.span;
    }
    parts.push(pieceHtml(piece, place));
  }
  if (open !== null) parts.push(close);
  return parts.join('');
}

function maskStart({ rule }: Span, side: Side, number: number): string {
  const label = `${RULE_LOOKS[rule].label}${String(number)}`;
  const common = `class="mask ${rule}" data-label="${label}"`;
  if (side === 'original') return `<del id="o${String(number)}" ${common}>`;
  const title = escapeHtml(`${RULES[rule].title.zh}，${ruleArticle(rule)}`);
  return `<a id="m${String(number)}" href="#o${String(number)}" ${common} title="${title}">`;
}

function pieceHtml({ text, span, doubt: index }: Piece, { laid, met }: Place): string {
  const doubt: Doubt | undefined = index === null ? undefined : laid.doubts[index];
  if (index === null || doubt === undefined) return escapeText(text);
  const name = `class="doubt${isReleased(doubt) ? ' released' : ''}"`;
  if (met.has(index)) return `<mark ${name}>${escapeText(text)}</mark>`;
  met.add(index);
  const number = String(laid.from.doubt + index);
  // A mask is a link already, and can be stopped at.
  const stop = span === null ? ' tabindex="0"' : '';
  return `<mark ${name} id="d${number}" data-label="疑${number}"${stop}>${escapeText(text)}</mark>`;
}
