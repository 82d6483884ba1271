import type { DocumentFile } from '../schema/document-rows.js';
import { digestOf } from './write-case.js';

/** How 本院认为 is opened, and how a correction opens it. */
const OPENINGS = ['本院认为', '本院经审查认为'] as const;

/**
 * Corrects a word in a document of plain text at an instant. Approvals of the earlier text stay on
 * record, bound to its digest: they no longer count.
 */
export function correctText({ row, marks }: DocumentFile, at: string): void {
  const text = row.WSNR.toString();
  const [from, to] = text.includes(OPENINGS[1]) ? ([OPENINGS[1], OPENINGS[0]] as const) : OPENINGS;
  const place = text.indexOf(from);
  const changed = place < 0 ? `${text}（已校对）\n` : text.replace(from, to);
  const before = Array.from(text.slice(0, Math.max(0, place))).length;
  const longer = Array.from(changed).length - Array.from(text).length;
  for (const mark of marks) {
    if (place < 0 || mark.QSWZ < before) continue;
    mark.QSWZ += longer;
    mark.ZZWZ += longer;
  }
  row.WSNR = Buffer.from(changed);
  row.WSZY = digestOf(row.WSNR);
  row.NRSJ = at;
}
