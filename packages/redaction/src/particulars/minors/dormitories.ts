import { allMatches } from '../../text/all-matches.js';
import { placeParts } from '../addresses/place-parts.js';
import type { Range } from './classes.js';

/** Where pupils sleep, and what says that its place follows. */
const CUE =
  /(?:宿舍|寝室|公寓|铺位|床位|床铺)(?:号|编号|地址)?(?:为|是|系|在|位于|:|\(){0,2}|(?:寄宿|住宿|住校)(?:于|在)/gu;
const maxPlaceUnits = 18;
const PLACE = /^[\p{Script=Han}a-z\d-]{2,18}/u;
/** 男生宿舍3室, 女生楼B座506, 女舍201. */
const OF_PUPILS =
  /[男女学]生?(?:宿舍|公寓|舍|楼|寝室)楼?(?:[a-z\d]{1,2}(?:号楼|[栋座幢楼]))?\d{1,4}(?:寝室|宿舍|房间|[室号床])?/gu;
const NO_PLACE = /[系被在的与和到将因]|学生|同学|老师|期间/u;

/** Dormitories, rooms and beds of pupils in a sentence that tells of a minor. */
export function dormitoriesIn(sentence: string): readonly Range[] {
  const named = allMatches(sentence, OF_PUPILS).map(({ 0: room, index }) => ({
    start: index,
    end: index + room.length,
  }));
  const cued = allMatches(sentence, CUE).flatMap(({ 0: cue, index }) => {
    const start = index + cue.length;
    const place = PLACE.exec(sentence.slice(start, start + maxPlaceUnits))?.[0] ?? '';
    const end = placeParts(place).at(-1)?.end ?? 0;
    const room = /\d|[一二三四五六七八九十][楼层室号床铺]/u.test(place.slice(0, end));
    return room && !NO_PLACE.test(place.slice(0, end)) ? [{ start, end: start + end }] : [];
  });
  return [...named, ...cued];
}
