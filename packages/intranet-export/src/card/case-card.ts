import type {
  COERCIVE_MEASURES,
  Flow,
  Office,
  OUTCOMES,
  PartyRole,
  STAGES,
} from '@discferry/shared-schema';
import type { Accusation, ApprovalForm } from '@discferry/screening';

/** Someone or something on the case card (案卡). */
export interface CardPerson {
  /** 人员序号 */
  readonly number: number;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly role: PartyRole;
  /** 出生日期 */
  readonly birthDate: string | null;
  /** 作案日期 */
  readonly actDate: string | null;
  /** 作案时年龄 */
  readonly statedAge: number | null;
}

/** A coercive measure (强制措施) against one person. */
export interface CardMeasure {
  readonly person: number;
  readonly measure: (typeof COERCIVE_MEASURES)[number];
  readonly from: string;
  readonly until: string | null;
}

/** A case card all of whose fields could be read. */
export interface CaseCard {
  readonly caseNumber: string;
  readonly flow: Flow;
  readonly office: Office;
  readonly department: string;
  readonly acceptedOn: string;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly stage: (typeof STAGES)[number];
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly choice: 'disclose' | 'withhold' | null;
  readonly people: readonly CardPerson[];
  readonly accusations: readonly Accusation[];
  readonly measures: readonly CardMeasure[];
  readonly approvals: readonly ApprovalForm[];
}
