import { COMPOUND_SURNAMES } from '../surname.js';

/** What a character is to a name; the model sees a character's kind beside the character itself. */
export const KIND = {
  outside: 0,
  stop: 1,
  comma: 2,
  enumeration: 3,
  bracket: 4,
  quote: 5,
  colon: 6,
  digit: 7,
  latin: 8,
  mask: 9,
  dot: 10,
  /** Han characters from here on. */
  function: 11,
  number: 12,
  /** 甲乙丙, as in 李某甲. */
  stem: 13,
  other: 14,
  given: 15,
  /** Surnames that are hardly ever a word or a part of one. */
  surname: 16,
  /** Surnames that mostly stand in words: 高, 方, 于. */
  wordSurname: 17,
  /** Surnames few people bear. */
  rareSurname: 18,
  /** Beyond the common block of Han characters, or private: hardly anything but names. */
  rare: 19,
} as const;

const SURNAMES =
  '楼诸王李张刘陈杨赵吴周徐孙胡朱郭罗郑谢宋唐韩邓冯曹彭萧蔡潘袁蒋董余杜魏薛阎谭廖邹熊陆郝崔邱秦侯孟段汤尹贺赖龚樊殷' +
  '洪颜倪严牛俞鲁韦聂焦柳邢岳莫庄祝涂祁耿牟詹靳欧甄裴屈翁隋柯阮桂闵饶戚滕臧褚娄邸姬屠郜晏栾窦敖糜鄢巩虞卞匡' +
  '佟岑荆丁吕苏卢贾沈姚钟姜崔肖闫付佘邝郗郦邵阚亓仝蹇岐缪嵇邬逄訾覃霍骆虢郏郇郄麴禚綦蔺苑冉芮羿邴隗缑昝胥';
const WORD_SURNAMES =
  '高马林何梁许于程曾田叶任范方石金白毛江史顾龙万雷钱黎易常武乔文施陶安温季章葛毕丛向路齐辛管左谷时舒关苗费' +
  '纪盛童项曲成游阳席卫查鲍位植甘景薄单包司柏宁强柴华车房边古米池晋畅宫来全廉简盖符奚木穆党燕商蒙计迟宇冷花' +
  '仇蓝都井练仲乐官原衣楚宗应台巫桑银扬明沙伏习保和水云凤皮平禹贝麻支干宣牧巴储戎束宿怀闻劳扶容戈终步满国广' +
  '东利师空养须红益帅有海信战英才生由鹿锁豆玄冰同连从公经后汪夏姬黄戴康伍孔申';
const RARE_SURNAMES =
  '喻郎酆傅元湛谈庞危梅裘解贲郁杭钮滑荣荀羊於惠家封汲松富幸阴翟郤通充慎殳沃毋占苟庹过火院粟宾禤锺盘敬诺甯屏刑仵代闾厍佴宓衣门么来由库伦芦尤卜凌辜吉刁瞿丘冼栗鞠谌薄昌皮狄堵茅籍浦尚农慕茹鱼雍却寿宦别庾暨居衡弘寇禄阙殴蔚越夔隆厍晁勾融那母乜丰' +
  '贠弋渠脱呙沐尧招缴智苌菅萨蒿衷赫逢遆醋钞镡雒骞魁鲜默区刀普旷黑喇折拜召占闪虎妥丑税青侬陇赤降习应卓储水英铁盘麦' +
  '巢蒯相游权逯盍桓仉督亢况郈琴归墨哈谯笪年代檀么展撒淡者尔矫洛朴勇剧邰璩濮扈宰申冀揭乌弓山蓬班仰秋伊暴钭厉' +
  '祖韶蓟印蒲鄂索咸卓能苍双莘贡竺麦帕买热库旦玛扎次措拉吐尼依艾阿岩罕木呷迪玉努图斯莎维约';
const GIVEN =
  '伟芳娜秀敏静丽磊军洋艳杰娟涛超霞刚桂萍娥玲芬彬洁梅琳素莲真环荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉翠婷雅芝珊锦黛青倩婉' +
  '娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君蕊薇菁梦岚婕馨瑗琰韵艺咏卿聪澜纯毓悦昭爽琬茗羽希欣育滢馥筠柔竹霭凝晓欢霄枫芸菲寒' +
  '亚宜可舒影荔枝思毅俊峰辉力永健世志义兴良波贵福龙元胜学祥新清飞富顺子康星光天达茂进坚彪博诚先敬震振壮会群豪心邦承绍' +
  '功松善厚庆民友裕河哲浩亮政谦亨奇固轮翰朗伯宏言若鸣朋斌栋维启克伦翔旭鹏泽晨辰士建家致树炎德行泰雄琛钧冠策腾楠榕风航' +
  '鑫淼森焱垚轩梓涵雨诗萱然睿琪瑜莹蕾根土旺喜春忠孝贤礼智勋尧舜恒晖昊凯坤宝炳昆叔柱栓虎锋剑培源溪泉湘淑惠慧巧美妮妍姣' +
  '娇嫣璐琦玮珂璇彤铭锐鉴铁滨润泓洲渊澄灿炜烨焕煜熙捷晶晴曙曦朝杏桃桐歌殿沁沛治淇添潇燃珑琨璋登皓祎禾娣招弟引仁财娅晟' +
  '芹彩珠姝菊惟佑诺伊煊熠珺霖艾钊镇霏霜鸿鹤麒麟嵘巍屹骏骁颂昌保民根全才金银水火发荷菱莎蒙苗谨谊';
const FUNCTION =
  '的了在着被将把及等但而或且则此该这其与对因给让并也都就又即遂便已均曾未不没是说称系至到自之于以为后前时内外中里上下去向从由';

const MARKS: readonly (readonly [string, number])[] = [
  ['。;!?\n…', KIND.stop],
  [',', KIND.comma],
  ['、', KIND.enumeration],
  ['()[]〔〕【】{}<>', KIND.bracket],
  ['"\'“”‘’「」《》〈〉', KIND.quote],
  [':', KIND.colon],
  ['*×某x#_', KIND.mask],
  ['\u00b7', KIND.dot],
];

const COMMON_BLOCK = { from: 0x4e00, to: 0x9fa5 } as const;
/** Extension A, private characters and compatibility ideographs of the first plane. */
const RARE_BLOCKS = [
  { from: 0x3400, to: 0x4dbf },
  { from: 0x9fa6, to: 0x9fff },
  { from: 0xe000, to: 0xfaff },
] as const;
/** The planes of further Han characters. */
const HAN_PLANES = { from: 0x20000, to: 0x3ffff } as const;
/** How many codes have their kind looked up. */
const TABLE_SIZE = 0x10000;

/** For each code of the first plane, its kind; later lists win. */
const KINDS = buildKinds();

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(TABLE_SIZE);
  for (const { from, to } of RARE_BLOCKS) kinds.fill(KIND.rare, from, to + 1);
  kinds.fill(KIND.other, COMMON_BLOCK.from, COMMON_BLOCK.to + 1);
  kinds.fill(KIND.digit, 0x30, 0x3a);
  kinds.fill(KIND.latin, 0x61, 0x7b);
  const set = (characters: string, kind: number) => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  set(FUNCTION, KIND.function);
  set('零一二三四五六七八九十百千万两〇', KIND.number);
  set('甲乙丙丁戊己庚辛壬癸', KIND.stem);
  set(GIVEN, KIND.given);
  set(RARE_SURNAMES, KIND.rareSurname);
  set(WORD_SURNAMES, KIND.wordSurname);
  set(SURNAMES, KIND.surname);
  for (const [characters, kind] of MARKS) set(characters, kind);
  return kinds;
}

/** The kind of a folded character. */
export function kindOf(code: number): number {
  if (code < TABLE_SIZE) return KINDS[code] ?? KIND.outside;
  return code >= HAN_PLANES.from && code <= HAN_PLANES.to ? KIND.rare : KIND.outside;
}

/** For each first character of a compound surname, the second ones. */
const COMPOUNDS: ReadonlyMap<number, string> = compounds();
const COMPOUND_FIRSTS = new Uint8Array(TABLE_SIZE);
for (const first of COMPOUNDS.keys()) COMPOUND_FIRSTS[first] = 1;

function compounds(): Map<number, string> {
  const seconds = new Map<number, string>();
  for (const name of COMPOUND_SURNAMES) {
    const first = name.charCodeAt(0);
    seconds.set(first, (seconds.get(first) ?? '') + name.slice(1));
  }
  return seconds;
}

/** Whether two characters are a compound surname (复姓). */
export function isCompoundSurname(first: number, second: number): boolean {
  if (COMPOUND_FIRSTS[first] !== 1) return false;
  return COMPOUNDS.get(first)?.includes(String.fromCodePoint(second)) ?? false;
}

/** Whether a name may begin with this character. */
export function isSurname(code: number): boolean {
  const kind = kindOf(code);
  return kind >= KIND.surname;
}

/** Whether this is a Han character, common or rare. */
export function isHan(code: number): boolean {
  return kindOf(code) >= KIND.function;
}
