import { characterSet, isOneOf } from '../text/character-set.js';

/** Characters that no given name holds, so that a name ends before them. */
const NEVER_IN_A_NAME = characterSet(
  '的了着在被将把及等但而或且则此该这那哪谁吗呢吧啊么们你您我他她它没是说称很最更已对由因所给让叫往到并与也都就又其不' +
    '未系某元月日号岁某均乘跟随殴骗窃抢偷砸刺砍踢拿拽辱骂借欠赔罚判诉押逮捕拘供辩述嫌犯罪案虽患',
);

/** Characters of given names that seldom begin the word after a name. */
const GIVEN = characterSet(
  '守嫂娘婆伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞刚桂英华玉萍红娥玲芬燕彬凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍' +
    '贞莉兰翠婷雅芝秋珊莎锦黛青倩婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽' +
    '希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思毅俊峰保东文辉力永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才' +
    '武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之' +
    '轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘阳平鑫淼森焱垚宇轩梓涵雨诗子萱浩然' +
    '睿琪瑜莹蕾欣怡丰田根土金银财旺发喜双春夏冬明忠孝贤礼智勋尧舜禹汤恒晖昊帅凯健坤宝炳昆仲叔季长万千百三四五六七八九小大二一丁石' +
    '柱锁栓虎豹狗牛羊马刀锋剑培源溪泉湘淑惠慧巧美好妮妍姣娇媚嫣璐琦玮珂璇彤童钰铭锐鉴钢铁铜锡镇滨江涌洪润泓洲渊澄瀚灿炜烨焕煜熙' +
    '捷敦景晶晴曙曦朝本权材杏柏柳桃桐梧楚榆槐樱欧歌正步殿毕沁沛沫治泳洛津浦涓淇淳添渝渲湛滔潇澍灵然照煊熠燃爵牧特献玄玖珏珑珠班琅' +
    '琨瑛璋甜甫用男留畅略登皓益盈相省知硕碧磬祎祖禄禅禾秉秦科程穆立章端竞笑笛筱策米粉精紫红纪纬纲绢绣继绮缘耀耘聚肃胤能自臣舟艾芙芊' +
    '苏茜茵茹荟莎莫菊萌葵蓝蔓薪藏虹蝶衍裴西言让记讯许诺谊谭豫贝贺赫赐超越跃路轶载运近远述迪逸道邵郁郎都采野量钊钦铃锴长阔陆陶隆雷霖霓' +
    '青靖非鞠韬音项颂颜飒首骁骏高魁鲁鸥鸿鹃鹤麒麟麦黎齐龄来娣招弟引换转改社宪党工农兵卫革向前跃进援朝超英美解放抗战胜利国庆',
);

/** Single characters that go on after a name at times and stand in names at times: 和, 为, 出, 来. */
const SOFT_AFTER = characterSet(
  '和为向有于以同后时来出进前先再即便遂从用家发打开会要去上下左右身头手住持骑驾收支付取交还买卖购销见看听知认商约报提送受遭' +
    '男女人两二三一使令拉推抓跑逃走回带找问告经曾本共自多也入至立当曾仍只只能可应需须曾今日死伤之夫妻父母兄弟姐妹子处旁边面名帮',
);

/** The part of a name written in sounds: 买买提, 阿不都热合曼. */
const SOUNDS = characterSet(
  '卜合海洪萨穆罕默伊欣拜木果阿苏勒伍沙马曲日岩温玉香囡艾依迪丽帕提古娜尔米热孜拉欣汗卡洛费南皮埃杜邦让苏菲亚彼德保弗朗西斯科何塞胡安卡门玛莎托尼丹增桑顿珠琴格阿不都热合曼买提吐尔逊江艾力古丽木艾则孜依布拉克库赛义玉素甫帕夏希仁哈斯图巴特那仁其米扎西卓玛次旦多吉格桑达瓦央金' +
    '罗布洛泽加措尼麦麦迪苏来曼娜孜热娅努尔拜克塔吾米吉提亚森卡德尔萨比萨伊明祖农排日旦肉孜约翰逊史密斯森德鲁乔治路易' +
    '再乃普支特司义班得索乐诗呷且乌娃姆旺堆措仁青才让罕囊玉应依波叫俄木吉克曲沙' +
    '侯因东朗错顿却姆贡觉嘎谢尔盖伊万诺夫维奇基彼得莎娃马丁汤姆杰克大卫威廉詹姆斯罗伯特保恩奥利弗本贝弗兰里',
);

/** Han characters (and the sign 〇) of the view. */
export function isHan(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  // Surrogates: rare Han characters are written with two units; private ones stand for rare ones.
  return (
    (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xf8ff) || code === 0x3007
  );
}

export function mayBeInName(character: string | undefined): boolean {
  return isHan(character) && !isOneOf(NEVER_IN_A_NAME, character);
}

export function isGivenCharacter(character: string | undefined): boolean {
  return isOneOf(GIVEN, character);
}

export function isSoftAfter(character: string | undefined): boolean {
  return isOneOf(SOFT_AFTER, character);
}

/** Characters that end a name wherever they stand. */
export function endsName(character: string | undefined): boolean {
  return !isHan(character) || isOneOf(NEVER_IN_A_NAME, character);
}

export function isSoundCharacter(character: string | undefined): boolean {
  return isOneOf(SOUNDS, character);
}

/** Whether every character behind the first is one of given names. */
export function hasGivenName(form: string): boolean {
  return Array.from(form).slice(1).every(isGivenCharacter);
}
