/** Compound surnames (复姓) borne today. One that is missing is masked more than it need be, no less. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 ' +
    '壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南郭 南门 羊舌 微生 左丘 ' +
    '梁丘 东门 西门 南荣 第五 淳于 单于 纳兰 完颜 叶赫 爱新 耶律 尔朱 贺兰 斛律 宿勤 达奚 叱干'
  ).split(' '),
);

/**
 * Names with a compound surname have three or four characters. 司马 alone has 司 for a surname, and in
 * 司马义·艾力, whose dot is gone by now, 司马 is none.
 */
const COMPOUND_LENGTHS: ReadonlySet<number> = new Set([3, 4]);

/** The surname of a name without dots and spaces: its first character, or a compound one. */
export function surnameOf(name: string): string {
  const characters = Array.from(name);
  const two = characters.slice(0, 2).join('');
  if (COMPOUND_LENGTHS.has(characters.length) && COMPOUND_SURNAMES.has(two)) return two;
  return characters[0] ?? '';
}
