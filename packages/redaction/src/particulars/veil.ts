import { isSingleSurname } from '../names/surnames.js';
import { COMPOUND_SURNAMES } from '../surname.js';
import { allMatches } from '../text/all-matches.js';
import type { TextView } from '../text/text-view.js';

/** Stands for a name or a mask: no particular told by its surroundings holds it. */
const VEIL = '*';

/** Masks that already stand in a text: 李某甲, 欧阳某某, **, ××. */
const MASK =
  /某(?:某?[甲乙丙丁戊己庚辛壬癸][二三四五六七八九十]*|某|(?<alone>(?=[些个种地日年月时段处小村路街]))|)|[\u00d7●○*]+|x{2,}/gu;
/** 李小明路: a place that is called after somebody, or like somebody. */
const ENDS_AS_PLACE =
  /^(?:[省市县区旗州盟路街巷弄村屯庄镇乡苑园湾堡寨桥坊]|大[街道厦]|自治|胡同|小区|社区|花园|公寓|新[村城]|家园|广场|[中小]学|医院)/u;
/** 白音套海艾里, 李小明家属院3号: what is no verb goes on to the end of a place. */
const GOES_ON_AS_PLACE =
  /^(?:(?![家的于因被将在到与和住等说称及系是])\p{Script=Han}){0,6}?(?:\d{1,4}[号栋幢室排组户弄]|艾里|嘎查|苏木)/u;

const placeUnits = 12;

/** A name at a place of the view, in UTF-16 units. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The view with every name and every mask veiled, so that what reaches as far as it can (an address, an
 * illness) ends before them, when a text is published and when it is published again.
 * @param names sorted, never overlapping
 */
export function veiled(view: TextView, names: readonly NamePlace[]): TextView {
  const places = [...names.filter(({ end }) => !isOfPlace(view.text, end)), ...masksIn(view.text)];
  if (places.length === 0) return view;
  return { ...view, text: withVeils(view.text, places) };
}

/** With the surname in front. 住某小区 names nobody. */
function masksIn(text: string): readonly NamePlace[] {
  return allMatches(text, MASK).flatMap(({ 0: mask, index, groups }) => {
    const surname = surnameUnitsBefore(text, index);
    if (surname === 0 && groups?.['alone'] !== undefined) return [];
    return [{ start: index - surname, end: index + mask.length }];
  });
}

function surnameUnitsBefore(text: string, at: number): number {
  if (text[at] !== '某') return 0;
  if (COMPOUND_SURNAMES.has(text.slice(Math.max(0, at - 2), at))) return 2;
  return isSingleSurname(text[at - 1]) ? 1 : 0;
}

/** Whether somebody's name is only part of the name of a place that goes on here. */
export function isOfPlace(text: string, nameEnd: number): boolean {
  const behind = text.slice(nameEnd, nameEnd + placeUnits);
  return ENDS_AS_PLACE.test(behind) || GOES_ON_AS_PLACE.test(behind);
}

/** The text with these places veiled. */
export function withVeils(text: string, places: readonly NamePlace[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), VEIL.repeat(end - from));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
