import { z } from 'zod';

interface RoleFacts {
  readonly zh: string;
  /** A party (当事人) is shown in public with a masked name; others are not shown at all. */
  readonly party: boolean;
  /** Accused of the act: the age at the act decides over the whole case (requirement B4). */
  readonly accused: boolean;
}

/** The roles of people and organisations in a case (诉讼地位), as the source's column JS names them. */
export const PARTY_ROLES = {
  suspect: { zh: '犯罪嫌疑人', party: true, accused: true },
  defendant: { zh: '被告人', party: true, accused: true },
  'person-not-prosecuted': { zh: '被不起诉人', party: true, accused: true },
  appellant: { zh: '上诉人', party: true, accused: true },
  convict: { zh: '原审被告人', party: true, accused: true },
  victim: { zh: '被害人', party: true, accused: false },
  petitioner: { zh: '申诉人', party: true, accused: false },
  claimant: { zh: '赔偿请求人', party: true, accused: false },
  'aid-applicant': { zh: '救助申请人', party: true, accused: false },
  applicant: { zh: '申请人', party: true, accused: false },
  respondent: { zh: '被申请人', party: true, accused: false },
  'other-party': { zh: '其他当事人', party: true, accused: false },
  'legal-representative': { zh: '法定代理人', party: false, accused: false },
  defender: { zh: '辩护人', party: false, accused: false },
  'litigation-agent': { zh: '诉讼代理人', party: false, accused: false },
  witness: { zh: '证人', party: false, accused: false },
  expert: { zh: '鉴定人', party: false, accused: false },
} as const satisfies Readonly<Record<string, RoleFacts>>;

export type PartyRole = keyof typeof PARTY_ROLES;

const roles = Object.keys(PARTY_ROLES) as [PartyRole, ...PartyRole[]];

const partyRoleSchema = z.enum(roles);

/** The roles that may appear in a public record. */
export const publicPartyRoleSchema = partyRoleSchema.exclude(
  roles.filter((role) => !PARTY_ROLES[role].party) as (
    'legal-representative' | 'defender' | 'litigation-agent' | 'witness' | 'expert'
  )[],
);

const roleByTerm = new Map<string, PartyRole>(roles.map((role) => [PARTY_ROLES[role].zh, role]));

/** The role with a Chinese term (source column JS), or undefined when no role has it. */
export function roleOfTerm(term: string): PartyRole | undefined {
  return roleByTerm.get(term);
}
