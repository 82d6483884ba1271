import type { AccusedFacts, ApprovalForm, CaseFacts, VictimFacts } from '../../src/index.js';

export const TODAY = '2026-11-20';

/** An adult whose card is complete. */
export const ADULT: AccusedFacts = {
  statedAge: 35,
  birthDate: '1990-05-06',
  actDate: '2026-02-10',
};

/** A minor whose card is complete. */
export const MINOR: AccusedFacts = {
  statedAge: 16,
  birthDate: '2009-05-06',
  actDate: '2026-02-10',
};

/** A victim of full age. */
export const GROWN_VICTIM: VictimFacts = { birthDate: '1985-11-30' };

export const THEFT = { code: '264.1', name: '盗窃罪' };
export const ESPIONAGE = { code: '110.1', name: '间谍罪' };
export const TERRORISM = { code: '120.1', name: '组织、领导、参加恐怖组织罪' };

/** A case that nothing speaks against: an adult accused of theft. */
export function caseFacts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    flow: 'first-instance-prosecution',
    acceptedOn: '2026-03-02',
    accusations: [THEFT],
    accused: [ADULT],
    accusedOrganisation: false,
    victims: [],
    choice: null,
    approvals: [],
    previous: null,
    ...changes,
  };
}

/** A form by which the chief approved disclosure. */
export function approvalForm(changes: Partial<ApprovalForm> = {}): ApprovalForm {
  return {
    number: 'SPB-1',
    asks: 'disclose',
    state: 'approved',
    rank: 'chief',
    decidedOn: '2026-05-11',
    ...changes,
  };
}
