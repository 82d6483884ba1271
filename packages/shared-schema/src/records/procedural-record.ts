import { z } from 'zod';
import { calendarDateSchema } from '../time/calendar-date.js';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { flowSchema } from '../vocabulary/flow.js';
import { officeSchema } from '../vocabulary/office.js';
import { publicPartyRoleSchema } from '../vocabulary/party-role.js';
import {
  coerciveMeasureSchema,
  departmentSchema,
  outcomeSchema,
  stageSchema,
} from '../vocabulary/procedure.js';
import { screeningNoteSchema } from './screening-note.js';

/** Caps that keep one record small; the receiver refuses a longer list. */
const MAX_CHARGES = 50;
const MAX_PARTIES = 500;
const MAX_MEASURES = 30;

/** A masked name (李某, 张某甲, 某公司): it holds 某 and only Chinese characters and the dot ·. */
export const maskedNameSchema = z.string().regex(/^(?=.*某)[\p{Script=Han}·]{2,30}$/u);

const chargeSchema = z.strictObject({
  /** The catalogue code of a criminal charge; null for the cause of a civil or other case. */
  code: z.string().max(12).nullable(),
  name: z.string().regex(/^[\p{Script=Han}、（）()〇·]{2,60}$/u),
});

const measureSchema = z.strictObject({
  measure: coerciveMeasureSchema,
  from: calendarDateSchema,
  until: calendarDateSchema.nullable(),
});

const partySchema = z.strictObject({
  role: publicPartyRoleSchema,
  name: maskedNameSchema,
  measures: z.array(measureSchema).max(MAX_MEASURES),
});

/**
 * A public procedural record (案件程序性信息): the fields that may be queried, and nothing else.
 * @see 规定 2014 art. 7
 */
export const proceduralRecordSchema = z.strictObject({
  kind: z.literal('procedural'),
  /** 部门受案号: the record's key. */
  caseNumber: caseNumberSchema,
  flow: flowSchema,
  /** 承办单位 */
  office: officeSchema,
  /** 案由 */
  charges: z.array(chargeSchema).min(1).max(MAX_CHARGES),
  /** 受理时间 */
  acceptedOn: calendarDateSchema,
  /** 办案期限 */
  dueOn: calendarDateSchema.nullable(),
  /** 办案部门 */
  department: departmentSchema,
  /** 办案进程 */
  stage: stageSchema,
  /** 处理结果 */
  outcome: outcomeSchema.nullable(),
  /** 办结日期: from it runs the time in which appointments are taken. */
  closedOn: calendarDateSchema.nullable(),
  /** 当事人, with their 强制措施 */
  parties: z.array(partySchema).max(MAX_PARTIES),
  screening: screeningNoteSchema,
});

export type ProceduralRecord = z.infer<typeof proceduralRecordSchema>;
