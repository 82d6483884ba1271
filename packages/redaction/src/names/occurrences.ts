import type { NameLikelihood } from '../detector/likelihood.js';
import { OFFICIAL } from './officials.js';
import { GAP, type TextView } from '../text/text-view.js';
import { insideIdiom, isDictionaryWord, wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { isFollowedByWord } from './boundaries.js';
import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import { isHan } from './name-characters.js';
import { surnameUnitsAt } from './surnames.js';
import { goesOnAsPlace, goesOnAsThing, isWholeTitle } from './longer-names.js';
import type { NameForm, People } from './people.js';
import type { Stretch } from './places-and-things.js';
import {
  beginsSpeech,
  isSaidOfPerson,
  NAMED_THING,
  readWordName,
  type Verdict,
} from './name-or-word.js';
import { goesOnAsWord } from './word-names.js';

/** Somebody's name at a place of the view. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly name: NameForm;
  /** False: the name is a word too, and nothing says which it is here. A person must look. */
  readonly certain: boolean;
}

/** What the text says at each unit. */
export interface Surroundings {
  readonly cueEnds: Uint8Array;
  readonly officials: Uint8Array;
  readonly papers: Uint8Array;
  readonly likelihood: NameLikelihood;
}

/** Names of places and things that begin with somebody's name: 王家 and 王家庄. */
const PLACE_AFTER =
  /^(?:家?[村庄屯沟湾镇乡寨堡营坪岭埠峪洼集](?![里中]?(?:家|的))|家?港|县城?|自治|市场|大街|大道|路(?![过经遇])|街[道口\d与]|街(?=等)|江[边畔北南]|小区|社区|小学|中学|医院|酒店|酒吧|酒楼|饭店|宾馆|旅馆|旅社|茶楼|茶社|网吧|超市|商场|商城|购物|广场|大厦|家园|花园|花苑|公园|游乐|歌厅|药店|集团|有限|股份|牌|边牌|里\d)/u;
/** All places where the text names one of these people; the longest name at each place. */
export function occurrencesIn(
  view: TextView,
  people: People,
  surroundings: Surroundings,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const around = { ...surroundings, ...people };
  for (let at = 0; at < view.text.length; at += 1) {
    const hit = longestAt(people.trie, view.text, at);
    if (hit === undefined) continue;
    const { end, value: name } = hit;
    const sure = verdict(view, { start: at, end, name }, around);
    if (sure === 'other') continue;
    found.push({ start: at, end, name, certain: sure === 'name' });
    at = end - 1;
  }
  return found;
}

const shortNameUnits = 2;
/** What parts the cells of a table that is written as text. */
const CELL = /[|/]/u;
const PROVINCE_BEFORE =
  /(?:祖籍|籍贯|江苏|浙江|安徽|福建|江西|山东|河南|河北|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|山西|辽宁|吉林|黑龙江|内蒙古|新疆|西藏|宁夏)省?$/u;
/** Shops and inns. */
const HOUSE =
  /^(?:酒|饭店|宾馆|旅[馆社]|茶[楼社]|网吧|超市|商[场城行店]|歌厅|药店|公司|集团|游乐|ktv|牌)/u;

type Place = Pick<Occurrence, 'start' | 'end' | 'name'>;

function verdict(view: TextView, place: Place, around: Surroundings & People): Verdict {
  const { start, end, name } = place;
  if (around.officials.subarray(start, end).includes(OFFICIAL.court)) return 'other';
  if (around.papers[start] === 1) return 'other';
  if (splitsLatinWord(view.text, start, end)) return 'other';
  // Whoever stays named shields the names inside.
  if (name.rule === null) return 'name';
  if (namesHouse(view.text, place, around)) return 'other';
  const cue = around.cueEnds[start] ?? 0;
  if (cue < CUE_STRENGTH.role && isPartOfLonger(view, place)) return 'other';
  if (insideQuotedPhrase(view.text, place) && cue < CUE_STRENGTH.relation) return 'other';
  if (beginsSpeech(view.text, start, end)) return 'other';
  const read = name.isWord ? wordVerdict(view, place, around) : nameVerdict(view.text, place);
  return read === 'name' && isOnlyWordHere(view.text, place, around) ? 'other' : read;
}

function nameVerdict(text: string, place: Place): Verdict {
  const { start, end } = place;
  const isPart = endsInsidePlace(text, place) || isPlaceHere(text, place);
  return isPart || insideIdiom(text, start, end) || isLikened(text, place) ? 'other' : 'name';
}

function wordVerdict(view: TextView, place: Place, around: Surroundings & People): Verdict {
  const { start, end } = place;
  const cue = around.cueEnds[start] ?? 0;
  const asWord =
    goesOnAsWord(view.text, start, end) || PLACE_AFTER.test(view.text.slice(end, end + 5));
  if (asWord && cue < CUE_STRENGTH.role) return 'other';
  return readWordName(view, place, { ...around, cue });
}

/** “江洋”歌厅, 钱塘江边. */
function namesHouse(text: string, { start, end }: Place, { cueEnds }: Surroundings): boolean {
  const quoted =
    /["\u201D]/u.test(text[end] ?? '') &&
    (HOUSE.test(text.slice(end + 1, end + 4)) || NAMED_THING.test(text.slice(end + 1, end + 10)));
  return (
    (cueEnds[start] ?? 0) < CUE_STRENGTH.role &&
    (quoted || /^江[边畔北南]/u.test(text.slice(end, end + 2)))
  );
}

/**
 * 高平市, 安康铁路检察院, 《白云》. A shop may be named after the very person of the case, so that only a name of
 * two characters, which many things bear, is one of the shop's.
 */
function isPartOfLonger({ text, gaps }: TextView, { start, end, name }: Place): boolean {
  // Of the cells and lines of a table none goes on in the next: 吉万钧↵天津万方商贸有限公司.
  const isShort = end - start <= shortNameUnits;
  if (gaps[end] === GAP.line && (!isShort || CELL.test(text[start - 1] ?? ''))) return false;
  if (isWholeTitle(text, start, end) || goesOnAsPlace(text, end)) return true;
  return (
    end - start <= shortNameUnits && name.form.length <= shortNameUnits && goesOnAsThing(text, end)
  );
}

/** Somebody called 王家 is not in 王家庄; of 李明村 nothing is known, so the name counts. */
function endsInsidePlace(text: string, { start, end }: Place): boolean {
  return text[end - 1] === '家' && end - start === 2 && PLACE_AFTER.test(text.slice(end, end + 5));
}

/** “春华秋实”: a phrase of four characters, which somebody's name is only a part of. */
function insideQuotedPhrase(text: string, { start, end }: Place): boolean {
  // “建军家的” is how somebody is called.
  if (end - start !== shortNameUnits || text.startsWith('家的', end)) return false;
  // “向前还钱”: somebody is told to.
  if (isFollowedByWord(text, end)) return false;
  return [start - 1, start - 3].some((opens) =>
    /^["\u201C]\p{Script=Han}{4}["\u201D]$/u.test(text.slice(opens, opens + 6)),
  );
}

/** 湖南邵阳, 陈旗方向: of so short a name, what places have beside them says that it is one. */
function isPlaceHere(text: string, { start, end }: Place): boolean {
  const behind = text.slice(end, end + 8);
  const placeEnd = /[桥路街村镇山河湖沟庄口]/u.test(text[end - 1] ?? '');
  if (
    placeEnd &&
    /^(?:一带|附近|两侧|沿[线岸]|[东西南北]侧|[茶林农牧渔]场|景区|公园)/u.test(behind)
  )
    return true;
  if (end - start > shortNameUnits) return false;
  // 德令哈市: the dictionary knows a longer word, which a county or a city is called by.
  const whole = start + wordUnitsAt(text, start);
  if (whole > end && /^[市县旗州镇](?![场民])/u.test(text.slice(whole, whole + 2))) return true;
  return (
    PROVINCE_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
    /^(?:等[地市县省区]|方向的)/u.test(behind)
  );
}

/** 甘霖般的疏导: a word that the dictionary knows, in what nobody is. */
function isLikened(text: string, { start, end }: Place): boolean {
  return (
    isDictionaryWord(text.slice(start, end)) &&
    /^(?:般的?|一样的|似的)/u.test(text.slice(end, end + 3))
  );
}

/** How little the model must think of a word that is somebody's name too, where nothing speaks for a person. */
const leastWordMargin = -1.4;

/** 2017年盛夏，: a word of the dictionary, which the model takes for one here. */
function isOnlyWordHere(text: string, { start, end }: Place, around: Surroundings): boolean {
  if (end - start !== shortNameUnits || (around.cueEnds[start] ?? 0) >= CUE_STRENGTH.relation)
    return false;
  if (isSeason(text, { start, end })) return true;
  // 心理咨询师方圆: behind a trade, and between signs, stands a name as it is.
  if (endsTrade(text, start)) return false;
  if (!isHan(text[start - 1]) && !(/[,\u201C]/u.test(text[start - 1] ?? '') && isHan(text[end])))
    return false;
  return (
    surnameUnitsAt(text, start) > 0 &&
    around.likelihood.marginOf(start, end) < leastWordMargin &&
    isDictionaryWord(text.slice(start, end)) &&
    !isSaidOfPerson(text, end)
  );
}

/** 2017年盛夏, 同年的金秋. */
function isSeason(text: string, { start, end }: Stretch): boolean {
  return /[春夏秋冬]/u.test(text[end - 1] ?? '') && /年的?$/u.test(text.slice(start - 2, start));
}

function splitsLatinWord(text: string, start: number, end: number): boolean {
  const latin = /[a-z0-9]/;
  const begins = latin.test(text[start] ?? '') && latin.test(text[start - 1] ?? '');
  return begins || (latin.test(text[end - 1] ?? '') && latin.test(text[end] ?? ''));
}
