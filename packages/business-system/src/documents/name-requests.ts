import { addDays, PARTY_ROLES, roleOfTerm } from '@discferry/shared-schema';
import type { Random } from '../random.js';
import type { NameRequestRow } from '../schema/document-rows.js';
import type { CaseFile } from '../schema/rows.js';
import type { FindApprover } from './staff.js';

const REQUEST_SHARE = 0.012;
/** Requests that have been granted to the end; the others wait at some step. */
const GRANTED_SHARE = 0.7;

/** Written requests of people in a case that their name stay public (规定 2014 art. 19). */
export function drawNameRequests(
  { row, persons }: CaseFile,
  {
    from,
    until,
    find,
    random,
  }: { from: string; until: string; find: FindApprover; random: Random },
): NameRequestRow[] {
  return persons.flatMap(({ RYXH, JS, LX }) => {
    const role = roleOfTerm(JS);
    const mayAsk = LX === '自然人' && role !== undefined && PARTY_ROLES[role].party;
    if (!mayAsk || !random.chance(REQUEST_SHARE)) return [];
    const days = [1, 2, 3, 4].map((after) => addDays(from, after));
    const [SQRQ = from, HSRQ = from, SHRQ = from, PZRQ = from] = days;
    if (PZRQ > until) return [];
    const steps = random.chance(GRANTED_SHARE) ? 3 : random.int(0, 2);
    const { CBDW_BM, CBBM, CBR_BM } = row;
    return [
      {
        RYXH,
        SQRQ,
        ...(steps > 0 ? { HSR: CBR_BM, HSRQ } : { HSR: null, HSRQ: null }),
        ...(steps > 1
          ? { SHR: find(CBDW_BM, '部门负责人', CBBM).RY_BM, SHRQ }
          : { SHR: null, SHRQ: null }),
        ...(steps > 2
          ? { PZR: find(CBDW_BM, '分管副检察长', CBBM).RY_BM, PZRZW: '分管副检察长' as const, PZRQ }
          : { PZR: null, PZRZW: null, PZRQ: null }),
      },
    ];
  });
}
