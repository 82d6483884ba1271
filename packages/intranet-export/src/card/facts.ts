import type { CaseFacts, PreviousDecision } from '@discferry/screening';
import type { CaseCard } from './case-card.js';
import { isAccused } from './read-children.js';

/** What screening looks at in a card: facts, and no names. */
export function factsOf(card: CaseCard, previous: PreviousDecision | null): CaseFacts {
  const accused = card.people.filter(isAccused);
  return {
    flow: card.flow,
    acceptedOn: card.acceptedOn,
    accusations: card.accusations,
    accused: accused
      .filter(({ kind }) => kind === 'person')
      .map(({ statedAge, birthDate, actDate }) => ({ statedAge, birthDate, actDate })),
    accusedOrganisation: accused.some(({ kind }) => kind === 'organisation'),
    choice: card.choice,
    approvals: card.approvals,
    previous,
  };
}
