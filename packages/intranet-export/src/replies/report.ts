import type { Finding, Reply } from '@discferry/shared-schema';

/** A reply as a list shows it: neither place nor reason. */
export interface ListedReply {
  readonly requestId: string;
  readonly caseNumber: string;
  readonly decision: Reply['decision'];
  readonly decidedOn: string;
}

/** An answer that nobody may send before a person has looked. */
export interface HeldReply {
  /** As the source has them, well-formed or not; empty when there is none. */
  readonly requestId: string;
  readonly caseNumber: string;
  /** By column; never what stands there. */
  readonly findings: readonly Finding[];
}

/** A reply that was sent, and over which the undertaker has decided otherwise since. */
export interface ChangedReply extends ListedReply {
  /** The disc with the word that stands. */
  readonly sequence: number;
}

/** How many there are, and the first of them. */
export interface Listed<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** What a day's work found of answers. */
export interface ReplyReport {
  /** Whether the source has the view of answers. */
  readonly hasAnswers: boolean;
  /** For the next disc. */
  readonly toSend: Listed<ListedReply>;
  /** Of cases that are not public: for the reply sheet (答复单) alone. `printed` are not in the list. */
  readonly sheetOnly: Listed<ListedReply> & { readonly printed: number };
  /** How many are on a disc as they stand. */
  readonly sent: number;
  readonly changed: Listed<ChangedReply>;
  readonly held: Listed<HeldReply>;
}

/** Counts items and keeps the first of them. */
export interface Bin<Item> extends Listed<Item> {
  add(item: Item): void;
}

/** @param limit how many items the list has at most */
export function bin<Item>(limit: number): Bin<Item> {
  const first: Item[] = [];
  let count = 0;
  return {
    add(item) {
      count += 1;
      if (first.length < limit) first.push(item);
    },
    get count() {
      return count;
    },
    first,
  };
}

export function listedReply({ requestId, caseNumber, decision, decidedOn }: Reply): ListedReply {
  return { requestId, caseNumber, decision, decidedOn };
}

/** A list as it is shown, without what adds to it. */
export function listed<Item>({ count, first }: Listed<Item>): Listed<Item> {
  return { count, first };
}
