import { decide, type PolicyPack } from '@discferry/screening';
import type { CaseCard } from '../card/case-card.js';
import { factsOf } from '../card/facts.js';
import { isAccused } from '../card/read-children.js';
import type { IncompleteItem } from './item-text.js';

/** Under what a card is looked at. */
interface Basis {
  readonly pack: PolicyPack;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
}

/**
 * Finds the rows of a card that give rise to a doubt. A reason says what is doubtful and not about
 * whom; here each person and each charge is put before the rules alone, and what they doubt then is
 * this one's. The rules themselves are asked, so that nothing here can differ from them.
 */
export function locateDoubts(
  card: CaseCard,
  doubts: readonly string[],
  basis: Basis,
): readonly IncompleteItem[] {
  const doubtsWith = (change: Partial<CaseCard>) => doubtsOf({ ...card, ...change }, basis);
  const accused = card.people.filter(isAccused);
  const withoutPeople = doubtsWith({ people: [] });
  const withAccused = doubtsWith({ people: accused });
  const withoutCharges = doubtsWith({ accusations: [] });
  const rows = [
    ...card.people.map((person, index) => ({
      path: `GK_RY[${String(index + 1)}]`,
      // The age of a victim is told by the acts of all accused.
      own: isAccused(person)
        ? difference(doubtsWith({ people: [person] }), withoutPeople)
        : difference(doubtsWith({ people: [...accused, person] }), withAccused),
    })),
    ...card.accusations.map((accusation, index) => ({
      path: `GK_AY[${String(index + 1)}]`,
      own: difference(doubtsWith({ accusations: [accusation] }), withoutCharges),
    })),
  ];
  return doubts.flatMap((saw): readonly IncompleteItem[] => {
    const found = rows.filter(({ own }) => own.has(saw)).map(({ path }) => ({ path, saw }));
    return found.length === 0 ? [{ path: null, saw }] : found;
  });
}

function doubtsOf(card: CaseCard, { pack, today }: Basis): ReadonlySet<string> {
  const { reasons } = decide(factsOf(card, null), pack, today);
  return new Set(reasons.filter(({ kind }) => kind === 'doubt').map(({ saw }) => saw));
}

function difference(of: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> {
  return of.difference(without);
}
