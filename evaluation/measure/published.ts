import type { GoldDocument } from '../gold/gold-document.ts';

/** One replacement: half open, in code points of the original. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A text made public, and how it came from the original. */
export interface PublishedText {
  readonly text: string;
  /** Sorted, never overlapping. */
  readonly spans: readonly Replacement[];
}

/** Something in a public text that a person must decide about; half open, in its code points. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
}

/** A document made public by the means that is measured. */
interface PublishedDocument {
  readonly title: PublishedText;
  readonly body: PublishedText;
  readonly titleSuspicions: readonly Doubt[];
  readonly suspicions: readonly Doubt[];
}

/** A way to make a document public: ours, or the one that it is held against. */
export type Publisher = (document: GoldDocument) => PublishedDocument;
