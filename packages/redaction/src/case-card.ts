import type { PartyRole } from '@discferry/shared-schema';

/** What the effective judgment (生效判决) says of a defendant. */
export interface Sentence {
  /**
   * `exempted`: 免予刑事处罚. `fixed-term`: 管制, 拘役 and 有期徒刑. `heavier-or-other`: 无期徒刑, 死刑.
   */
  readonly kind: 'exempted' | 'fixed-term' | 'heavier-or-other';
  /** Length of a fixed term in months. */
  readonly months: number | null;
}

/** Somebody on the case card (案卡), as redaction looks at them. */
export interface CardPerson {
  readonly number: number;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** 绰号, 化名, 又名, 曾用名. */
  readonly aliases: readonly string[];
  readonly role: PartyRole;
  /** Calendar date, or null when the card does not say. */
  readonly birthDate: string | null;
  /** Full years. */
  readonly ageAtAct: number | null;
  /** Null while there is no effective judgment over this person. */
  readonly sentence: Sentence | null;
  /** 累犯. */
  readonly recidivist: boolean;
  /** 惯犯. */
  readonly habitual: boolean;
  /** Asked in writing not to be anonymised; verified and approved (规定 2014 art. 19). */
  readonly namedOnRequest: boolean;
}

/** The people of a case, in the order of the card. */
export interface RedactionCard {
  readonly people: readonly CardPerson[];
}
