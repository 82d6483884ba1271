import { MAX_PDF_OBJECTS, MAX_PDF_SECTIONS } from '../limits.js';
import { refused } from '../refusals.js';
import { isDestination } from './inspect.js';
import { isCount, kindOf, nameIn, type PdfDictionary, type PdfValue } from './values.js';

/** Where an object stands: at an offset of the file, or in an object stream. */
export type Place =
  | { readonly at: number; readonly generation: number }
  | { readonly container: number; readonly index: number };

/** What is kept of an object; its content is not. */
export interface PdfObject {
  readonly place: Place;
  readonly count: number | undefined;
  readonly type: string | undefined;
  readonly isDestination: boolean;
  /** A string or a dictionary: either can name a file. */
  readonly canNameFile: boolean;
}

/** What a cross-reference says: the object with this number stands here. */
export interface Claim {
  readonly number: number;
  readonly place: Place;
}

/** A cross-reference, table or stream, with its trailer. */
export interface Section {
  readonly trailer: PdfDictionary;
  readonly claims: readonly Claim[];
}

/** The data of a stream as it was found, to be compared with its Length. */
interface FoundLength {
  readonly declared: PdfValue | undefined;
  /** From the shortest to the longest the data can be: the line end before `endstream` is optional. */
  readonly least: number;
  readonly most: number;
}

/** What was found going through a file from its first byte to its last. */
export interface PdfDocument {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly sections: ReadonlyMap<number, Section>;
  readonly lengths: readonly FoundLength[];
  /** Values of `startxref`, and where the last of them ends. */
  readonly starts: readonly number[];
  readonly end: number;
  /** The number of the object that begins at an offset. */
  readonly headers: ReadonlyMap<number, number>;
}

/** A document that is being gone through. */
export interface Findings extends PdfDocument {
  /** @throws pdf-incremental, pdf-too-complex */
  readonly addObject: (number: number, place: Place, value: PdfValue) => void;
  /** @throws pdf-incremental, pdf-too-complex */
  readonly addSection: (at: number, section: Section) => void;
  readonly addLength: (length: FoundLength) => void;
  readonly addStart: (start: number, end: number) => void;
}

/** A document of which nothing was read yet. */
export function createFindings(): Findings {
  const objects = new Map<number, PdfObject>();
  const headers = new Map<number, number>();
  const sections = new Map<number, Section>();
  const lengths: FoundLength[] = [];
  const starts: number[] = [];
  let last = 0;
  return {
    objects,
    headers,
    sections,
    lengths,
    starts,
    get end() {
      return last;
    },
    addObject(number, place, value) {
      // What stood there before is still in the file, and some viewer shows it.
      if (objects.has(number)) throw refused('pdf-incremental', `object ${String(number)} twice`);
      if (objects.size >= MAX_PDF_OBJECTS) throw refused('pdf-too-complex', 'too many objects');
      objects.set(number, { place, ...factsOf(value) });
      if ('at' in place) headers.set(place.at, number);
    },
    addSection(at, section) {
      if (sections.size >= MAX_PDF_SECTIONS) {
        throw refused('pdf-incremental', 'too many cross-references');
      }
      if (section.claims.length > MAX_PDF_OBJECTS) {
        throw refused('pdf-too-complex', 'too many references');
      }
      sections.set(at, section);
    },
    addLength(length) {
      lengths.push(length);
    },
    addStart(start, end) {
      starts.push(start);
      last = end;
    },
  };
}

function factsOf(value: PdfValue): Omit<PdfObject, 'place'> {
  const isDictionary = typeof value === 'object' && value?.kind === 'dictionary';
  return {
    count: isCount(value) ? value : undefined,
    type: isDictionary ? nameIn(value, 'Type') : undefined,
    isDestination: isDestination(value),
    canNameFile: ['string', 'dictionary'].includes(kindOf(value)),
  };
}
