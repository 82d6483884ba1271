import { allMatches } from '../text/all-matches.js';
import type { Stretch } from './shapes.js';

/**
 * Words before the address of a person. 住 alone is one where it does not belong to another word
 * (抓住, 住院); an organisation's seat (住所地) is no home.
 */
const CUE =
  /(?:家庭住址|现住址|住址|居住地|经常居住地|户籍地址|户籍地|户籍所在地|户口所在地|出生地|暂住地|暂住|租住|居住|家住|现住|(?<![抓拦按抱捂掐勒扯拉拽捆绑控记稳制围留守顶夹卡堵揪搂居站暂租家现])住(?![院宿房所处户店持了进手]))[:为于在是]?/gu;
const CLAUSE_END = /[,。;)\n]/u;
const maxClauseUnits = 60;
/** Provinces down to counties: what may stay. */
const UPPER_PARTS = /^[^,。;)]{0,30}?(?:自治县|县|市(?=[^区县]{0,30}$)|[^小社]区|旗)(?!域|内|里)/u;
/** Below the county. */
const DETAIL =
  /[路街巷弄道村庄屯寨里苑园区]\d+号|\d+(?:号楼|栋|幢|座)|\d+单元|\d+室|\d+组|[\p{Script=Han}]{1,6}(?:镇|乡|街道|村|社区|小区|公寓|胡同)/u;
/** A room wherever it is named. */
const ROOM = /\d{1,4}(?:号楼|栋|幢|座)(?:[a-z\d]{1,3}单元)?\d{2,4}(?:室|号|户)/gu;

/** Homes below the county, in a view. */
export function addressesIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of allMatches(text, ROOM)) {
    found.push({ from: match.index, to: match.index + match[0].length });
  }
  for (const match of allMatches(text, CUE)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + maxClauseUnits);
    const clause = rest.slice(0, clauseLength(rest));
    const upper = UPPER_PARTS.exec(clause)?.[0].length ?? 0;
    const lower = clause.slice(upper);
    if (!isMasked(lower) && DETAIL.test(lower)) {
      found.push({ from: start + upper, to: start + clause.length });
    }
  }
  return found;
}

function clauseLength(rest: string): number {
  const end = rest.search(CLAUSE_END);
  return end < 0 ? rest.length : end;
}

function isMasked(lower: string): boolean {
  return /^[*×某]/u.test(lower);
}
