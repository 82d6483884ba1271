import { refused } from '../refusals.js';
import type { Claim, PdfDocument, PdfObject, Section } from './document.js';
import { isCount, type PdfReference, type PdfValue } from './values.js';

/** Keys of a trailer that lead to another cross-reference. */
const LINKS = ['Prev', 'XRefStm'];

/**
 * Holds what the file says about itself against what was found in it. A cross-reference that points
 * into a string, a stream or a comment would show a viewer objects that the scan has not seen.
 * @throws malformed, pdf-incremental
 */
export function checkStructure(document: PdfDocument): void {
  checkStarts(document);
  checkChain(document);
  for (const { claims } of document.sections.values()) {
    for (const claim of claims) checkClaim(claim, document);
  }
  checkRoot(document);
  for (const { declared, least, most } of document.lengths) {
    const length = countOf(declared, document);
    if (length === undefined || length < least || length > most) {
      throw refused('malformed', 'the length of a stream');
    }
  }
}

/** The object that a reference means, if it is in the document. */
export function resolve(
  { number, generation }: PdfReference,
  { objects }: PdfDocument,
): PdfObject | undefined {
  const object = objects.get(number);
  if (object === undefined) return undefined;
  return ('at' in object.place ? object.place.generation : 0) === generation ? object : undefined;
}

function countOf(value: PdfValue | undefined, document: PdfDocument): number | undefined {
  if (isCount(value)) return value;
  if (typeof value !== 'object' || value?.kind !== 'reference') return undefined;
  return resolve(value, document)?.count;
}

/** A linearised file says 0 once in its first part; the last word must be true. */
function checkStarts({ starts, sections }: PdfDocument): void {
  const last = starts.at(-1);
  const others = starts.slice(0, -1).filter((start) => start !== 0);
  if (last === undefined || ![...others, last].every((start) => sections.has(start))) {
    throw refused('malformed', 'startxref');
  }
}

function checkChain({ starts, sections }: PdfDocument): void {
  const seen = new Set<number>();
  const waiting = [starts.at(-1) ?? 0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const section = sections.get(at);
    if (section === undefined || seen.has(at)) throw refused('malformed', 'chain of references');
    seen.add(at);
    waiting.push(...linksOf(section));
  }
}

function linksOf({ trailer }: Section): readonly number[] {
  return LINKS.flatMap((key) => {
    const value = trailer.entries.get(key);
    if (value === undefined) return [];
    if (!isCount(value)) throw refused('malformed', 'chain of references');
    return [value];
  });
}

function checkClaim({ number, place }: Claim, { objects }: PdfDocument): void {
  const found = objects.get(number)?.place;
  const isTrue =
    found !== undefined &&
    ('at' in place
      ? 'at' in found && found.at === place.at && found.generation === place.generation
      : 'container' in found && found.container === place.container && found.index === place.index);
  if (!isTrue) throw refused('malformed', `object ${String(number)} is not where it should be`);
}

/** All trailers begin at the same catalogue: another would be another document. */
function checkRoot(document: PdfDocument): void {
  const roots = new Set<number>();
  for (const { trailer } of document.sections.values()) {
    const root = trailer.entries.get('Root');
    const isReference = typeof root === 'object' && root?.kind === 'reference';
    if (!isReference || resolve(root, document)?.type !== 'Catalog') {
      throw refused('malformed', 'no catalogue');
    }
    roots.add(root.number);
  }
  if (roots.size > 1) throw refused('pdf-incremental', 'two catalogues');
}
