import { OFFICIAL, officeEndAt } from './officials.js';
import { GAP, type TextView } from '../text/text-view.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, isFollowedByWord } from './boundaries.js';
import { isConjunctionAt } from './conjunction.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { hasGivenName, isGivenCharacter } from './name-characters.js';
import { readNameAt, type NameReader, type ReadName } from './name-reader.js';
import { PERSON_FOLLOWERS, ROLE_CUES, type RoleCue } from './role-cues.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { readUnlisted } from './unlisted-names.js';
import {
  expectedAfter,
  namesMany,
  readObject,
  readWord,
  SURELY_A_PERSONS,
} from './word-as-name.js';
import { goesOnAsWord, isBorneWord, isEducation, isWord } from './word-names.js';

const LINK =
  /^(?:[(][^()]{1,10}[)])?(?:的?(?:陈述|证言|供述)(?=:))?(?:系|为|是|叫|即|名叫|姓名)?[:"\u201C\u2018]?/u;
/** Roles that keep their names: lawyers take part, and art. 19 does not list them. */
const LAWYER_NEAR = /^[^。;]{0,40}?律师/u;
/** 外祖父母, 子女: two of a kind. */
const PAIR = /^(?:父母|夫妻|夫妇|子女|儿女|兄弟|姐妹|爷奶|公婆)$/u;
const AGENTS = /(?:代理人|代理申诉人)$/u;

/** 被害人张三、李四: people by the words before their names. */
export function namesBehindCues(
  reader: NameReader,
  options: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = reader.view;
  const found: IntroducedName[] = [];
  for (const cue of options.cues) {
    const { start: at } = cue;
    // 书记 begins 书记员, whose name stays.
    if (officeEndAt(text, at) > cue.end) continue;
    // 大名县 is a county, and 住户籍地 has no 住户 in it.
    if (/[县市区]/u.test(text[cue.end] ?? '') || text.startsWith('户籍', cue.end - 1)) continue;
    if (isEducation(text, cue.end) || runsIntoCue(text, at, cue.end)) continue;
    if (PAIR.test(text.slice(cue.end - 1, cue.end + 1))) continue;
    if (cue.value.kind === 'act') {
      const name =
        knownAt(options.known, text, cue.end) === undefined ? readObject(reader, cue.end) : null;
      if (name !== null && options.officials[name.start] === OFFICIAL.none)
        found.push({ form: text.slice(name.start, name.end), rule: 'OTHER-PERSON' });
      continue;
    }
    const isAgent = AGENTS.test(text.slice(at, cue.end));
    let next = cue.end + (LINK.exec(text.slice(cue.end, cue.end + 16))?.[0].length ?? 0);
    for (;;) {
      // 证人证言：证人王芳 is read from the second word.
      if (namesFollow(text, next) || isConjunctionAt(text, next)) break;
      const known = knownEnd(reader, options, next);
      const name =
        known === undefined
          ? (believed(reader, readNameAt(reader, next), cue.value) ??
            believed(
              reader,
              readWord(text, next, expectedAfter(text, next, cue.value)),
              cue.value,
            ) ??
            readUnlisted(reader.view, next, { cue: cue.value, known: options.known }))
          : null;
      // 王芳李小明: no name takes the beginning of one that is known.
      if (name !== null && runsIntoKnown(text, name, options.known)) break;
      if (name !== null) {
        if (options.officials[name.start] !== OFFICIAL.none) break;
        const lawyer = isAgent && LAWYER_NEAR.test(text.slice(name.end, name.end + 44));
        if (!lawyer) found.push({ form: text.slice(name.start, name.end), rule: cue.value.rule });
      }
      const end = known ?? name?.end;
      if (end === undefined) break;
      const following = listContinues(reader.view, end);
      if (following === null) break;
      next = following;
    }
  }
  return found;
}

/** The end of a name of the card that stands here, unless it begins a longer name. */
function knownEnd(
  reader: NameReader,
  { known }: IntroductionOptions,
  at: number,
): number | undefined {
  const hit = knownAt(known, reader.view.text, at);
  if (hit === undefined) return undefined;
  const read = readNameAt(reader, at);
  if (read === null || read.end <= hit.end || read.boundary < BOUNDARY.sure) return hit.end;
  const use = reader.uses.of(reader.view.text.slice(at, hit.end));
  const third = use.by.get(reader.view.text[hit.end] ?? '');
  // 张三丰 beside 张三 of the card: more than once, or with a character that only names have.
  const longer = (third?.bounded ?? 0) >= 2 || isGivenCharacter(reader.view.text[hit.end]);
  return longer ? undefined : hit.end;
}

/** Where the next name of 张三、李四和王五 begins; null behind the last one. */
function listContinues({ text, gaps }: TextView, end: number): number | null {
  let at = end;
  if (text[at] === '"' || text[at] === '\u201D' || text[at] === '\u2019') at += 1;
  if (text[at] === '(') {
    const close = text.slice(at, at + 60).indexOf(')');
    if (close < 0) return null;
    at += close + 1;
  }
  const separator = /^(?:\u3001|及其|以及|和|与|及)/u.exec(text.slice(at, at + 2));
  // Names one after the other with nothing but space between them.
  if (separator === null) return gaps[at] === GAP.space && surnameUnitsAt(text, at) > 0 ? at : null;
  const next = at + separator[0].length;
  // 张三与邻居李四: the next one has a word of its own.
  return namesFollow(text, next) ? null : next;
}

/** 其妹 in 其妹夫张三: a longer word for somebody else begins inside. */
function runsIntoCue(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const other = longestAt(ROLE_CUES, text, at);
    if (other !== undefined && other.end > end && other.value.kind !== 'act') return true;
  }
  return false;
}

function namesFollow(text: string, at: number): boolean {
  const cue = longestAt(ROLE_CUES, text, at);
  return cue !== undefined && cue.value.kind !== 'act';
}

function runsIntoKnown(text: string, name: ReadName, known: IntroductionOptions['known']): boolean {
  for (let at = name.start + 1; at < name.end; at += 1) {
    if ((knownAt(known, text, at)?.end ?? 0) > name.end) return true;
  }
  return false;
}

function believed(reader: NameReader, name: ReadName | null, cue: RoleCue): ReadName | null {
  return name !== null && isBelieved(reader, name, cue) ? name : null;
}

function isBelieved(reader: NameReader, name: ReadName, cue: RoleCue): boolean {
  const { text } = reader.view;
  const form = text.slice(name.start, name.end);
  if (isWord(form) || isBorneWord(form.slice(0, 2))) {
    const many = cue.kind === 'relation' && namesMany(text, name.start);
    const person =
      (!many && longestAt(PERSON_FOLLOWERS, text, name.end) !== undefined) ||
      (!many && isFollowedByWord(text, name.end)) ||
      SURELY_A_PERSONS.test(text.slice(name.end, name.end + 6)) ||
      /^(?:[,(\u3001。:;)]|将|把|被|称|说|让|给|持|虽|于\d|的|和|与|及|对)/u.test(
        text.slice(name.end, name.end + 2),
      );
    const enough = cue.kind === 'role' ? BOUNDARY.maybe : BOUNDARY.sure;
    return person && name.boundary >= enough && !goesOnAsWord(text, name.start, name.end);
  }
  if (cue.kind === 'role') return name.boundary >= BOUNDARY.maybe || hasGivenName(form);
  // 由其孙女代接: the surname is a word first.
  const soft = isSoftSurname(form[0]) && surnameUnitsAt(form, 0) === 1;
  if (soft && !hasGivenName(form)) return false;
  // 驻村干部鲍国良代书: so made it is a name, whatever goes on behind it, unless its end begins a word.
  if (!soft && form.length === 3 && hasGivenName(form) && wordUnitsAt(text, name.end - 1) === 1)
    return true;
  return name.boundary >= BOUNDARY.sure || (name.boundary >= BOUNDARY.maybe && hasGivenName(form));
}
