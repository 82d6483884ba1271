/** A name a charge bore from one day until another, on which it no longer had it. */
export interface FormerName {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/**
 * One charge (罪名) of the Criminal Law.
 *
 * Dates are calendar dates. Every span is half-open: `from` is the first day, `until` the first day
 * no longer in it, so that 2015-11-01 ends one name and begins the next.
 *
 * A charge lives as long as its offence: from the day the law that made it took effect until the
 * day a law ended it (or, where no law did, a document on charge names struck it). Its names follow
 * those documents alone: a name ends on the day the document that replaces it takes effect, even
 * when the law had changed before.
 */
export interface Charge {
  /**
   * Ours and stable, `120-1.1`: the article the charge first rested on and its number among the
   * charges of that article. Renaming or moving a charge keeps it; nothing may be read out of it.
   */
  readonly code: string;
  /** The present name, or the last one of a charge that has ended. */
  readonly name: string;
  /**
   * The articles it rests on, `102`, `120-1` (第一百二十条之一), as they are now. `D1` is article 1 of
   * the Decision on foreign exchange offences (关于惩治骗购外汇、逃汇和非法买卖外汇犯罪的决定, 1998), the one
   * offence outside the Criminal Law.
   */
  readonly articles: readonly string[];
  /** Chapter of the law's second part (分则), 1 to 10. */
  readonly chapter: number;
  readonly from: string;
  /** null while in force. */
  readonly until: string | null;
  /**
   * Oldest first. From 1997 to 2002 three charges had two names at once, the court's and the
   * procuratorate's; the one that was given up is the former name.
   */
  readonly formerNames: readonly FormerName[];
}
