import type { CaseFacts, PreviousDecision } from '@discferry/screening';
import type { CaseCard, CardPerson } from './case-card.js';
import { isAccused } from './read-children.js';

/** The fields of a card that screening looks at. */
export type ScreenedFields = Pick<
  CaseCard,
  'flow' | 'acceptedOn' | 'people' | 'accusations' | 'choice' | 'approvals'
>;

/** What screening looks at in a card: facts, and no names. */
export function factsOf(card: ScreenedFields, previous: PreviousDecision | null): CaseFacts {
  const accused = card.people.filter(isAccused);
  return {
    flow: card.flow,
    acceptedOn: card.acceptedOn,
    accusations: card.accusations,
    accused: accused
      .filter(hasAge)
      .map(({ statedAge, birthDate, actDate }) => ({ statedAge, birthDate, actDate })),
    accusedOrganisation: accused.some((one) => !hasAge(one)),
    victims: card.people
      .filter((one) => one.role === 'victim' && hasAge(one))
      .map(({ birthDate }) => ({ birthDate })),
    choice: card.choice,
    approvals: card.approvals,
    previous,
  };
}

/** Natural persons, and whoever has a birth date or an age: a minor entered as 单位 is still a minor. */
function hasAge({ kind, birthDate, statedAge }: CardPerson): boolean {
  return kind === 'person' || birthDate !== null || statedAge !== null;
}
