import { beginsLine, GAP, type TextView } from '../text/text-view.js';
import { longestAt, wordTrie, words } from '../text/word-trie.js';
import { isHan } from './name-characters.js';
import { readNameAt, type NameReader } from './name-reader.js';

/** The name of an official (司法人员) where it stands by its office. */
export interface OfficialPlace {
  readonly start: number;
  readonly end: number;
}

/** `court`: whoever bears it acts in this case. `leader`: only in a signature; others are led too. */
const TITLES = wordTrie([
  ...words(
    '检察员 代理检察员 助理检察员 检察官助理 主任检察官 审判长 审判员 代理审判员 助理审判员 人民陪审员 陪审员 书记员 代书记员 公诉人 法官助理 出庭检察员 出庭检察官 承办检察官',
  ).map((word) => [word, 'court'] as const),
  ...words(
    '检察长 副检察长 代检察长 代理检察长 检察官 员额检察官 院长 副院长 庭长 副庭长 法官 科长 处长 主任 承办人 审核人 批准人 签发人 校对人 打印人 录入人 侦查员 办案人',
  ).map((word) => [word, 'leader'] as const),
]);
/** What makes somebody with an office a person of the case. */
const OF_THE_CASE =
  /^(?:的?(?:证言|陈述|供述|证实|辨认|受贿|贪污|滥用|玩忽)|[(](?:另案|已判|已起|均|在逃))/u;
const maxNameUnits = 4;

/** Officials by their position in the text, never by their names (规定 2014 art. 19 names none). */
export function officialPlaces(reader: NameReader): readonly OfficialPlace[] {
  const { view } = reader;
  const places: OfficialPlace[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const title = longestAt(TITLES, view.text, at);
    if (title === undefined) continue;
    const signature = beginsLine(view, at);
    if (signature || title.value === 'court')
      places.push(...namesAfter(reader, title.end, signature));
    at = title.end - 1;
  }
  return places;
}

function namesAfter(reader: NameReader, from: number, signature: boolean): OfficialPlace[] {
  const { view } = reader;
  const places: OfficialPlace[] = [];
  let at = view.text[from] === ':' ? from + 1 : from;
  for (;;) {
    const end = signature ? signedEnd(view, at) : undefined;
    const name = end === undefined ? readNameAt(reader, at) : { start: at, end };
    if (name === null || OF_THE_CASE.test(view.text.slice(name.end, name.end + 6))) return places;
    places.push({ start: name.start, end: name.end });
    const listed = view.text[name.end] === '\u3001';
    if (!listed && !(signature && view.gaps[name.end] === GAP.space)) return places;
    at = listed ? name.end + 1 : name.end;
  }
}

/** The end of a name that fills the rest of its line, as in a signature block. */
function signedEnd(view: TextView, at: number): number | undefined {
  let end = at;
  while (end - at < maxNameUnits && (isHan(view.text[end]) || view.text[end] === '\u00B7')) {
    end += 1;
    if (view.gaps[end] === GAP.line) return end - at >= 2 ? end : undefined;
  }
  return undefined;
}
