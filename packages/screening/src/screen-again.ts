import { PARTY_ROLES, type ProceduralRecord } from '@discferry/shared-schema';
import { readAccusations } from './accusations.js';
import { isAboutCharge } from './charge-flow.js';
import type { CaseFacts } from './case-facts.js';
import type { Prohibition } from './policy-pack.js';
import { test, type ReadCase } from './prohibition-tests.js';
import { rulesAgainst, type SecondLook } from './rules-against.js';

/**
 * The second look (二次筛选): puts the record of a case that arrived before the statutory rules once more, from
 * what it shows and without believing that anybody has screened it.
 *
 * Charges and their doubts are read anew. Ages stay inside: for them the age class speaks, and for
 * every rule the sender's word that the case passed it. A prohibition gives way to the number of an
 * approval form (审批表), unless the pack lets no form override it.
 * @returns ids of the rules against the record, of the pack's doubt for what cannot be told; sorted,
 * empty when nothing speaks against it
 */
export function screenAgain(record: ProceduralRecord, look: SecondLook): readonly string[] {
  const { screening, acceptedOn: datedOn } = record;
  const read = readRecord(record, look);
  const speaks = (rule: Prohibition) => speaksAgainst(rule, record, read);
  return [...rulesAgainst({ screening, datedOn, speaks }, look)].sort();
}

function speaksAgainst(rule: Prohibition, record: ProceduralRecord, read: ReadCase): boolean {
  switch (rule.test.kind) {
    case 'charge-articles':
    case 'charges': {
      const { forbidden, doubts } = test(rule, read);
      return forbidden.length + doubts.length > 0;
    }
    case 'accused-under-age':
      return record.screening.youngestAccused === 'minor' || lacksAccused(record);
    case 'victim-under-age':
      return false;
  }
}

/** In a criminal case somebody stands accused, and is shown as a party. */
function lacksAccused({ flow, parties }: ProceduralRecord): boolean {
  return isAboutCharge(flow) && !parties.some(({ role }) => PARTY_ROLES[role].accused);
}

/** The facts that a record shows, for the tests that look at charges alone. */
function readRecord(record: ProceduralRecord, { sentOn, today }: SecondLook): ReadCase {
  const facts: CaseFacts = {
    flow: record.flow,
    acceptedOn: record.acceptedOn,
    accusations: record.charges,
    accused: [],
    accusedOrganisation: false,
    victims: [],
    choice: null,
    approvals: [],
    previous: null,
  };
  return { facts, accusations: readAccusations(facts, sentOn), ages: [], today };
}
