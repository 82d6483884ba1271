import {
  approvalNumberSchema,
  COERCIVE_MEASURES,
  PARTY_ROLES,
  roleOfTerm,
  type Finding,
} from '@discferry/shared-schema';
import { rankOfTerm, type Accusation, type ApprovalForm } from '@discferry/screening';
import type { SourceRow } from '../source/export-views.js';
import type { CardMeasure, CardPerson } from './case-card.js';
import { matching, meaning, oneOf, readDate, readWhole } from './field-reader.js';
import { anyText, readRows, type ReadRow } from './read-rows.js';

const KINDS = { 自然人: 'person', 单位: 'organisation' } as const;

/** 公开 or 不公开: what an undertaker chooses and an approval form asks for. */
export const readChoice = meaning({ 公开: 'disclose', 不公开: 'withhold' } as const);

export function readPeople(rows: readonly SourceRow[], findings: Finding[]): readonly CardPerson[] {
  const read: ReadRow<CardPerson> = (field) => {
    const number = field.required('RYXH', 'a number', readWhole);
    const kind = field.required('LX', '自然人 / 单位', meaning(KINDS));
    const name = field.required('XM', 'a name', anyText);
    const role = field.required('JS', '诉讼地位', roleOfTerm);
    const birthDate = field.optional('CSRQ', 'a date', readDate);
    const actDate = field.optional('ZAR', 'a date', readDate);
    const statedAge = field.optional('ZASNL', 'an age', readWhole);
    if (number === null || kind === null || name === null || role === null) return null;
    return { number, kind, name, role, birthDate, actDate, statedAge };
  };
  return readRows('GK_RY', rows, { findings, read });
}

export function readAccusations(
  rows: readonly SourceRow[],
  findings: Finding[],
): readonly Accusation[] {
  const read: ReadRow<Accusation> = (field) => {
    const name = field.required('AY_MC', '案由', anyText);
    const code = field.optional('AY_DM', '案由代码', anyText);
    return name === null ? null : { code, name };
  };
  return readRows('GK_AY', rows, { findings, read });
}

export function readMeasures(
  rows: readonly SourceRow[],
  findings: Finding[],
): readonly CardMeasure[] {
  const read: ReadRow<CardMeasure> = (field) => {
    const person = field.required('RYXH', 'a number', readWhole);
    const measure = field.required('QZCS', '强制措施', oneOf(COERCIVE_MEASURES));
    const from = field.required('KSRQ', 'a date', readDate);
    const until = field.optional('JSRQ', 'a date', readDate);
    if (person === null || measure === null || from === null) return null;
    return { person, measure, from, until };
  };
  return readRows('GK_QZCS', rows, { findings, read });
}

const STATES = { 待审批: 'pending', 同意: 'approved', 不同意: 'refused' } as const;

export function readApprovals(
  rows: readonly SourceRow[],
  findings: Finding[],
): readonly ApprovalForm[] {
  const read: ReadRow<ApprovalForm> = (field) => {
    const number = field.required('SPBH', '审批表编号', matching(approvalNumberSchema));
    const asks = field.required('SQSX', '公开 / 不公开', readChoice);
    const state = field.required('SPZT', '审批状态', meaning(STATES));
    const rank = field.optional('SPRZW', '审批人职务', rankOfTerm);
    const decidedOn = field.optional('SPRQ', 'a date', readDate);
    if (number === null || asks === null || state === null) return null;
    return { number, asks, state, rank, decidedOn };
  };
  return readRows('GK_SPB', rows, { findings, read });
}

/** Whether a role is that of an accused person, by whose age a case is judged. */
export function isAccused(person: CardPerson): boolean {
  return PARTY_ROLES[person.role].accused;
}
