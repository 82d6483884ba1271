import { allMatches } from '../text/all-matches.js';
import { beginsLine, GAP, type TextView } from '../text/text-view.js';
import { longestAt, wordTrie, words } from '../text/word-trie.js';
import { isHan, isSoundCharacter } from './name-characters.js';
import { readNameAt, type NameReader } from './name-reader.js';
import { ROLE_CUES } from './role-cues.js';
import { ANYTHING, readWord } from './word-as-name.js';

/** The name of an official (司法人员) where it stands by its office. */
export interface OfficialPlace {
  readonly start: number;
  readonly end: number;
  readonly mark: number;
}

/**
 * How places of officials are marked. The name of a court's official stays whoever else bears it; that of
 * a police officer stays unless the card or the text knows it as somebody's: officers are victims too.
 */
export const OFFICIAL = { none: 0, court: 1, police: 2 } as const;

/**
 * `court`: whoever bears it acts in this case. `leader`: only in a signature; others are led too.
 * `police`: acts in this case unless the act was done to them.
 */
const TITLES = wordTrie([
  ...words(
    '执行法官 主审法官 承办法官 执行员 检察员 代理检察员 助理检察员 检察官助理 主任检察官 审判长 审判员 代理审判员 助理审判员 人民陪审员 陪审员 书记员 代书记员 公诉人 法官助理 出庭检察员 出庭检察官 承办检察官 派驻检察官 一级检察官 二级检察官 三级检察官 四级检察官 高级检察官 实习书记员 法警 司法警察',
  ).map((word) => [word, 'court'] as const),
  ...words(
    '复查承办人 案件承办人 主办人 主办检察官 承办检察人员 复核人 审查人 检察长 副检察长 代检察长 代理检察长 检察官 员额检察官 院长 副院长 庭长 副庭长 法官 科长 处长 主任 承办人 审核人 批准人 签发人 校对人 打印人 录入人 办案人 记录人 拟稿人 核稿人',
  ).map((word) => [word, 'leader'] as const),
  ...words(
    '民警 办案民警 出警民警 处警民警 执勤民警 值班民警 侦查民警 户籍民警 社区民警 辅警 协警 侦查员 侦查人员 办案人员 讯问人 询问人 勘查人员',
  ).map((word) => [word, 'police'] as const),
]);
/** Who made a document, as its closing part tells: （承办人：郭嘉怡；审核人：刘 洪）. */
const MAKER =
  /(?:承办|主办|经办|审核|核稿|复核|审查|批准|签发|校对|核对|拟稿|打印|印制|缮印|录入|记录)(?:(?:人|员|检察官):?|:)/gu;
const MAKER_HERE = new RegExp(`^${MAKER.source}`, 'u');
const makerUnits = 8;
/** The closing part of a document: no more than what stands in it is longer. */
const closingUnits = 160;
/** The end of the word for an office that begins here. */
export function officeEndAt(text: string, at: number): number {
  return longestAt(TITLES, text, at)?.end ?? at;
}

/** What makes somebody with an office a person of the case. */
const OF_THE_CASE =
  /^(?:的?(?:证言|陈述|供述|证实|辨认|受贿|贪污|滥用|玩忽)|[(](?:另案|已判|已起|均|在逃))/u;
/** What makes a police officer one to whom something was done. */
const DONE_TO =
  /^[^,。;]{0,12}?(?:受伤|被[^,。;]{0,6}(?:打|咬|撞|推|抓|踢|砍|刺|伤|骂|辱|拖|袭)|[面头手臂胸腹腿颈]部|[左右][手臂腿眼脸]|轻[微伤]|重伤|的(?:损伤|伤情|执法记录))/u;
const DOING =
  /(?:打伤|殴打|推搡|辱骂|袭击|咬伤|抓伤|撞伤|撞向|威胁|拖拽|阻碍|致|将|把|对|向|被害人)$/u;
const BRACKETS = /^\([^()]{1,12}\)(?=:)/u;
const mostBracketUnits = 16;
const mostNameUnits = 9;
const mostDottedUnits = 18;
const mostLineUnits = 40;
const mostBelowUnits = 4;

/** Officials by their position in the text, never by their names (规定 2014 art. 19 names none). */
export function officialPlaces(reader: NameReader): readonly OfficialPlace[] {
  const { view } = reader;
  const places: OfficialPlace[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const title = longestAt(TITLES, view.text, at);
    if (title === undefined) continue;
    const signature = beginsLine(view, at);
    const isPolice = title.value === 'police';
    const acts = !isPolice || !DOING.test(view.text.slice(Math.max(0, at - 4), at));
    if (signature || (acts && title.value !== 'leader'))
      places.push(...namesAfter(reader, title.end, { signature, isPolice }));
    at = title.end - 1;
  }
  return [...places, ...makers(view)];
}

/** Behind the colon in the closing part stands a name, of whatever make. */
function makers({ text, gaps }: TextView): readonly OfficialPlace[] {
  const from = Math.max(0, text.length - closingUnits);
  return allMatches(text.slice(from), MAKER).flatMap((match) => {
    const at = from + match.index;
    if (gaps[at] === GAP.none && isHan(text[at - 1])) return [];
    const start = at + match[0].length;
    // 承办人 丁高: without a colon the name stands apart.
    if (!match[0].endsWith(':') && gaps[start] === GAP.none) return [];
    for (let end = start + 1; end - start <= mostNameUnits && isHan(text[end - 1]); end += 1) {
      const ends =
        gaps[end] === GAP.line ||
        !isHan(text[end]) ||
        MAKER_HERE.test(text.slice(end, end + makerUnits));
      if (ends) return end - start < 2 ? [] : [{ start, end, mark: OFFICIAL.court }];
    }
    return [];
  });
}

function namesAfter(
  reader: NameReader,
  from: number,
  { signature, isPolice }: { readonly signature: boolean; readonly isPolice: boolean },
): OfficialPlace[] {
  const { view } = reader;
  const mark = isPolice ? OFFICIAL.police : OFFICIAL.court;
  const places: OfficialPlace[] = [];
  // 书记员（兼翻译）：陈疆生.
  const more = signature
    ? (BRACKETS.exec(view.text.slice(from, from + mostBracketUnits))?.[0].length ?? 0)
    : 0;
  let at = from + more;
  if (view.text[at] === ':') at += 1;
  for (;;) {
    const end = signature ? signedEnd(view, at) : undefined;
    const read = end === undefined ? readNameAt(reader, at) : { start: at, end };
    // 书记员安康: behind an office of the court a word is a name too.
    const name = read ?? (isPolice ? null : readWord(view.text, at, ANYTHING));
    if (name === null || OF_THE_CASE.test(view.text.slice(name.end, name.end + 6))) return places;
    if (isPolice && DONE_TO.test(view.text.slice(name.end, name.end + 20))) return places;
    places.push({ start: name.start, end: name.end, mark });
    const listed = view.text[name.end] === '\u3001';
    // One name below the other, under one office.
    const below = signature && beginsLine(view, name.end) && isNameBelow(view, name.end);
    if (!listed && !below && !(signature && view.gaps[name.end] === GAP.space)) return places;
    at = listed ? name.end + 1 : name.end;
  }
}

/** The end of a name in a line of nothing but names, as in a signature block: 乔立 战英男, 高 峰. */
function signedEnd({ text, gaps }: TextView, at: number): number | undefined {
  let lineEnd = at;
  while (lineEnd - at < mostLineUnits && (isHan(text[lineEnd]) || text[lineEnd] === '\u00B7')) {
    lineEnd += 1;
    if (gaps[lineEnd] === GAP.line) break;
  }
  if (lineEnd === at || gaps[lineEnd] !== GAP.line) return undefined;
  // Characters set apart from one another are one name, words set apart are several.
  let end = at;
  for (;;) {
    const from = end;
    do end += 1;
    while (end < lineEnd && gaps[end] === GAP.none);
    const alone = end - from === 1;
    if (end >= lineEnd || !alone) return nameEnd(text, at, from > at && !alone ? from : end);
  }
}

/** Further down, a short line alone is a name: others say who is meant, or are dates and seals. */
function isNameBelow(view: TextView, at: number): boolean {
  const end = signedEnd(view, at) ?? Infinity;
  const short =
    end - at <= mostBelowUnits || (end < Infinity && view.text.slice(at, end).includes('\u00B7'));
  return short && longestAt(ROLE_CUES, view.text, at) === undefined;
}

function isWrittenInSounds(written: string): boolean {
  return Array.from(written).every((one) => one === '的' || isSoundCharacter(one));
}

function nameEnd(text: string, at: number, end: number): number | undefined {
  const written = text.slice(at, end);
  const units = written.includes('\u00B7') ? mostDottedUnits : mostNameUnits;
  // 代理检察员：阿的尔哈: behind the colon nothing stands but a name, of whatever make.
  const isName = text[at - 1] === ':' || !written.includes('的') || isWrittenInSounds(written);
  return end - at >= 2 && end - at <= units && isName ? end : undefined;
}
