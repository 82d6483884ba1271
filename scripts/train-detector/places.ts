import { from, type Filler } from './filler.ts';
import { listOf } from './lists.ts';
import { drawCharacter } from './names.ts';
import type { Random } from './random.ts';

/** What provinces and towns are called in names of firms and offices. */
export const SHORT_PLACES = Array.from(
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕秦甘陇青宁新',
);

/** A place that no list has, built like the others: 王庄村, 青杨路. */
function unknownPlace(suffixes: readonly string[]): Filler {
  return (random) =>
    Array.from({ length: random.int(1, 2) }, () => drawCharacter(random)).join('') +
    random.pick(suffixes);
}

/** From a list, or one like those in the list. */
function placeFrom(key: string, suffixes: readonly string[]): Filler {
  const known = from(key);
  const unknown = unknownPlace(suffixes);
  return (random) => (random.chance(0.6) ? known(random) : unknown(random));
}

export const county = placeFrom('counties', ['县', '县', '市', '区', '旗', '自治县', '州']);
export const town = placeFrom('towns', [
  '镇',
  '镇',
  '乡',
  '街道',
  '家镇',
  '集镇',
  '河乡',
  '苏木',
  '林场',
]);
export const village = placeFrom('villages', [
  '村',
  '庄',
  '屯',
  '家村',
  '庄村',
  '湾',
  '沟',
  '寨',
  '村民小组',
  '社区',
]);
export const road = placeFrom('roads', [
  '路',
  '路',
  '街',
  '大道',
  '巷',
  '路口',
  '大街',
  '桥',
  '广场',
]);

/** A place under its bare name: 余姚, 石鼓. */
export function seat(random: Random): string {
  const full = random.pick(listOf(random.pick(['cities', 'counties', 'counties'])));
  const bare = full.slice(0, -1);
  if (bare.length > 1 && bare.length < 4 && random.chance(0.6)) return bare;
  return drawCharacter(random) + drawCharacter(random);
}
