import type { NameLikelihood } from '../detector/likelihood.js';
import { isDictionaryWord, standsApart, wordUnitsAt } from '../text/dictionary.js';
import { beginsLine, GAP, type TextView } from '../text/text-view.js';
import { longestAt, type WordTrie } from '../text/word-trie.js';
import { BOUNDARY, boundaryAfter, boundaryBefore } from './boundaries.js';
import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import { hasGivenName, isHan } from './name-characters.js';
import { PERSON_FOLLOWERS } from './role-cues.js';
import { SURELY_A_PERSONS } from './word-as-name.js';
import { isEducation, isMostlyWord, isWord } from './word-names.js';

/** What a name that is also a word is at a place; `doubt` is for a person to decide. */
export type Verdict = 'name' | 'doubt' | 'other';

interface NamePlace {
  readonly start: number;
  readonly end: number;
  readonly name: { readonly form: string };
}

interface WordSurroundings {
  /** What the word before says, by `CUE_STRENGTH`. */
  readonly cue: number;
  /** Everybody's names. */
  readonly trie: WordTrie<unknown>;
  readonly likelihood: NameLikelihood;
}

/** Words in front of a word that is also a name: 早高峰, 初中文化. */
const WORD_BEFORE =
  /(?:向[东南西北]|早|晚|上班|下班|用电|客流|车流|交通|春运|上学|放学|人流|历史|珠穆朗玛|小学|初中|高中|中专|大专|本科|大学|中学|职高|技校|文盲|研究生|传统|企业|民族|校园|饮食|网络|联合|帝|世界|爱好|维护|保持|公共|食品|人身|财产|生命|国家|社会|生产|消防|信息|质量|公众|药品|铁路|航空|航行|校车|道路|资金|不|很|非常|十分|更加|较为|比较|极其|是否|情节|后果|正|图|为了|为图|提供|确保|保障|注意|危害|危及|影响|带来|上述|涉案|诈骗|盗窃|受贿|贪污|犯罪|总|合计|法定|违反|正当|自身|人民|儿童|新|老|性格|情绪|神情|面色|态度|灯光|光线|天空|一片|一场|主张|行使|合法|正值|时值|(?<!还)有|适逢|天气[晴阴,\u3001]{1,2}|天气|天色|谅解和|歉意和|别人|他人|[\d零〇一二三四五六七八九十百千几数])$/u;
/** Words for how something is done: 发现后马上报警. */
const ADVERBS: ReadonlySet<string> = new Set([
  '马上',
  '成功',
  '连续',
  '单独',
  '向前',
  '安全',
  '平安',
]);
/** Words for things that are dealt in: 盗窃黄金 has no person in it. */
const GOODS: ReadonlySet<string> = new Set([
  '黄金',
  '白银',
  '石油',
  '白酒',
  '毛巾',
  '金属',
  '高铁',
  '柴油',
  '水泥',
  '黄沙',
  '雷管',
]);
/** 表示谅解和谢意: what is expressed. */
const EXPRESSED =
  /(?:表示|表达|表现出|深表|致以|怀着|充满)(?:\p{Script=Han}{2}(?:和|与|及|\u3001))?(?:诚挚的?)?$/u;
const DEALT_IN =
  /(?:购买|购得|收购|出售|销售|贩卖|足金|千足|回收|盗得|盗窃|窃得|抢走|抢劫|抢得|骗取|骗得|使用|非法|价值|克|的|生产|运输|走私|投资|买卖|倒卖|炒)$/u;
/** What else stands before a person: 汇入高峰账户, 醉酒的高峰, 收车人方便. */
const BEFORE_PERSON =
  /(?:[人者妇员师客贩友]|抢走|骗走|取走|的|了|系|是|汇入|存入|转入|进入|打给|发给|[送交付还借卖转汇]给|使用|冒用|办理|到|至|致|使|就|任|经|以|根据|依据|刺中|击中|砍中|打中|提供了|取得了?|逼问出|判处|追究|不追究|原判(?:仅)?以|并非|夺过|辨认出|[骗推打踢撞拉抓按掐捅砍刺抱扶追骂咬搂勒绑]|不顾|证实|证明|指认|辨认|供认|供述|其间|期间|当时|随后|遂|次日|当日|当天|当晚|后来|由|扭送|明知)$/u;
/** What only a person is the subject or the owner of. */
const AFTER_PERSON =
  /^(?:[\u201C]|(?:还|欠|赔)钱|系(?:未成年|被害人|本案|其[父母妻夫子女])|[还欠]债|偿命|发布|于[\d当次同案]|起[主次]要|虽|竟|亦|却|反抗|一直|[头面胸腹背腰手腿颈](?:面|部)|伤[前后]|犯|患|将|把|被|称|说|让|给|遂|便|又|即|因|持|驾|乘|骑|供|辩|承|误|负|抚养|产后|怀孕|接生|素有|造成|(?:被)?判处|有期徒刑|无期徒刑|拘役|管制|死刑|是否(?:参与|在场|有|系|构成|知)|翻供|无罪|有罪|认罪|悔罪|(?:的)?名义|个人(?:账户|名下|的)|[一二两三]人(?:的)?(?:供述|陈述|证言)|(?:中国)?(?:农业|工商|建设|交通|招商|邮政储蓄)银行|过失(?:致|犯)|疏忽大意|一次性(?:赔|付|支)|主动(?:退|投|到|上?交|供|上缴)|当时(?:年|在场|不在|仅)|血样|从犯|主犯|尾号|实名|情绪|到案|手机|,(?:男|女|\d{4}年)|[(](?:男|女|另|已|均|在逃|系|案发|时年|绰号|化名)|(?:之|的)?(?:[堂表胞][兄弟姐妹哥嫂]|[父母妻夫子女兄弟姐妹](?!的?(?:子|性|装|士|方))|岳|哥哥|姐姐|弟弟|妹妹|丈夫|妻子|儿子|女儿|家属|亲属|朋友|邻居|同事)|的(?:刑事责任|供词|从犯|伤|损伤|行为|学籍|住|父|母|妻|夫|儿|女|法定|陈述|证言|供述|辩解|账|银行|手机))/u;

/** What nobody is followed by: 高明之处, 像白雪一样, 常州人“老常”, 金水桥一带. */
const NO_PERSON_AFTER =
  /^(?:的(?:窗户?台?[^,。]{0,4}(?:放|摆|挂|晒|朝|有)|阳台|一[面侧]|教学楼|校园|环境|夜|街|山|村[^民里委]|房间|地方|湖|女孩|性格|午后|清晨|傍晚|角落|氛围|气氛)|对其(?:从|减|适|免|谅|处)|(?:虽|很|太|正|依旧|依然)(?:好|强|暖|烈|充足)|明媚|灿烂|普照|充足|刺眼|照[人亮耀]|之(?:处|举|策|际|前|后|时|词|道|心)|一样|般|似的|似地|式|度[较很高低大不]|起来|下去|荏苒|之[余内外间中下上]|在望|覆盖|皑皑|过后|时分|时节|水位|资源|公园|环境|秩序|标准|规定|手续|茫茫|美满|下晾|下暴晒|性(?:的|错误|问题)|时候|程度|价格|饰品|首饰|地带|以前|以来|以后|期间|之间的距离|地(?![址点铁主])|上的|里的|中的|下的|人[“"(,]|等[地市县省区]|方向(?![盘称说供])|一带|附近|沿[线岸]|境内|地区|机场|火车站|高速|埂[下上]|[茶果菜苇荷]园)/u;
/** 白天当时年仅十一岁: only people are of an age. */
const AGED =
  /^,?(?:当时|案发时|时)?(?:年仅|仅|才|年)[\d一二三四五六七八九十]{1,3}周?岁(?![以之及至到])/u;
/** 中文名丹尼尔. */
const NAMED =
  /(?:[中英外俄日韩]文|汉语?|[藏彝傣壮蒙]|[原本真别又]|曾用)名(?:为|叫|是|:)?[\u201C"]?$/u;
/** Behind these a place goes on, or one is named. */
const PLACE_BEFORE =
  /(?:[省市县区](?:的)?|祖籍|籍贯|老家|来自|前往|开往|途经|途径|抵达|位于|江苏|浙江|安徽|福建|江西|山东|河南|河北|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|山西|辽宁|吉林|黑龙江|内蒙古|新疆|西藏|宁夏)$/u;

/**
 * Whether a name of the case that is also a word (高峰, 文化) means the person here. To show a name that
 * must be hidden is worse than to hide a word: where the surroundings are those of a person, or say
 * nothing against one, it is the name; between the two a person must look.
 */
export function readWordName(
  view: TextView,
  place: NamePlace,
  { cue, trie, likelihood: { marginOf } }: WordSurroundings,
): Verdict {
  const { text } = view;
  const { start, end, name } = place;
  if (isEducation(text, start)) return 'other';
  if (cue >= CUE_STRENGTH.relation) return 'name';
  const before = text.slice(Math.max(0, start - 4), start);
  const behind = text.slice(end, end + 16);
  const person = isSaidOfPerson(text, end);
  if (AGED.test(behind) || NAMED.test(before)) return 'name';
  // 曾对其许诺“…”: it is done to somebody who is named already.
  if (/[对向](?:其|他|她|他们|她们)$/u.test(before)) return 'other';
  if (GOODS.has(name.form) && DEALT_IN.test(before)) return 'other';
  if (EXPRESSED.test(text.slice(Math.max(0, start - 7), start)) && !person) return 'other';
  if (NO_PERSON_AFTER.test(behind) || PLACE_BEFORE.test(before)) return 'other';
  if (TIME.test(name.form) && /[年月日晚]$/u.test(before) && !person) return 'other';
  if (!person && isWholeIdiom(text, start, end) && marginOf(start, end) < sureMargin)
    return 'doubt';
  if (QUOTE.test(text[start - 1] ?? '') && SAID.test(before.slice(0, -1))) return 'other';
  if (QUOTE.test(text[start - 1] ?? '')) return readQuoted(text, end, person);
  if (isListed(text, place, trie)) return 'name';
  const joined = cue === CUE_STRENGTH.none && view.gaps[start] === GAP.none;
  if (joined && WORD_BEFORE.test(before)) return 'other';
  if (!person && ADVERBS.has(name.form) && /[后并便就即应]$/u.test(before)) return 'other';
  const open = cue > CUE_STRENGTH.none || boundaryBefore(view, start) >= BOUNDARY.likely;
  if (open || BEFORE_PERSON.test(before)) {
    if (person || !isHan(text[end])) return 'name';
    if (!standsApart(text, start, end)) return isNoWord(view, place) ? 'name' : 'other';
    if (beginsLine(view, start)) return 'name';
    // 心理咨询师方圆开展帮教.
    if (endsTrade(text, start) && !isMostlyWord(name.form)) return 'name';
    const after = boundaryAfter(view, end);
    if (after >= BOUNDARY.likely) return 'name';
    const subject = !isHan(text[start - 1]) || cue >= CUE_STRENGTH.act || AGENT.test(before);
    if (subject && (after > BOUNDARY.none || !isMostlyWord(name.form))) return 'name';
    if (marginOf(start, end) >= leastMargin) return 'name';
    return !subject && (isMostlyWord(name.form) || before.endsWith('在')) ? 'other' : 'doubt';
  }
  if (!person) return 'other';
  return isMostlyWord(name.form) ? 'doubt' : 'name';
}

/** 于丹路过: behind a sign what only begins like a word, with a character of given names behind it. */
function isNoWord(view: TextView, { start, end, name: { form } }: NamePlace): boolean {
  return (
    boundaryBefore(view, start) >= BOUNDARY.sure &&
    !isWord(form) &&
    !isDictionaryWord(form) &&
    hasGivenName(form) &&
    wordUnitsAt(view.text, start + 1) < end - start
  );
}

/** Whether what follows is what only a person does, has or undergoes. */
export function isSaidOfPerson(text: string, end: number): boolean {
  const behind = text.slice(end, end + 16);
  return (
    longestAt(PERSON_FOLLOWERS, text, end) !== undefined ||
    AFTER_PERSON.test(behind) ||
    SURELY_A_PERSONS.test(behind)
  );
}

/** 经年不息，水清岸阔，余光所及: a clause of four characters is rather a phrase than somebody's act. */
function isWholeIdiom(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 &&
    /[,。;:"\u201C\u2018]/u.test(text[start - 1] ?? '') &&
    isHan(text[end]) &&
    isHan(text[end + 1]) &&
    /[,\u3001。;!?"\u201D]/u.test(text[end + 2] ?? '')
  );
}

/** 说“马上有分红”, where 马上有 is somebody: an adverb begins what is said. */
export function beginsSpeech(text: string, start: number, end: number): boolean {
  return (
    ADVERBS.has(text.slice(start, start + 2)) &&
    /[说称喊道写]["\u201C]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/["\u201D]/u.test(text[end] ?? '') &&
    longestAt(PERSON_FOLLOWERS, text, end) === undefined
  );
}

/** What the model of the leftover detector must say at least of what nothing else decides. */
const leastMargin = 1;
/** And from which on it is a name, whatever the clause looks like. */
const sureMargin = 4;
/** 2017年盛夏, 8月14日白天. */
const TIME =
  /^(?:白天|夜晚|凌晨|黎明|清晨|早晨|傍晚|黄昏|春天|夏天|秋天|冬天|[春夏秋冬]季|[初盛仲深隆金季][春夏秋冬]|立[春夏秋冬]|白露|谷雨|小满|惊蛰)$/u;

/** Who does it stands behind: 被阳光扭送. */
const AGENT = /[被由对向给让把将令使请找]$/u;
/** 写着“平安”: what is said or written is a word. */
const SAID = /(?:[喊写印刻绣贴标]着|高呼|高喊|写有|印有|贴有|标有|题为|字样为?)$/u;
const QUOTE = /["\u201C\u2018]/u;

/** “时光”的微信 is somebody's, “时光网” and “时光不能倒流” are not. */
function readQuoted(text: string, end: number, person: boolean): Verdict {
  if (!/["\u201D\u2019]/u.test(text[end] ?? '')) return person ? 'name' : 'other';
  return NAMED_THING.test(text.slice(end + 1, end + 10)) ? 'other' : 'name';
}

/** A shop, a brand or a sign behind what is quoted. */
export const NAMED_THING =
  /^(?:[一二两三四五六七八九十几\d]{1,4}(?:盒|瓶|箱|袋|包|粒|片|条|支|台|罐)|[\p{Script=Han}]{0,6}?(?:店|门市|经营部|馆|厅|城|酒吧|网吧|超市|公司|商行|卤味|快餐|小吃|烧烤|会所|宾馆|牌|号|网|平台|软件|字样|二字|两字|几个字|游戏|小区|项目)|微信群|qq群|群)/u;

/** 杨柳、李明 names two people when 李明 is one. */
function isListed(text: string, { start, end }: NamePlace, trie: WordTrie<unknown>): boolean {
  if (text[end] === '\u3001' && longestAt(trie, text, end + 1) !== undefined) return true;
  return (
    text[start - 1] === '\u3001' &&
    [2, 3, 4].some((units) => longestAt(trie, text, start - 1 - units)?.end === start - 1)
  );
}
