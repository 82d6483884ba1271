import { allMatches } from '../text/all-matches.js';
import { GAP, type TextView } from '../text/text-view.js';
import { claim, type Claim } from './claim.js';
import { unitsDownToCounty } from './county.js';

const PLACE = /^(?:[^,。;:()\d]{2,20}?[省市县区旗州])[^,。;:()]{2,50}/u;
const PLACE_LAST =
  /(?:嘎查|苏木|[镇乡村路街巷号楼室组队屯庄院园苑厦栋幢座户弄里社寨湾沟营堡店厂舍房区城庭轩府邸居馆站口桥场\d])$/u;
/** 天府三街218号7-1902: without its county. */
const STREET =
  /^\p{Script=Han}{2,12}(?:[路街巷弄村镇乡苑]|大道|街道|小区|花园|社区)[^,。;:()]{0,30}(?:\d[号室户]|\d-\d{1,5}|组)$/u;
const NUMBER_BEFORE = /(?:\d{17}[\dx]|\d{15}|1[3-9]\d{9}|[*])$/u;
const maxCellUnits = 70;

/**
 * Cells of a table that hold nothing but an address, and the part of 张三/13800000000/东风街5号 behind a
 * number of the same person.
 * @param view with names and masks veiled
 */
export function claimAddressCells(view: TextView): Claim[] {
  const claims: Claim[] = [];
  for (let at = 1; at < view.text.length; at += 1) {
    const start = cellStart(view, at);
    if (start < 0) continue;
    const cell = cellAt(view, start);
    const kept = PLACE.test(cell) && PLACE_LAST.test(cell) ? unitsDownToCounty(cell) : 0;
    const before = view.text.slice(Math.max(0, at - 18), at);
    const street = kept === 0 && STREET.test(cell) && NUMBER_BEFORE.test(before);
    if ((kept > 0 || street) && kept < cell.length && !cell.includes('*'))
      claims.push(claim(start + kept, start + cell.length, 'ADDRESS'));
  }
  return claims;
}

/** 卯宏,武都区汉王镇仓院村五社人,电话…; 被告人现在宣汉县江口湖畔9栋7-2. */
const OF_SOMEBODY =
  /(?:[,(]|系)(?<from>(?:\p{Script=Han}{2,12}[省市县区旗州])?\p{Script=Han}{1,6}(?:镇|乡|街道|苏木)\p{Script=Han}{1,10}?(?:[村屯社组队庄]|嘎查|\d号))人(?=[,。)])|(?:人|\*)现在(?<now>[^,。;()*]{6,40}?(?:\d-\d{1,5}|\d[室号户]))(?=[,。;)])/dgu;

/** Homes that are told without any word for them. */
export function claimPlacesOfPeople({ text }: TextView): Claim[] {
  return allMatches(text, OF_SOMEBODY).flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.['from'] ?? indices?.groups?.['now'] ?? [0, 0];
    const kept = unitsDownToCounty(text.slice(start, end));
    return start + kept < end ? [claim(start + kept, end, 'ADDRESS')] : [];
  });
}

/** Where the cell begins that this unit parts from the one before, or -1. */
function cellStart({ text, gaps, points, origin }: TextView, at: number): number {
  if (text[at] === '/' || text[at] === '|') return at + 1;
  return gaps[at] !== GAP.none && points[(origin[at] ?? 0) - 1] === '\t' ? at : -1;
}

function cellAt({ text, gaps }: TextView, start: number): string {
  let end = start;
  while (
    end - start < maxCellUnits &&
    end < text.length &&
    (end === start || gaps[end] === GAP.none) &&
    !/[/|]/u.test(text[end] ?? '')
  )
    end += 1;
  return text.slice(start, end);
}
