import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { isFollowedByWord } from './boundaries.js';
import { isGivenCharacter, isHan } from './name-characters.js';
import type { Stretch } from './places-and-things.js';
import { PERSON_FOLLOWERS, ROLE_CUES } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';

/** What a record or a program is called by. */
const THINGS = /(?:日志|记录|数据|账号|截图|平台|软件|文件|视频|图片|照片|清单|报告)$/u;

/**
 * Whether a stretch is made of pieces of ordinary words: 花爆竹 of 烟花爆竹, 展下线 of 发展下线, 羊水栓 of 羊水栓塞,
 * 云盘日志. What is made of characters of given names is left to others.
 */
export function isPiecesOfWords(text: string, { start, end }: Stretch): boolean {
  if (end - start < 2 || madeOfGivenCharacters(text, { start, end })) return false;
  return (
    beginsInsideWord(text, { start, end }) ||
    endsInsideWord(text, { start, end }) ||
    isBrandedThing(text, { start, end }) ||
    isTwoWords(text, { start, end })
  );
}

function madeOfGivenCharacters(text: string, { start, end }: Stretch): boolean {
  const given = Array.from(text.slice(start + Math.max(1, surnameUnitsAt(text, start)), end));
  return given.every(isGivenCharacter);
}

/** 烟花|爆竹: a word ends behind the first character, and another one makes up the rest. */
function beginsInsideWord(text: string, { start, end }: Stretch): boolean {
  if (!isHan(text[start - 1]) || wordUnitsAt(text, start - 1) !== 2) return false;
  // 被害人|陈某: a word for people ends here.
  if (end - start < 3 || endsCue(text, start)) return false;
  const rest = end - start - 1;
  const word = wordUnitsAt(text, start + 1);
  // 二楼|楼道内.
  return (
    word === rest || (word === rest - 1 && word > 1 && /[内中里上下]/u.test(text[end - 1] ?? ''))
  );
}

function endsCue(text: string, at: number): boolean {
  return [1, 2, 3, 4].some((units) => longestAt(ROLE_CUES, text, at - units)?.end === at);
}

/** 羊水|栓塞: the last character begins the next word. */
function endsInsideWord(text: string, { start, end }: Stretch): boolean {
  if (end - start !== 3 || wordUnitsAt(text, start) !== 2 || !isHan(text[end])) return false;
  if (isFollowedByWord(text, end) || longestAt(PERSON_FOLLOWERS, text, end) !== undefined)
    return false;
  return wordUnitsAt(text, end - 1) > 1;
}

/** 蒙|牛奶|箱: a word inside, and what things are kept in. */
function isBrandedThing(text: string, { start, end }: Stretch): boolean {
  return (
    end - start === 4 &&
    wordUnitsAt(text, start + 1) === 2 &&
    /[箱盒瓶袋罐桶包桌椅柜车机器]/u.test(text[end - 1] ?? '')
  );
}

/** 云盘|日志. */
function isTwoWords(text: string, { start, end }: Stretch): boolean {
  return (
    end - start === 4 &&
    wordUnitsAt(text, end - 2) === 2 &&
    (wordUnitsAt(text, start) === 2 || THINGS.test(text.slice(end - 2, end)))
  );
}
