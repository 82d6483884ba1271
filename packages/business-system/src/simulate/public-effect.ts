import { PARTY_ROLES, roleOfTerm } from '@discferry/shared-schema';
import type { CaseFile } from '../schema/rows.js';
import { isDisclosable } from './disclosable.js';

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
