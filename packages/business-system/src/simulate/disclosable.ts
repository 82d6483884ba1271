import {
  ageOn,
  calendarDateSchema,
  caseNumberSchema,
  chargeByCode,
  chargeByName,
  coerciveMeasureSchema,
  departmentSchema,
  flowOfCode,
  outcomeSchema,
  PARTY_ROLES,
  roleOfTerm,
  stageSchema,
} from '@discferry/shared-schema';
import { officeByCode } from '../data/offices.js';
import { mustStayInside } from '../generate/disclosure.js';
import { accusedPeople } from '../lifecycle/accused.js';
import { FLOW_FACTS } from '../lifecycle/flow-facts.js';
import type { CaseFile, ChargeRow, PersonRow } from '../schema/rows.js';

/** What a change of the source should do to the public record once it is exported. */
export type PublicEffect = 'publish' | 'update' | 'withdraw' | 'none';

/** The effect of a change, by the case before and after it; null where there is none. */
export function publicEffect(before: CaseFile | null, after: CaseFile | null): PublicEffect {
  const was = before !== null && isDisclosable(before);
  const is = after !== null && isDisclosable(after);
  if (was && is) return publicFace(before) === publicFace(after) ? 'none' : 'update';
  if (was) return 'withdraw';
  return is ? 'publish' : 'none';
}

/**
 * Whether a case should be public by the trial rules of 2014: nothing in it is dirty, no charge or
 * minor forbids it (PRODUCT B2 to B4), and no choice of the undertaker is open or upheld (B6).
 * The simulator's own opinion, which says of its changes what an exporter should make of them.
 */
export function isDisclosable(file: CaseFile): boolean {
  const { row, forms } = file;
  if (!isClean(file) || mustStayInside(file)) return false;
  if (forms.some(({ SPZT }) => SPZT === '待审批')) return false;
  return row.GKXZ !== '不公开' || forms.at(-1)?.SPZT === '不同意';
}

function isClean(file: CaseFile): boolean {
  const { row, charges, persons, measures } = file;
  return (
    caseNumberSchema.safeParse(row.BMSAH).success &&
    officeByCode(row.CBDW_BM) !== undefined &&
    departmentSchema.safeParse(row.CBBM).success &&
    stageSchema.safeParse(row.AJZT).success &&
    outcomeSchema.nullable().safeParse(row.CLJG).success &&
    isDay(row.SLRQ) &&
    [row.DQRQ, row.BJRQ].every(isDayOrNull) &&
    charges.length > 0 &&
    charges.every((charge) => isKnownCharge(charge, row.AJLB_BM)) &&
    persons.every(({ XM, JS }) => isName(XM) && roleOfTerm(JS) !== undefined) &&
    accusedPeople(file).every(hasKnownAge) &&
    measures.every(
      ({ QZCS, KSRQ, JSRQ }) =>
        coerciveMeasureSchema.safeParse(QZCS).success && isDay(KSRQ) && isDayOrNull(JSRQ),
    )
  );
}

function isKnownCharge({ AY_DM, AY_MC }: ChargeRow, flowCode: string): boolean {
  const flow = flowOfCode(flowCode);
  if (flow === undefined) return false;
  if (AY_DM !== null) {
    return chargeByCode(AY_DM) !== undefined && chargeByName(AY_MC)?.code === AY_DM;
  }
  return !['accusation', 'conviction', 'aid'].includes(FLOW_FACTS[flow].subject);
}

function hasKnownAge({ CSRQ, ZAR, ZASNL }: PersonRow): boolean {
  return isDay(CSRQ) && isDay(ZAR) && ageOn(CSRQ, ZAR) === ZASNL;
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

/** What of a case the public may see: of a name, only the surname outlives the mask. */
function publicFace({ row, persons, charges, measures }: CaseFile): string {
  const parties = persons.filter(({ JS }) => {
    const role = roleOfTerm(JS);
    return role !== undefined && PARTY_ROLES[role].party;
  });
  return JSON.stringify([
    ...[row.SLRQ, row.DQRQ, row.BJRQ, row.AJZT, row.CLJG, row.CBBM, row.CBDW_BM],
    [...new Set(charges.map(({ AY_MC }) => AY_MC))].sort(),
    parties.map(({ RYXH, JS, XM }) => [
      JS,
      XM?.charAt(0),
      measures
        .filter((measure) => measure.RYXH === RYXH)
        .map(({ QZCS, KSRQ, JSRQ }) => [QZCS, KSRQ, JSRQ]),
    ]),
  ]);
}
