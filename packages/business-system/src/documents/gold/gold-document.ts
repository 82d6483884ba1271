import type { PartyRole } from '@discferry/shared-schema';
import type { GoldSpan } from '../text/blocks.js';
import type { KeepType, MaskType } from '../text/pieces.js';

/** The four kinds of documents that are published (规定 2014 art. 18). */
export type PublishedKind =
  'indictment' | 'protest' | 'non-prosecution-decision' | 'appeal-review-decision';

/** Somebody on the case card, as redaction looks at them. */
export interface CardPerson {
  readonly number: number;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: PartyRole;
  readonly birthDate: string | null;
  readonly ageAtAct: number | null;
  /** The effective judgment; `fixed-term` is 管制, 拘役 and 有期徒刑, with its months. */
  readonly sentence: {
    readonly kind: 'exempted' | 'fixed-term' | 'heavier-or-other';
    readonly months: number | null;
  } | null;
  /** 累犯 */
  readonly recidivist: boolean;
  /** 惯犯 */
  readonly habitual: boolean;
  /** Asked in writing, with success, that the name stay public (规定 2014 art. 19). */
  readonly namedOnRequest: boolean;
}

/** A document of which every value to mask or to keep is known. Offsets are code points of `text`. */
export interface GoldDocument {
  readonly id: string;
  readonly docType: PublishedKind;
  readonly title: string;
  readonly text: string;
  readonly caseCard: { readonly people: readonly CardPerson[] };
  readonly mustMask: readonly GoldSpan<MaskType>[];
  readonly mustKeep: readonly GoldSpan<KeepType>[];
}
