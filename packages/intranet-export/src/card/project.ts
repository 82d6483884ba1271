import { maskNames } from '@discferry/redaction';
import {
  PARTY_ROLES,
  proceduralRecordSchema,
  type Finding,
  findingsOfIssues,
  type ProceduralRecord,
  type ScreeningNote,
} from '@discferry/shared-schema';
import type { CaseCard } from './case-card.js';

/** A public record, or why the card does not make one. */
export type Projection =
  | { readonly ok: true; readonly record: ProceduralRecord }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The only place where a field of the source becomes public: an allow-list, checked against the
 * schema the receiver will check it against (规定 2014 art. 7).
 */
export function project(card: CaseCard, screening: ScreeningNote): Projection {
  const masks = maskNames(card.people);
  const parties = card.people.flatMap((person, index) =>
    PARTY_ROLES[person.role].party
      ? [
          {
            role: person.role,
            name: masks[index],
            measures: card.measures
              .filter((measure) => measure.person === person.number)
              .map(({ measure, from, until }) => ({ measure, from, until })),
          },
        ]
      : [],
  );
  const candidate = {
    kind: 'procedural',
    caseNumber: card.caseNumber,
    flow: card.flow,
    office: card.office,
    charges: distinct(card.accusations),
    acceptedOn: card.acceptedOn,
    dueOn: card.dueOn,
    department: card.department,
    stage: card.stage,
    outcome: card.outcome,
    closedOn: card.closedOn,
    parties,
    screening,
  };
  const record = proceduralRecordSchema.safeParse(candidate);
  return record.success
    ? { ok: true, record: record.data }
    : { ok: false, findings: findingsOfIssues(record.error.issues, candidate, 'record.') };
}

/** A charge stands in several accusation lists and once in public. */
function distinct(accusations: CaseCard['accusations']): CaseCard['accusations'] {
  const seen = new Map(accusations.map((accusation) => [JSON.stringify(accusation), accusation]));
  return [...seen.values()].map(({ code, name }) => ({ code, name }));
}
