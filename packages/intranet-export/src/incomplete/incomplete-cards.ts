import { listIncomplete, type Ledger, type StandingDecision } from '@discferry/intranet-ledger';
import type { PolicyPack } from '@discferry/screening';
import { caseNumberSchema } from '@discferry/shared-schema';
import { sourceCaseOf } from '../source/source-case-of.js';
import { readCard } from '../card/read-card.js';
import type { SourceCase } from '../source/export-views.js';
import type { RecordSource } from '../source/record-source.js';
import { itemOf, type IncompleteItem } from './item-text.js';
import { locateDoubts } from './locate-doubts.js';

/** A card that is incomplete (案卡不完整), and all that is missing on it. */
export interface IncompleteCard {
  /** 部门受案号 as the source has it, well-formed or not; empty when the row has none. */
  readonly caseNumber: string;
  /** 承办人; null when the source names nobody. */
  readonly undertaker: string | null;
  /** Calendar date since which the case has its outcome. */
  readonly since: string;
  readonly items: readonly IncompleteItem[];
}

/** Where cards are looked for, and under what. */
interface Search {
  readonly ledger: Ledger;
  readonly source: RecordSource;
  readonly pack: PolicyPack;
  readonly today: string;
  /** Only the cards of this undertaker; of all when it is null. */
  readonly undertaker: string | null;
}

/** The incomplete cards, by undertaker, those without one last; only of cases the source still has. */
export function* incompleteCards(search: Search): Generator<IncompleteCard> {
  for (const decision of listIncomplete(search.ledger, search.undertaker)) {
    const sourceCase = sourceCaseOf(search.source, decision.caseNumber);
    if (sourceCase === undefined && !wasReadToday(decision, search.today)) continue;
    yield {
      caseNumber: decision.caseNumber,
      undertaker: decision.undertaker.trim() === '' ? null : decision.undertaker,
      since: decision.since,
      items: itemsOf(decision, sourceCase, search),
    };
  }
}

/**
 * Rows without a proper number cannot be asked for again: they count while they are met. A proper
 * number that is not in the source is a case that was deleted there.
 */
function wasReadToday({ caseNumber, decidedOn }: StandingDecision, today: string): boolean {
  return decidedOn === today && !caseNumberSchema.safeParse(caseNumber).success;
}

function itemsOf(
  { reasons }: StandingDecision,
  sourceCase: SourceCase | undefined,
  basis: Pick<Search, 'pack' | 'today'>,
): readonly IncompleteItem[] {
  const doubts = reasons.filter(({ kind }) => kind === 'doubt').map(({ saw }) => saw);
  const reading = sourceCase === undefined ? undefined : readCard(sourceCase);
  const findings = doubts.map(itemOf);
  if (reading?.ok !== true) return findings;
  return [
    ...findings.filter(({ path }) => path !== null),
    ...locateDoubts(
      reading.card,
      findings.filter(({ path }) => path === null).map(({ saw }) => saw),
      basis,
    ),
  ];
}
