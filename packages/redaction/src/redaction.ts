import type { RedactionRule } from './rules.js';

/** What a procuratorate may choose. */
export interface RedactionPolicy {
  /** What is left of an identity number: its first and last character, or its first ten digits. */
  readonly idStyle: 'ends' | 'ten-digits';
  /** 统一社会信用代码, 组织机构代码. */
  readonly organisationCode: 'mask' | 'keep';
}

/** One replacement: half open, in code points of the original. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule: RedactionRule;
  /** The article behind the rule. */
  readonly basis: string;
  readonly replacement: string;
}

/** Something left in the public text that a person must decide about; until then it blocks. */
export interface Suspicion {
  /** Half open, in code points of the public text. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'particular';
  /** What spoke: `word-name` (a name that is also a word), or a means of the leftover detector. */
  readonly why: string;
}

/** A public text, and how it came from the original. */
export interface RedactedText {
  readonly text: string;
  /** Sorted, never overlapping, never empty. */
  readonly spans: readonly Span[];
}

/** A document after 技术处理. */
export interface Redaction {
  readonly title: RedactedText;
  readonly body: RedactedText;
  readonly titleSuspicions: readonly Suspicion[];
  readonly suspicions: readonly Suspicion[];
}
