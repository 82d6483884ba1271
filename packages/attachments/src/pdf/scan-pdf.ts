import { refused } from '../refusals.js';
import { readBody } from './body.js';
import { checkStructure, resolve } from './check-structure.js';
import { createFindings } from './document.js';
import { checkFrame, checkObjectPlaces } from './frame.js';
import { automatic, createInspection, outside } from './inspect.js';
import { createParser } from './parse-value.js';
import type { Work } from './work.js';

/**
 * Looks through a PDF (ISO 32000-2) for anything but pages. It is strict where viewers are lenient: a
 * file that two of them could read in two ways is refused, so that what was looked at is what is shown.
 *
 * What it does not look into: content of pages, fonts, images.
 * @throws the refusals that begin with `pdf-`, polyglot, trailing-data, malformed
 */
export function scanPdf(source: Uint8Array, work: Work): void {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  work.allow(bytes.length);
  checkFrame(bytes);
  const inspection = createInspection();
  const findings = createFindings();
  readBody({ bytes, work, inspection, findings, parser: createParser() });
  const behind = bytes.toString('latin1', findings.end).trim();
  if (behind !== '%%EOF') throw refused('malformed', 'more than an end behind startxref');
  checkObjectPlaces(bytes, findings.headers);
  checkStructure(findings);
  for (const { reference, as } of inspection.promised) {
    const object = resolve(reference, findings);
    if (as === 'destination' && object?.isDestination !== true) throw automatic();
    if (as === 'no string' && object?.canNameFile === true) throw outside();
  }
  if (inspection.pages() === 0) throw refused('malformed', 'no page');
}
