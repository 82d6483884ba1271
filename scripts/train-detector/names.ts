import { charactersOf, listOf, lookalikes, narrativeWords } from './lists.ts';
import type { Random } from './random.ts';

const surnames = charactersOf('surnames');
const rareSurnames = charactersOf('rareSurnames');
const compounds = listOf('compounds');
const male = charactersOf('male');
const female = charactersOf('female');
const modern = charactersOf('modern');
const rare = charactersOf('rare');
const minorityParts = listOf('minorityParts');
const foreign = listOf('foreign');
const mongolianParts = listOf('mongolianParts');
const yiClans = listOf('yiClans');
const yiGiven = listOf('yiGiven');
const southWestern = listOf('southWestern');
const burmesePrefixes = listOf('burmesePrefixes');
const burmeseSyllables = listOf('burmeseSyllables');
const vietnameseSurnames = listOf('vietnameseSurnames');
const vietnameseMiddles = listOf('vietnameseMiddles');
const NEVER_IN_NAMES = '的了在着被将把及等与对因给让并也都就又遂便已未不没是说称系至到某甲乙丙丁';
const every = [...new Set([...lookalikes, ...narrativeWords].join(''))].filter(
  (character) => /^[\u4E00-\u9FA5]$/u.test(character) && !NEVER_IN_NAMES.includes(character),
);
/** Han characters in the first plane, common and rare. */
const COMMON_BLOCK = [0x4e00, 0x9fa5] as const;
const RARE_BLOCK = [0x3400, 0x4db5] as const;
const wordNames = lookalikes.filter(
  (word) => word.length <= 3 && surnames.includes(word.charAt(0)),
);
const pairs = [...lookalikes, ...narrativeWords].filter(
  (word) => word.length === 2 && /^[\u4E00-\u9FA5]+$/u.test(word) && !/[的了着被某]/u.test(word),
);
/** What people are by trade or kin is nobody's name. */
const callings = new Set(listOf('occupations'));
const anySurnames = new Set([...surnames, ...rareSurnames]);
/** Words that somebody may be called by: they begin like a name and are no grammar. */
export const mayBeCalled: ReadonlySet<string> = new Set(
  [...lookalikes, ...narrativeWords].filter(
    (word) =>
      (word.length === 2 || word.length === 3) &&
      anySurnames.has(word.charAt(0)) &&
      !/[的了着被某]/u.test(word) &&
      !callings.has(word) &&
      !/[A-Z*×、罪]/u.test(word),
  ),
);

const wordPairs = pairs.filter((word) => anySurnames.has(word.charAt(0)));

/** Kinds of names, with their share. */
const KINDS: readonly (readonly [share: number, make: (random: Random) => string])[] = [
  [0.5, (random) => random.pickFront(surnames) + given(random)],
  [0.2, (random) => random.pick(rareSurnames) + given(random)],
  [0.04, (random) => random.pick(surnames) + doubled(random)],
  [0.06, (random) => random.pick(compounds) + given(random)],
  // Made of any characters at all, so that the model learns from what stands around a name.
  [0.06, (random) => random.pick(surnames) + anything(random, random.int(1, 2))],
  [0.03, (random) => random.pick(rareSurnames) + anything(random, random.int(1, 2))],
  [0.006, (random) => anything(random, random.int(2, 3))],
  [0.03, (random) => random.pick(wordNames)],
  // A word with a character more before it or behind it: 马路遥, 英达理.
  [
    0.03,
    (random) => random.pick(wordPairs) + random.pick(random.pick([male, female, modern, every])),
  ],
  [
    0.03,
    (random) => random.pick(random.chance(0.6) ? surnames : rareSurnames) + random.pick(pairs),
  ],
  [0.02, drawNickname],
  [0.01, (random) => random.pick(surnames) + random.pick(surnames) + given(random)],
  [0.04, (random) => parted(minorityParts, random)],
  [0.03, (random) => random.pick(minorityParts) + random.pick(minorityParts)],
  [0.02, (random) => random.pick(minorityParts)],
  [0.03, (random) => joined(mongolianParts, random)],
  [0.03, (random) => random.pick(yiClans) + random.pick(yiGiven)],
  [0.015, (random) => random.pick(southWestern)],
  [0.015, burmese],
  [0.015, vietnamese],
  [0.02, (random) => parted(foreign, random)],
  [0.008, (random) => random.pick(foreign)],
  [0.01, (random) => random.pick(foreign) + random.pick(foreign)],
];

/** A person's name. */
export function drawName(random: Random): string {
  let left = random.next() * KINDS.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of KINDS) {
    left -= share;
    if (left < 0) return make(random);
  }
  return drawName(random);
}

/** What somebody is called among friends. */
export function drawNickname(random: Random): string {
  const pool = random.pick([male, female, modern]);
  const own = random.pick(pool);
  return random.pick([
    `阿${own}`,
    `小${own}`,
    `老${own}`,
    `${own}哥`,
    `${own}姐`,
    `${own}子`,
    `${own}仔`,
    `${own}${own}`,
    `${own}${own}`,
  ]);
}

/** How many of a document's people are masked already. */
export function drawMaskedShare(random: Random): number {
  return random.pick([0, 0, 0.1, 0.5, 0.9]);
}

/** How a name looks where it is masked already; what tells two apart comes from the sources. */
export function drawMask(random: Random): string {
  const surname = random.chance(0.85) ? random.pick(surnames) : random.pick(rareSurnames);
  const stem = random.pick(Array.from('甲乙丙丁戊己庚辛'));
  const signs = [
    '某',
    '某某',
    '某',
    '某某',
    `某${stem}`,
    `某${random.int(1, 9)}`,
    '某A',
    'XX',
    'X',
  ];
  const mask = random.pick([...signs, '××', '×', '**', `某某${random.int(1, 3)}`]);
  return (random.chance(0.05) ? random.pick(compounds) : surname) + mask;
}

/** 宝音, 额尔敦其其格, with a Han surname before it at times (包那木拉). */
function joined(parts: readonly string[], random: Random): string {
  const count = random.pick([1, 2, 2, 2, 3]);
  const surname = random.chance(0.08)
    ? random.pick(['包', '白', '韩', '何', '金', '吴', '陈', '席'])
    : '';
  return surname + Array.from({ length: count }, () => random.pick(parts)).join('');
}

/** 吴觉敏, 貌丁昂: a form of address, then one to three syllables. */
function burmese(random: Random): string {
  const syllables = Array.from({ length: random.int(1, 3) }, () => random.pick(burmeseSyllables));
  return (
    (syllables.length > 1 && random.chance(0.3) ? '' : random.pick(burmesePrefixes)) +
    syllables.join('')
  );
}

/** 阮文强, 陈氏玉兰. */
function vietnamese(random: Random): string {
  const last = random.pick(random.chance(0.5) ? male : female);
  return random.pick(vietnameseSurnames) + random.pick(vietnameseMiddles) + last;
}

function given(random: Random): string {
  const pool = random.pick([male, male, female, female, modern]);
  const first = random.chance(0.06) ? random.pick(rare) : random.pick(pool);
  if (random.chance(0.3)) return first;
  return first + (random.chance(0.05) ? random.pick(rare) : random.pick(pool));
}

function doubled(random: Random): string {
  const character = random.pick(random.chance(0.5) ? female : male);
  return character + character;
}

function anything(random: Random, length: number): string {
  return Array.from({ length }, () => {
    if (random.chance(0.85)) return random.pick(every);
    const [first, last] = random.chance(0.8) ? COMMON_BLOCK : RARE_BLOCK;
    return String.fromCodePoint(random.int(first, last));
  }).join('');
}

/** Characters as they stand in unknown words, surnames more than their share. */
export function drawCharacter(random: Random): string {
  const pool = random.next();
  if (pool < 0.3) return random.pick(surnames);
  if (pool < 0.4) return random.pick(rareSurnames);
  return random.pick(pool < 0.5 ? male : every);
}

function parted(parts: readonly string[], random: Random): string {
  return Array.from({ length: random.chance(0.8) ? 2 : 3 }, () => random.pick(parts)).join('·');
}
