import type { RedactionPolicy } from '../../redaction.js';
import { COVER } from '../claim.js';

const shownDigits = 10;
const coveredDigits = 8;

/** What is left of an identity number: 6**X, or 1101011990 and eight signs. */
export function identityMask(number: string, style: RedactionPolicy['idStyle']): string {
  const shown = number.toUpperCase();
  if (style === 'ten-digits') return shown.slice(0, shownDigits) + '*'.repeat(coveredDigits);
  return shown.slice(0, 1) + COVER + shown.slice(-1);
}
