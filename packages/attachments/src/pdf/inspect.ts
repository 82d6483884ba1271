import { MAX_PDF_IMAGE_PIXELS, MAX_PDF_PAGES } from '../limits.js';
import { refused } from '../refusals.js';
import { BLEND_MODE, FORBIDDEN_NAMES, FORBIDDEN_VALUES } from './forbidden-names.js';
import {
  kindOf,
  nameIn,
  numberIn,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './values.js';

/** A value that is in order only if what it refers to is. */
interface Promised {
  readonly reference: PdfReference;
  readonly as: 'destination' | 'no string';
}

/** Looks at every value of a document, whether or not anything refers to it. */
export interface Inspection {
  /** @throws the refusal for active content */
  readonly inspect: (value: PdfValue) => void;
  readonly pages: () => number;
  readonly promised: readonly Promised[];
}

/** Begins to look at the values of a document. */
export function createInspection(): Inspection {
  let pages = 0;
  const promised: Promised[] = [];

  function inspectDictionary(dictionary: PdfDictionary): void {
    for (const [key, value] of dictionary.entries) {
      checkName(key);
      checkValue(value, key);
    }
    checkAction(dictionary);
    checkImage(dictionary);
    if (nameIn(dictionary, 'Type') === 'Page') pages += 1;
    if (pages > MAX_PDF_PAGES) throw refused('pdf-too-complex', 'too many pages');
  }

  function checkValue(value: PdfValue, key: string | undefined): void {
    if (typeof value !== 'object' || value === null) return;
    if (value.kind === 'name') checkNameAsValue(value.name, key);
    if (key === 'F') checkFile(value);
    // Bounded by the depth of parsing.
    if (value.kind === 'dictionary') inspectDictionary(value);
    if (value.kind === 'array') {
      for (const item of value.items) checkValue(item, undefined);
    }
    // Last, so that what the action does is named rather than when.
    if (key === 'OpenAction') checkOpenAction(value);
  }

  function checkOpenAction(value: PdfValue): void {
    if (typeof value === 'object' && value?.kind === 'reference') {
      promised.push({ reference: value, as: 'destination' });
    } else if (!isDestination(value)) throw automatic();
  }

  /** F is a width, a flag or a font to some, and to others the name of a file somewhere. */
  function checkFile(value: PdfValue): void {
    const kind = kindOf(value);
    if (kind === 'string' || kind === 'dictionary') throw outside();
    if (typeof value === 'object' && value?.kind === 'reference') {
      promised.push({ reference: value, as: 'no string' });
    }
  }

  return {
    inspect(value) {
      checkValue(value, undefined);
    },
    pages: () => pages,
    promised,
  };
}

/** Whether a value is a place within the document, or the jump to one. */
export function isDestination(value: PdfValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value.kind === 'array' || (value.kind === 'dictionary' && nameIn(value, 'S') === 'GoTo');
}

export function automatic(): Error {
  return refused('pdf-automatic-action', 'OpenAction is no destination');
}

export function outside(): Error {
  return refused('pdf-external-action', 'the name of a file');
}

function checkName(name: string): void {
  const refusal = FORBIDDEN_NAMES.get(name);
  // The name is one of ours, not the attachment's words.
  if (refusal !== undefined) throw refused(refusal, `/${name}`);
}

function checkNameAsValue(name: string, key: string | undefined): void {
  checkName(name);
  if (key === BLEND_MODE.key && name === BLEND_MODE.value) return;
  const refusal = FORBIDDEN_VALUES.get(name);
  if (refusal !== undefined) throw refused(refusal, `/${name}`);
}

/** Some viewers know actions of their own; none but GoTo is let through. */
function checkAction(dictionary: PdfDictionary): void {
  const isAction = nameIn(dictionary, 'Type') === 'Action';
  if (isAction && nameIn(dictionary, 'S') !== 'GoTo') {
    throw refused('pdf-external-action', 'an action other than GoTo');
  }
}

function checkImage(dictionary: PdfDictionary): void {
  if (nameIn(dictionary, 'Subtype') !== 'Image') return;
  const pixels = (numberIn(dictionary, 'Width') ?? 0) * (numberIn(dictionary, 'Height') ?? 0);
  if (pixels > MAX_PDF_IMAGE_PIXELS) throw refused('image-too-many-pixels', 'an image in a PDF');
}
