import { lookupForm } from '../gold/lookup-form.ts';
import { isName, type MaskType } from '../gold/types.ts';

/** What masks are made of: stars and 某, with the 天干 that tells two masks apart. */
const maskSigns = /[*\u00D7\u25CF]+|\u67D0+(?:[甲乙丙丁戊己庚辛壬癸][二三四五六七八九十]*)?/gu;
const compoundSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南郭 南门 羊舌 微生 左丘 梁丘 东门 西门 南荣 第五 淳于 单于 纳兰 完颜 叶赫 爱新 耶律 尔朱 贺兰 斛律 宿勤 达奚 叱干'.split(
    ' ',
  ),
);
const provinceAndCityOfPlate = 2;

/** A place of the original and what the public reads there. */
export interface ShownPlace {
  readonly type: MaskType;
  readonly original: string;
  readonly shown: string;
  /** Whose name it is, where it is an alias. */
  readonly owner: string | undefined;
}

/**
 * Whether what the public reads at a place gives nothing away but what the rules leave: a surname, the
 * two ends of an identity number, 年月日 of a birth date, province and city of a plate. Signs of masks
 * and punctuation do not count.
 */
export function isMasked({ type, original, shown, owner }: ShownPlace): boolean {
  const left = core(shown.normalize('NFKC').replace(maskSigns, ''));
  const whole = core(original.normalize('NFKC'));
  if (left === '') return true;
  if (isName(type)) return [whole, core(owner ?? '')].some((name) => left === surnameOf(name));
  if (type === 'id' || type === 'passport') return left === whole.slice(0, 1) + whole.slice(-1);
  if (type === 'birth-date') return /^[年月日]+$/u.test(left);
  return type === 'plate' && whole.slice(0, provinceAndCityOfPlate).startsWith(left);
}

/** Letters, digits and ideographs; the x of an identity number in either case. */
function core(text: string): string {
  return lookupForm(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** What may be left of a name: its first character, or a compound surname. */
function surnameOf(name: string): string {
  const [first = '', second = '', ...given] = Array.from(name);
  const firstTwo = first + second;
  // 司马义·艾力, here without its dot, has no surname of two characters.
  const isCompound = given.length >= 1 && given.length <= 2 && compoundSurnames.has(firstTwo);
  return isCompound ? firstTwo : first;
}
