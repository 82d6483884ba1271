import { COMPOUND_SURNAMES } from '../surname.js';
import { characterSet, isOneOf } from '../text/character-set.js';
import { longestAt, words, wordTrie } from '../text/word-trie.js';

/** Single surnames borne today, common and rare. What is no surname begins no name off the roster. */
const SINGLE_SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘' +
  '杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路' +
  '詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶' +
  '刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢' +
  '冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥和蔺水云昌凤酆' +
  '皮俸平禹狄贝臧茅堵麻骆虢支昝经裘缪干宣贲嵇滑羊於惠麴家芮羿储汲邴松富乌巴弓牧隗山蓬郗班仰秋伊暴钭厉戎祖束' +
  '幸韶蓟印宿怀蒲邰从鄂索咸籍卓池胥能苍双闻莘逄贡劳姬申扶冉宰郦雍却璩濮寿通扈郏浦尚农别晏阎充慕茹宦鱼容古' +
  '慎戈庾终暨居衡步耿满弘国寇广禄阙东殴利蔚越夔隆师巩厍聂晁勾敖融訾阚那空母乜养须丰巢蒯相后红游竺权逯盍益' +
  '桓公仉督岳帅缑亢况郈有琴归海墨哈谯笪年佘佴付代肖闫邝蹇仝麦亓佀开火辇院粟阴邢檀信战战么英苇展邸才' +
  '区普仵撒淡尧拉者尔线生矫由鹿锁豆洛朴玄勇剧凡冰降药初折疏危湛宓杭荀钮修表盘刀召闭磨零玉种考占操' +
  '宛汝虎铁妥拜买喇闪朵脱陕摆丈鲜补茶侬苑昂琚邾昃郇綦粘兀苌隗赫舒冶雒郄忻励贠敬萨沐咎淦隽楼漆郐幺尉晁琦';

/**
 * Surnames whose characters mostly serve as other words: 于当日, 向公安机关, 和他. A name off the roster that
 * begins with one needs more than a cue before it.
 */
const SOFT_SURNAMES = characterSet(
  '区项于向和从经应由有全同连后时成明能者生那都来空须开相益别却满原位须通家宿居平步海山火水木公年权东院安党单包相代国越才信' +
    '降药初折疏危修表盘刀召闭零玉种考占操宛汝虎铁妥拜买闪朵脱摆丈鲜补茶昂粘赫舒',
);

/**
 * Further surnames of two characters, of old houses and Manchu clans, by which names are read. Masks know them
 * not: of these people the first character alone is shown.
 */
const RARE_COMPOUND_SURNAMES = words(
  '相里 富察 乌雅 董鄂 瓜尔 赫舍 钮祜 索绰 舒穆 他塔 哥舒 蒲察 徒单',
);
const compoundSurnames = new Set([...COMPOUND_SURNAMES, ...RARE_COMPOUND_SURNAMES]);

const SINGLE = characterSet(SINGLE_SURNAMES);

const COMPOUNDS = wordTrie(Array.from(compoundSurnames, (surname) => [surname, true] as const));

/** By UTF-16 unit, for this is asked of every character of a text. */
const KIND = { none: 0, single: 1, compound: 2, both: 3 } as const;
const kinds = new Uint8Array(0x10000);
for (const surname of SINGLE_SURNAMES) kinds[surname.charCodeAt(0)] = KIND.single;
for (const surname of compoundSurnames) {
  const first = surname.charCodeAt(0);
  kinds[first] =
    kinds[first] === KIND.none || kinds[first] === KIND.compound ? KIND.compound : KIND.both;
}

/** The units of the surname that begins here: 2 for a compound one, 1, or 0 for none. */
export function surnameUnitsAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] ?? KIND.none;
  if (kind === KIND.none || kind === KIND.single) return kind;
  if (longestAt(COMPOUNDS, text, at) !== undefined) return 2;
  return kind === KIND.both ? 1 : 0;
}

/** Whether a text is a surname of two characters. */
export function isCompoundSurname(text: string): boolean {
  return compoundSurnames.has(text);
}

/** Whether a single surname begins here, whatever follows. */
export function isSingleSurname(character: string | undefined): boolean {
  return isOneOf(SINGLE, character);
}

/** Whether a surname is also a common word of its own. */
export function isSoftSurname(character: string | undefined): boolean {
  return isOneOf(SOFT_SURNAMES, character);
}
