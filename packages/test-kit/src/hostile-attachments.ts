import { impostors } from './hostile-impostors.js';
import { hostileJpegs } from './hostile-jpegs.js';
import { pdfsWithContent } from './hostile-pdf-content.js';
import { hostilePdfFiles } from './hostile-pdf-files.js';
import { pdfsInHiding } from './hostile-pdf-hiding.js';
import { hostilePngs } from './hostile-pngs.js';

/** An attachment with one trick, and what has to become of it. */
export interface HostileAttachment {
  readonly name: string;
  /** What it is up to. */
  readonly trick: string;
  readonly bytes: Uint8Array;
  /** What its sender says it is. */
  readonly declared: 'pdf' | 'jpeg' | 'png';
  readonly outcome: Outcome;
}

/** Refused with a code; or passed on in other bytes, without the words it smuggled. */
export type Outcome = { readonly refusal: string } | { readonly gone: string };

/** Hostile attachments, one trick each. Built anew at each call, none kept. */
export function hostileAttachments(): readonly HostileAttachment[] {
  return [
    ...pdfsWithContent(),
    ...pdfsInHiding(),
    ...hostilePdfFiles(),
    ...hostileJpegs(),
    ...hostilePngs(),
    ...impostors(),
  ];
}
