import {
  ageOn,
  calendarDateSchema,
  caseNumberSchema,
  chargeByCode,
  chargeByName,
  coerciveMeasureSchema,
  departmentSchema,
  FLOWS,
  flowOfCode,
  outcomeSchema,
  roleOfTerm,
  shanghaiDate,
  stageSchema,
} from '@discferry/shared-schema';
import { officeByCode } from '../data/offices.js';
import { isForbidden } from '../data/forbidden-charges.js';
import { accusedPeople, AGE_OF_MAJORITY } from '../lifecycle/accused.js';
import type { CaseFile, FormRow, PersonRow } from '../schema/rows.js';

/**
 * Whether a case should be public by the trial rules of 2014, looked at for the first time: the card
 * can be read, no charge and no minor forbids it (requirements B2 to B4), the undertaker's choice agrees or
 * a form has overruled it (B6). The simulator's own opinion, written without the exporter's code, so
 * that tests can hold one against the other.
 */
export function isDisclosable(file: CaseFile): boolean {
  const { row, forms } = file;
  if (!isReadable(file) || forms.some(({ SPZT }) => SPZT === '待审批')) return false;
  const ages = accusedPeople(file).map(ageAtAct);
  const forbidden = ages.includes('minor') || hasForbiddenCharge(file);
  const form = decidingForm(forms, forbidden);
  if (form?.SPZT === '同意') return form.SQSX === '公开';
  if (forbidden || ages.includes('unclear') || !hasKnownCharges(file)) return false;
  return row.GKXZ !== '不公开' || form !== undefined;
}

/** The last form signed by somebody high enough: a prohibition yields to the chief alone. */
function decidingForm(forms: readonly FormRow[], forbidden: boolean): FormRow | undefined {
  const ranks = forbidden ? ['检察长'] : ['分管副检察长', '检察长'];
  return forms.findLast(({ SPRZW }) => SPRZW !== null && ranks.includes(SPRZW));
}

function isReadable(file: CaseFile): boolean {
  const { row, persons, measures } = file;
  return (
    caseNumberSchema.safeParse(row.BMSAH).success &&
    officeByCode(row.CBDW_BM) !== undefined &&
    departmentSchema.safeParse(row.CBBM).success &&
    stageSchema.safeParse(row.AJZT).success &&
    outcomeSchema.nullable().safeParse(row.CLJG).success &&
    isDay(row.SLRQ) &&
    [row.DQRQ, row.BJRQ].every(isDayOrNull) &&
    persons.every(({ XM, JS }) => isName(XM) && roleOfTerm(JS) !== undefined) &&
    accusedPeople(file).every(({ ZASNL }) => ZASNL === null || typeof ZASNL === 'number') &&
    measures.every(
      ({ QZCS, KSRQ, JSRQ }) =>
        coerciveMeasureSchema.safeParse(QZCS).success && isDay(KSRQ) && isDayOrNull(JSRQ),
    )
  );
}

function hasForbiddenCharge({ charges }: CaseFile): boolean {
  return charges.some(({ AY_DM }) => {
    const charge = AY_DM === null ? undefined : chargeByCode(AY_DM);
    return charge !== undefined && isForbidden(charge);
  });
}

/** Code and name must mean the same charge, in force; only causes of other flows have no code. */
function hasKnownCharges({ row, charges }: CaseFile): boolean {
  const flow = flowOfCode(row.AJLB_BM);
  const mayLackCode = flow !== undefined && FLOWS[flow].group !== 'criminal';
  return (
    charges.length > 0 &&
    charges.every(({ AY_DM, AY_MC }) => {
      if (AY_DM === null) return mayLackCode;
      const named = chargeByName(AY_MC, row.SLRQ) ?? chargeByName(AY_MC, shanghaiDate(row.XGSJ));
      return named?.code === AY_DM;
    })
  );
}

function ageAtAct({ CSRQ, ZAR, ZASNL }: PersonRow): 'adult' | 'minor' | 'unclear' {
  if (!isDay(CSRQ) || !isDay(ZAR) || CSRQ > ZAR) return 'unclear';
  const age = ageOn(CSRQ, ZAR);
  if (ZASNL !== null && ZASNL !== age) return 'unclear';
  if (age < AGE_OF_MAJORITY) return 'minor';
  return ZASNL === null ? 'unclear' : 'adult';
}

function isName(name: string | null): boolean {
  return name !== null && /^[\p{Script=Han}·]{2,}$/u.test(name);
}

function isDay(text: string | null): text is string {
  return calendarDateSchema.safeParse(text).success;
}

function isDayOrNull(text: string | null): boolean {
  return text === null || isDay(text);
}
