import { allMatches } from '../../text/all-matches.js';
import { GAP, isWideGap, type TextView } from '../../text/text-view.js';
import { untilStop } from './address-shape.js';
import { claim, type Claim } from '../claim.js';
import { unitsDownToCounty } from './county.js';
import { placeParts } from './place-parts.js';
import { headedCells, type HeadedCell } from '../table.js';
import { wholeAddress } from './whole-address.js';

const ADDRESS_HEADING = /住址|地址|户籍|户口|住处|居住|老家|住哪/u;
/** Headings of places where nobody need live. */
const ELSEWHERE = /单位|公司|注册|经营|办公|案发|作案|地点|位置|现场|场所|路段|网点/u;
const maxCellUnits = 70;

/** Cells of a table that hold addresses: by the heading of their column, or by what is in them. */
export function claimAddressCells(view: TextView): Claim[] {
  const headed = headedCells(view);
  const others = headed.filter(({ heading }) => ELSEWHERE.test(heading));
  const elsewhere = new Set(others.map(({ start }) => start));
  return [...claimHeaded(view, headed), ...claimFullCells(view, elsewhere)];
}

function claimHeaded(view: TextView, cells: readonly HeadedCell[]): Claim[] {
  return cells.flatMap(({ heading, start, end }) => {
    if (!ADDRESS_HEADING.test(heading) || ELSEWHERE.test(heading)) return [];
    const cell = untilStop(view.text.slice(start, end)).replace(/[*(].*$/u, '');
    const kept = unitsDownToCounty(cell);
    if (kept === cell.length || placeParts(cell.slice(kept)).length === 0) return [];
    return [claim(start + kept, start + cell.length, 'ADDRESS')];
  });
}

/**
 * Also the part of 张三/13800000000/东风街5号 that is an address from its beginning to its end.
 * @param elsewhere where cells begin that are no homes
 */
function claimFullCells(view: TextView, elsewhere: ReadonlySet<number>): Claim[] {
  const claims: Claim[] = [];
  for (let at = 1; at < view.text.length; at += 1) {
    const start = cellStart(view, at);
    if (start < 0 || elsewhere.has(start)) continue;
    const cell = cellAt(view, start);
    // What tells of somebody by name is more than where they live.
    const found = cell.includes('*') ? null : wholeAddress(cell);
    if (found !== null && found.start < found.end)
      claims.push(claim(start + found.start, start + found.end, 'ADDRESS'));
  }
  return claims;
}

/** Where the cell begins that this unit parts from the one before, or -1. */
function cellStart(view: TextView, at: number): number {
  if (view.text[at] === '/' || view.text[at] === '|') return at + 1;
  return view.gaps[at] === GAP.space && isWideGap(view, at) ? at : -1;
}

function cellAt(view: TextView, start: number): string {
  const { text, gaps } = view;
  let end = start;
  while (end - start < maxCellUnits && end < text.length && !/[/|]/u.test(text[end] ?? '')) {
    if (end > start && (gaps[end] === GAP.line || isWideGap(view, end))) break;
    end += 1;
  }
  return text.slice(start, end);
}

/** 卯宏,武都区汉王镇仓院村五社人: where somebody comes from, who is told so among other things. */
const ORIGIN = /(?:[,(]|系)(?<from>\p{Script=Han}{4,26})人(?=[,。)])/dgu;
const ORIGIN_END = /(?:[村屯社组队庄]|嘎查|\d号)$/u;
/** 被告人现在宣汉县江口湖畔9栋7-2. */
const NOW = /(?:人|\*)现在(?<now>[^,。;()*]{6,40}?(?:\d-\d{1,5}|\d[室号户]))(?=[,。;)])/dgu;
const TOWN = /(?:镇|乡|街道|苏木)/u;

/** Homes that are told without any word for them. */
export function claimPlacesOfPeople({ text }: TextView): Claim[] {
  return [...allMatches(text, ORIGIN), ...allMatches(text, NOW)].flatMap(({ indices, groups }) => {
    const { from, now } = groups ?? {};
    const [start, end] = indices?.groups?.['from'] ?? indices?.groups?.['now'] ?? [0, 0];
    const place = from ?? now ?? '';
    if (from !== undefined && !(ORIGIN_END.test(place) && TOWN.test(place))) return [];
    const kept = unitsDownToCounty(place);
    return kept < place.length ? [claim(start + kept, end, 'ADDRESS')] : [];
  });
}
