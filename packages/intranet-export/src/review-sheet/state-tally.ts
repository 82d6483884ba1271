import { firstInOrder } from '../lists/first-in-order.js';
import { documentStates, waitsForJudgment, type DocumentState } from './document-state.js';
import type { ListedDocument } from './list-documents.js';

/** The documents of one state: how many, by which rules, and the first of them. */
export interface StateList {
  readonly count: number;
  /** How many each rule keeps there, by rule id. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly first: readonly ListedDocument[];
}

export type StateLists = Readonly<Record<DocumentState, StateList>>;

/** Adds up documents by state. Lists are cut; counts never are. */
export interface StateTally {
  add(document: ListedDocument): void;
  lists(): StateLists;
}

/**
 * Documents come in the order of their cases and stay in it; those for which only a judgment is missing
 * come behind those about which somebody can do something.
 * @param wanted the state that is listed; of all others only the count. All when it is null
 */
export function startStateTally(limit: number, wanted: DocumentState | null): StateTally {
  const later = (document: ListedDocument) => Number(waitsForJudgment(document));
  const tallies = new Map(
    documentStates.map((state) => [
      state,
      {
        list: firstInOrder<ListedDocument>(
          wanted === null || wanted === state ? limit : 0,
          (one, other) => later(one) - later(other),
        ),
        byRule: new Map<string, number>(),
      },
    ]),
  );
  return {
    add(document) {
      const tally = tallies.get(document.state);
      tally?.list.add(document);
      for (const rule of new Set(document.reasons.map((reason) => reason.rule))) {
        tally?.byRule.set(rule, (tally.byRule.get(rule) ?? 0) + 1);
      }
    },
    lists: () =>
      Object.fromEntries(
        [...tallies].map(([state, { list, byRule }]) => {
          const { count, first } = list;
          return [state, { count, byRule: Object.fromEntries([...byRule].sort()), first }];
        }),
      ) as Record<DocumentState, StateList>,
  };
}
