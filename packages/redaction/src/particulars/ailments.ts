import type { TextView } from '../text/text-view.js';
import {
  AFTER_SUFFERING,
  CLINICAL,
  GRADE,
  INNER,
  KINDS_OF_DISORDER,
  MORE,
  nameWithin,
  SURE_ENDS,
} from './ailment-names.js';
import { claim, type Claim } from './claim.js';

const QUALIFIED = '(?:(?:较为|比较|非常|严重)的?|有|上|了|的|为|出|系|:)*';

/** 患有, 确诊, 诊断为: what follows is an illness. */
const SUFFERS =
  '患(?![者儿])|罹患|身患|确诊|诊断|查出|检查出|体检发现|发现原有|既往有?|伴有?|合并|并发(?!现)|诱发|遗留|继发|原有|存在|伤前即有|出生时|出现|感染|病情';
const ILLNESS_AFTER = new RegExp(
  `(?:${SUFFERS})${QUALIFIED}(?<id>${INNER}(?:${AFTER_SUFFERING})${MORE}${GRADE})(?!防治|治疗所|医院|学校|协会|基金|患者家属|案|罪|所致)`,
  'gdu',
);
/** 经诊断,张三急性应激反应: somebody stands between the word and the illness. */
const ILLNESS_OF = new RegExp(
  `(?:诊断|检查|鉴定|查体|体检|(?:测评|评估|测试|检查|心理)[^,。;]{0,6}显示|陈述自己|自述|自称|其子|其女|儿子|女儿|婴儿|患儿|该童)出?,?(?:患有?|有|系|为)?\\*{0,12}(?:[(][^()]{1,12}[)])?(?:患有?|有|系|为)?(?<id>${INNER}(?:${CLINICAL}|应激反应|(?:${KINDS_OF_DISORDER})障碍|抑郁|焦虑|过敏)${MORE}${GRADE})(?=[,。;)\u3001]|待查|$)`,
  'gdu',
);
/** 有睡眠障碍: of a bare 有 an illness is told if its name is one of an illness and ends the clause. */
const ILLNESS_HAD = new RegExp(
  `(?<![没具享含拥富持附])有(?:过|了)?(?<id>${INNER}(?:${CLINICAL}|应激反应|(?:${KINDS_OF_DISORDER})障碍|(?:早孕|怀孕|妊娠)[\\d一二三四五六七八九十]{0,3}(?:周|个?月)?)${MORE}${GRADE})(?=[,。;)\u3001]|病?史|等|的(?:说法|病史|情况|诊断|表现|症状|问题)|$)`,
  'gdu',
);
/** 低血糖发作: what comes and goes. */
const ATTACK =
  /(?<id>(?:低血糖|心绞痛|癫痫|哮喘|痛风|抑郁症?|焦虑症?|躁狂症?|精神病|精神分裂症|心脏病|冠心病|胃病|老毛病|偏头痛|肾结石|胆结石|阑尾炎|狂躁症|癔症|高血压|羊角?癫?疯|眩晕症?|鼻炎|旧疾|旧病)(?=(?:突然|突发|急性|再次|反复|复)?发作?(?!现|生|布|展|送|放|出)))/dgu;
/** 腰椎滑脱发作, 肺孢子菌肺炎反复发作: the clause in front of that word ends in the name of an illness. */
const CAME_BACK =
  /(?:突然|突发|急性|再次|反复|多次|经常|时常|频繁|又|再|旧|亦){0,4}(?:发作|复发)/gu;
/** Words behind which a name may begin within the clause. */
const CLAUSE_OPENS = '^|[其的因系称又曾有]|当[时天日晚]|自己|本人|由于|突发|突然|[父母妻夫][亲子]?';
const ILLNESS_LAST = new RegExp(`(?:${CLAUSE_OPENS})(?<id>${INNER}(?:${CLINICAL}|感染))$`, 'u');
/** 突发子痫, 染上肺结核: what came over somebody. */
const ILLNESS_CAME = new RegExp(
  `(?:突发(?![性事情状现])|突患|急发|突然出现|染上|染患|身染|检出|查见|(?<![取获赢觉值懂舍记晓显使])得[了过上])(?:一次|一场|了|急性的?|严重的?)?(?<id>${INNER}(?:${CLINICAL}|衰竭|心衰|房颤)${MORE}${GRADE})(?!所|医院|防治|罪)`,
  'gdu',
);
/** 因肝血管瘤曾申请…: behind 因 a name that ends so tells an illness whatever goes on. */
const ILLNESS_BECAUSE = new RegExp(
  `(?:(?<![死原病诱起成])因为?|由于)(?:其|本人|自己|自身)?(?<id>${INNER}(?:${SURE_ENDS})${MORE}${GRADE})(?!疫情|防[控治疫]|医院|罪|所致|患[者儿])`,
  'gdu',
);
const clauseUnits = 20;
/** 服用抗抑郁药: a drug tells the illness. */
const DRUG =
  /(?:服用?|口服|注射|吃|靠|依赖)(?:了|过|着)?(?<id>(?:抗抑郁|抗精神病|抗精神分裂|抗焦虑|抗癫痫|抗病毒|抗结核|抗癌|抗排异|抗凝|降压|降血压|降糖|降血糖|降脂|升血糖|化疗|靶向|免疫抑制)类?(?:药物?|药片|制剂|针)|胰岛素|二甲双胍|硝苯地平|奥氮平|利培酮|氯氮平|舍曲林|帕罗西汀|氟西汀|丙戊酸钠|卡马西平|碳酸锂|速效救心丸|优甲乐|阿立哌唑|喹硫平)/dgu;
/** 早孕八周, 肢体四级残疾. */
const TOLD_BY_GRADE =
  /(?<id>(?:早孕|宫内孕|妊娠|怀孕|孕)(?:约|已)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\+?(?:余|多)?(?:周|个?月)(?:余|多)?|(?:(?:听力|言语|视力|肢体|智力|精神|多重)[\u3001及和]?){1,4}(?:[一二三四1-4]级残疾(?!赔)|残疾[一二三四1-4]级|[一二三四1-4]级(?=残疾人?证))|(?<=患有?|妻系|子系|女系|系|,)(?:(?:听力|言语|视力|肢体|智力|精神)[\u3001及和]?){1,4}(?:多重)?残疾(?![赔证人]))/dgu;
/** 因病截肢, 产褥期. */
const OUTCOME =
  /(?<id>(?<=因病|因糖尿病|因公|先天)(?:截肢|失明|失聪|瘫痪|致残)|(?<![致成])[双左右]侧?[上下小大]?[肢腿臂]截肢(?!,?(?:经|构成|为|评定))|(?:冠状动脉|冠脉|心脏|脑血管)\p{Script=Han}{0,4}(?:支架|搭桥)(?:植入)?(?:术后)?|产褥期|围产期|(?:双耳|[左右]耳)?(?:[轻中重]度)?听力(?:减退|下降|损失)|(?<=[父母亲妻夫子女儿]\*{0,4}因)\p{Script=Han}{1,6}骨折(?=住院|卧床|手术))/dgu;

/** 因包虫病做过手术, 系先天性听力障碍儿童, 有过敏性紫癜病史: told by what stands on both sides. */
const ILLNESS_BETWEEN = new RegExp(
  `(?:(?<!死)因|由于|系|为|属|本人有|有|自述|曾患|以(?=[^,。;]{2,20}为由))(?<id>${INNER}(?:${CLINICAL}|障碍|缺陷|过敏|感染|衰竭|抑郁|焦虑|子痫前期|突出|足月|亢进|减退|不[孕育]|[心肾]衰|房颤|早搏|变性|粘连|反流|退变)${MORE}${GRADE})` +
    '(?=病史|为由|曾|申请|前往|去.{0,8}(?:医院|卫生院|诊所)|取保候审|变更|暂予监外|请假|请病假|病休|卧床|发作|复发|加重|反复|患[儿童者]|出现|引发|引起|住院|入院|入住|就诊|就医|到.{0,8}(?:医院|卫生院)|在.{0,10}(?:医院|卫生院)|做过|行|需|手术|治疗|休学|病退|死亡|去世|病逝|行动|生活不能|长期|不能|无法|体检|儿童|患者|病人|人[,。)、的]|等(?:疾|多种)?病|[\u3001,](?:体检|经|无|有诊断)|\u3001[^,。;]{0,10}(?:' +
    `${CLINICAL}))`,
  'gdu',
);
/** 白内障、类风湿关节炎: what a list goes on with. */
const NEXT_IN_LIST = new RegExp(
  `^(?:\u3001|,(?=[^,。;\u3001在中时于]{2,10}[,。;\u3001)]))(?:并发|并?伴有?|合并|继发性?|系(?!统)|属(?!性))?(?<id>(?!无|没有|否认)${INNER}(?:(?:${AFTER_SUFFERING})${MORE}${GRADE}(?=[,。;)\u3001(和及等不\\n]|$|无力|无法|需|已|在)|(?:${CLINICAL}|(?<=\\p{Script=Han}{2})疾病(?=史))${MORE}${GRADE}))`,
  'u',
);
/** Words behind which an illness stands whatever it is called, and those that begin like one: 重型β地中海贫血. */
const ANY_ILLNESS =
  /(?<![隐后忧水医病祸内外边疾])(?:身患|罹患|患有|患上|患|(?<=有)患)(?:了|有|上)?(?:严重|先天性?|较重|轻微)?的?(?<id>(?![者儿处难病得有上]|疾病|重病|大病|多种|其他|严重|一种|某种|何种)(?:(?![了的是将把被并且其该及与后向从致使到等因系为在某]|经[治抢诊医鉴查]|不足以|不(?![调全足良齐遂明孕育]))[\p{Script=Han}a-z\u03b1-\u03c9]){2,12}?)(?=[,。;\u3001)(]|[已亦又也均都仍却]|复发|加重|恶化|好转|痊愈|需|多年|史|服药|吃药|就医|卧床|离世|去世|死亡|发作|的|后|期间|长期|无法|不能|在|到|被|经[治抢诊医鉴查]|住院|治疗|$)/dgu;
/** 有癔球症史: a history that is no record and no custom. */
const HISTORY =
  /(?:有|无|否认|自诉|自述|述)(?:\d{1,2}年|多年|数年)?的?(?<id>(?!吸毒|犯罪|前科|违法|劣迹|家族史|恋爱|婚|饮酒|吸烟|冲突|输血|旅居|接触|交往|暴力|就诊|治疗|住院|用药|服药|历|从业|任职|处罚|吸食|外伤|发展)(?:(?![了的是将把被并且其该及与经向从到等某])\p{Script=Han}){2,10}?(?<!手术|病|历)(?:(?<=[菌虫尿脏心肺肾胃肝神风压])病)?)(?:病|疾)?史(?=[,。;\u3001)的和及]|$)/dgu;
/** 系脆骨症患儿, 渐冻人患者: whoever has it is called after it. */
const HAS_IT =
  /(?:系|为|是|属)(?:一名|名)?(?<id>(?!本院|该院|医院|住院|门诊|同|其|该|本|重症|急诊|男|女|普通|术后)(?:(?![了的是将把被并且其该及与后经向从到等某系为])\p{Script=Han}){2,9}?)(?=患[儿者童])/dgu;
/** 胆囊切除: what was done to cure an illness; what mends the harm of the act is a fact of the case. */
const TREATMENT =
  /(?:行|做过?|接受过?|实施|进行)(?:了|过)?(?:[一二两三多]次)?(?<id>(?!.{0,12}(?:骨折|清创|缝合|血肿|内固定|开颅|破裂|脾|肠|鉴定|抢救))\p{Script=Han}{2,12}?(?:切除|搭桥|移植|置换|修补|支架植入|结扎|流产|引产|化疗|透析)(?:手术|术|治疗)?|(?!第?[一二三两多数首再][次期]|.{0,12}(?:骨折|清创|缝合|血肿|固定|开颅|破裂|脾|肠|鉴定|抢救|复位|探查|修复|止血|取出|全麻|紧急|相关|整形|急诊|吻合|伤))(?:(?![了的是将把被并且其该及与后经向从到等某])\p{Script=Han}){2,8}?(?:(?<=[癌瘤炎症病])(?=手术)|(?<![部癌瘤炎症病])手术))/dgu;
const STATE =
  /(?<id>孕(?:约|期)?\d{1,2}\+?(?:\d天)?(?:周|个?月)|怀?有?(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?多?月(?:的)?身孕|(?:怀有|有)身孕|有孕在身|妊娠足月|智商(?:测定|测试)?(?:值|结果)?(?:为|仅|仅为|:)?\d{2,3}(?:分)?|(?:双|左|右)?侧?[上下]肢(?:行走|活动)?(?:不便|无力|不遂)|双目失明|心脏搭桥术后|身怀六甲|怀有?胎儿|(?<![院站科室中])待产(?![品业])|已有?身?孕|孕[早中晚]期|怀孕\d{0,2}[余多]?个?月?|(?<=[的系])怀孕)/dgu;
/** 言语不清、右侧肢体瘫: what stands beside complaints that are no illness themselves. */
const SYMPTOM_LISTS = new RegExp(
  `(?:不清|无力|麻木|头晕|头痛|不便|乏力|发热|呕吐|胸闷|气短|心慌|疼痛|抽搐|流涎|咳嗽|消瘦)[\u3001,](?:并?伴有?|合并)?(?<id>${INNER}(?:${CLINICAL}|不遂|瘫痪))(?=[,。;\u3001)])`,
  'dgu',
);
/** 尿路感染: an inner organ, whatever word stands in front. */
const INFECTION =
  /(?<id>(?:(?:反复|慢性|急性)(?=\p{Script=Han}))?(?:泌尿系统?|泌尿道|尿路|肺部|[上下]?呼吸道|肠道|盆腔|胆道|生殖道|颅内)感染)/dgu;
const INJURY = /(?<id>处女膜\p{Script=Han}{0,6}(?:裂伤|破裂))/dgu;
/** Not of anybody's body: 精神状态正常, 醉酒状态, 出现交通堵塞. */
const NO_ILLNESS =
  /^(?:[生看治养有犯发得染装害]病|病症|病变|毒瘤|(?:反复|再次|多次|频繁|经常|突然)(?:发作|出血|感染)|病|症|炎|问题|毛病|疾病|该病|重病|大病|小病|职业病危害|弊病|故障|异常|不足|反应|状态|发作|过敏|感染|出血|后遗症|综合征|障碍|炎症|.*(?:交通|道路|通行|醉酒|昏迷|失血|休克|瘀血|皮下|颅内|蛛网膜|清醒|营运|经营|履行|设备|系统|程序|信号|账户|交易|制度|管理|安全|质量|产品|证据|认识|表现|意识不清|主观|酒精|社会)(?:障碍|状态|异常|出血|缺陷|不足|狭窄|突出|反应|堵塞|紊乱))$/u;

const TOLD: readonly RegExp[] = [
  ILLNESS_AFTER,
  ILLNESS_OF,
  ILLNESS_HAD,
  ILLNESS_BETWEEN,
  SYMPTOM_LISTS,
  TREATMENT,
  STATE,
  INFECTION,
  INJURY,
  DRUG,
  TOLD_BY_GRADE,
  OUTCOME,
  ATTACK,
  ILLNESS_CAME,
  ILLNESS_BECAUSE,
];

/**
 * Illnesses by how their names are made and what stands beside them, so that the list of those that are
 * known need not be complete.
 */
export function claimAilments({ text }: TextView): Claim[] {
  const found = claimsOf(TOLD, text);
  const all = [...found, ...comingBack(text)];
  return [...all, ...listedBehind(text, all)];
}

function comingBack(text: string): Claim[] {
  return Array.from(text.matchAll(CAME_BACK)).flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - clauseUnits), index);
    const clause = before.slice(before.search(/[^,。;\u3001*]*$/u));
    const name = ILLNESS_LAST.exec(clause)?.groups?.['id'] ?? '';
    const [start, end] = nameWithin(name);
    const from = index - name.length;
    return name === '' || NO_ILLNESS.test(name.slice(start, end))
      ? []
      : [claim(from + start, from + end, 'HEALTH')];
  });
}

/** Illnesses of which only the words on both sides tell, whatever they are called. */
export function claimSuffered({ text }: TextView): Claim[] {
  return claimsOf([ANY_ILLNESS, HISTORY, HAS_IT], text);
}

/** What the patterns find, without the words around it that are no part of a name. */
function claimsOf(patterns: readonly RegExp[], text: string): Claim[] {
  return patterns
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map((match) => {
      const [from, to] = match.indices?.groups?.['id'] ?? [0, 0];
      const [start, end] = nameWithin(text.slice(from, to));
      return { start: from + start, end: from + end };
    })
    .filter(({ start, end }) => end > start && !NO_ILLNESS.test(text.slice(start, end)))
    .map(({ start, end }) => claim(start, end, 'HEALTH'));
}

const mostListed = 5;

/** The rest of a list that begins with these. */
export function listedBehind(text: string, claims: readonly Claim[]): Claim[] {
  return claims.flatMap(({ end }) => {
    const found: Claim[] = [];
    for (let at = end; found.length < mostListed;) {
      const name = NEXT_IN_LIST.exec(text.slice(at, at + 32));
      if (name === null) break;
      const end = at + name[0].length;
      const id = name.groups?.['id'] ?? '';
      const [from, to] = nameWithin(id);
      found.push(claim(end - id.length + from, end - id.length + to, 'HEALTH'));
      at += name[0].length;
    }
    return found;
  });
}
