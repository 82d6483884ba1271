/**
 * The stuff that names are made of. Surnames by frequency, given names of the generations that are
 * adult today; compound, minority and transliterated foreign names, which masks must also survive.
 */
import type { Weighted } from '../random.js';

/** Surnames of one character, weights in tenths of a percent of the population. */
export const SURNAMES: Weighted<string> = [
  ...weigh('王李', 72),
  ...weigh('张刘陈', 60),
  ...weigh('杨赵黄周吴', 25),
  ...weigh('徐孙胡朱高林何郭马罗', 13),
  ...weigh('梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕', 7),
  ...weigh('苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史', 3),
  ...weigh('顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文章岳洪牛邢单仇查盖区覃逄苟', 1),
];

/** 复姓: surnames of two characters. */
export const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '诸葛',
  '上官',
  '司徒',
  '皇甫',
  '令狐',
  '夏侯',
  '慕容',
  '尉迟',
  '长孙',
  '东方',
  '公孙',
  '南宫',
] as const;

/** Surnames that clerks confuse: what a correction of a name puts right. */
export const CONFUSED_SURNAMES: readonly (readonly [string, string])[] = [
  ['王', '汪'],
  ['张', '章'],
  ['李', '黎'],
  ['刘', '柳'],
  ['陈', '程'],
  ['徐', '许'],
  ['于', '余'],
  ['吴', '武'],
  ['周', '邹'],
  ['何', '贺'],
  ['石', '史'],
  ['江', '姜'],
];

export const MALE_GIVEN = [
  ...Array.from(
    '伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳建辰亮成畅锋志浩坤',
  ),
  '建国',
  '建军',
  '志强',
  '志刚',
  '国强',
  '国庆',
  '海涛',
  '海波',
  '文博',
  '文杰',
  '子轩',
  '浩然',
  '宇航',
  '俊杰',
  '永强',
  '永胜',
  '春雷',
  '春生',
  '立新',
  '立军',
  '庆华',
  '庆国',
  '德胜',
  '德福',
  '金龙',
  '金宝',
  '长河',
  '长青',
  '晓东',
  '晓明',
  '振华',
  '振东',
  '玉良',
  '玉柱',
  '家豪',
  '明轩',
  '天宇',
  '兴旺',
  '守义',
  '保国',
] as const;

export const FEMALE_GIVEN = [
  ...Array.from('芳娜敏静丽艳娟霞燕玲婷雪梅莉倩颖洁琳萍红英慧莹佳瑶'),
  '秀英',
  '秀兰',
  '桂英',
  '桂兰',
  '玉兰',
  '玉梅',
  '淑珍',
  '淑华',
  '春梅',
  '春燕',
  '晓红',
  '晓燕',
  '海燕',
  '红霞',
  '红梅',
  '丽娟',
  '丽华',
  '雪梅',
  '雨晴',
  '欣怡',
  '梦琪',
  '思雨',
  '佳怡',
  '静怡',
  '慧敏',
  '美玲',
  '凤英',
  '凤霞',
  '金凤',
  '爱华',
  '文静',
] as const;

/** A given name of two characters often ends in one of these after any of the single ones. */
export const SECOND_GIVEN = Array.from('国民生东林峰涛海龙军平云山江华明杰文宝良玉兰英霞梅芬琴');

/** Uyghur names: the person's own, then the father's. */
export const UYGHUR_MALE = [
  '买买提',
  '艾力',
  '吐尔逊',
  '阿不都热合曼',
  '吐尔洪',
  '依明',
  '卡德尔',
  '玉素甫',
  '艾合买提',
  '阿卜杜拉',
  '努尔麦麦提',
  '麦麦提艾力',
  '热合曼',
  '司马义',
  '库尔班',
] as const;

export const UYGHUR_FEMALE = [
  '阿依古丽',
  '古丽娜尔',
  '帕提古丽',
  '热依汗古丽',
  '阿依努尔',
  '米热古丽',
  '古海尔',
  '祖丽菲亚',
] as const;

/** Names of other nationalities, whole: Yi, Tibetan, Mongol, Dai; with and without the dot. */
export const MINORITY_NAMES = [
  '吉克·拉铁',
  '阿依木呷',
  '沙马日且',
  '勒伍阿支',
  '扎西顿珠',
  '次仁卓玛',
  '格桑多吉',
  '索南旺堆',
  '巴特尔',
  '乌日娜',
  '岩温罕',
  '玉香囡',
] as const;

/** Names of foreigners as the case card transliterates them. */
export const FOREIGN_NAMES = [
  '约翰·史密斯',
  '玛丽亚·伊万诺娃',
  '穆罕默德·阿里·汗',
  '伊万·彼得罗维奇·索科洛夫',
  '卡洛斯·费尔南德斯',
  '阮文雄',
  '朴成浩',
  '吴丁瑞',
  '乔治·奥孔科沃',
] as const;

function weigh(characters: string, weight: number): Weighted<string> {
  return Array.from(characters).map((character) => [character, weight] as const);
}
