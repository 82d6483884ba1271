import type { TextView } from '../text/text-view.js';
import { longestAt, wordSet } from '../text/word-trie.js';
import { claimAilments, claimSuffered, listedBehind } from './ailments.js';
import { claim, type Claim } from './claim.js';

const ILLNESSES = wordSet(`
艾滋病 艾滋病病毒感染者 艾滋病病毒携带者 艾滋病毒携带者 艾滋病毒感染者 艾滋病病毒 艾滋病毒 hiv hiv阳性 hiv感染者 hiv病毒 hiv抗体阳性 hiv携带者 aids 梅毒 淋病 尖锐湿疣 性病 乙肝 乙肝病毒携带者 乙型肝炎 甲型肝炎 丙型肝炎 丙肝 大三阳 小三阳 肝炎 肝硬化 肝腹水
肺结核 结核病 肺炎 尘肺 尘肺病 矽肺 肺气肿 哮喘 支气管哮喘 慢性支气管炎 慢阻肺 肺癌 肝癌 胃癌 乳腺癌 宫颈癌 直肠癌 结肠癌 食道癌 食管癌 鼻咽癌 淋巴癌 胰腺癌 膀胱癌 前列腺癌 甲状腺癌 癌症 白血病 肿瘤 恶性肿瘤 脑瘤 淋巴瘤 血友病
糖尿病 高血压 高血压病 高血脂 冠心病 心脏病 先天性心脏病 风湿性心脏病 心肌梗死 心肌梗塞 心肌炎 心力衰竭 心律失常 心绞痛 脑梗 脑梗死 脑梗塞 脑出血 脑血栓 脑溢血 脑萎缩 脑瘫 中风 偏瘫 瘫痪 半身不遂 帕金森病 帕金森 阿尔茨海默病 老年痴呆 老年痴呆症 痴呆 癫痫 癫痫病 羊癫疯
尿毒症 肾衰竭 肾功能衰竭 肾炎 肾病 肾病综合征 肾结石 胃溃疡 胃炎 胃出血 胆结石 阑尾炎 胰腺炎 痛风 类风湿 类风湿性关节炎 红斑狼疮 系统性红斑狼疮 强直性脊柱炎 腰椎间盘突出 腰椎间盘突出症 股骨头坏死 甲亢 甲状腺功能亢进 贫血 再生障碍性贫血 白癜风 银屑病 牛皮癣 麻风病
精神分裂症 精神分裂 抑郁症 抑郁 重度抑郁 重度抑郁症 双相情感障碍 双相障碍 躁狂症 躁郁症 焦虑症 强迫症 精神障碍 精神病 精神疾病 精神疾患 应激障碍 创伤后应激障碍 智力障碍 智力低下 智能障碍 精神发育迟滞 轻度精神发育迟滞 中度精神发育迟滞 重度精神发育迟滞 轻度智力障碍 中度智力障碍 重度智力障碍 自闭症 孤独症 癔症 人格障碍 酒精依赖 酒精依赖综合征 酒精所致精神障碍 唐氏综合征
聋哑人 聋哑 失聪 失明 双目失明 左眼失明 右眼失明 盲人 弱视 孕妇 怀孕 妊娠 流产 引产 哺乳期 不孕 不孕症 不育 不育症 智障 弱智 侏儒症 色盲 截瘫 高位截瘫 植物人 肢体残疾 视力残疾 听力残疾 言语残疾 智力残疾 精神残疾 多重残疾 残疾人 残疾
小儿麻痹 小儿麻痹症 小儿麻痹后遗症 智力缺陷 智力缺损 智力残障 静脉曲张 下肢静脉曲张 甲状腺结节 甲减 子宫肌瘤 骨质疏松 梅毒螺旋体 衣原体感染 生殖器疱疹 化疗 放疗 透析 血透 血液透析 肾移植 器官移植 肌无力 重症肌无力 肌萎缩 渐冻症 青光眼 白内障 耳聋 失语 残障 残障人士 心衰 房颤 肾功能不全 心功能不全 肝功能异常 抗抑郁药物 乙型病毒性肝炎 丙型病毒性肝炎 慢性酒精中毒 精神异常 精神失常 恐惧症 躁狂 幻听 被害妄想 妄想症 孕期 孕检 临产 剖宫产 人工流产 人流手术 药流 宫外孕 早孕 血压偏高 血糖偏高 血脂偏高 二尖瓣脱垂 二尖瓣狭窄 二尖瓣关闭不全 主动脉瓣狭窄 主动脉瓣关闭不全 先兆流产 习惯性流产 艾滋 染色体异常 早产 多动症 失忆 失忆症 认知障碍 抽动症 失眠症 神经衰弱 脊髓灰质炎 布鲁氏菌病 脊柱侧弯 聋哑残疾 语言障碍 听力障碍 双耳失聪 左耳失聪 右耳失聪 心脏搭桥 心脏支架 心脏起搏器 低血糖 低血压 卵巢癌 子宫癌 子宫内膜癌 子宫颈癌 肾癌 肠癌 大肠癌 食管癌 胆管癌 胆囊癌 舌癌 口腔癌 皮肤癌 骨癌 输卵管癌 睾丸癌 阴茎癌 脑胶质癌 胃肠癌 肝胆癌 肺腺癌 肺鳞癌 扁桃体癌 腮腺癌 贲门癌 十二指肠癌 小肠癌 胸腺癌 上颌窦癌 外阴癌 阴道癌 膀胱癌 听神经病变 周围神经病变 夜盲症 智力发育迟缓 发育迟缓 孤独症谱系障碍 自闭症谱系障碍 支气管扩张 视网膜色素变性 妊娠期糖尿病 糖尿病足 糖尿病肾病 糖尿病酮症酸中毒 糖尿病视网膜病变 食管静脉曲张 肩周炎 颈椎病 腔隙性脑梗 煤工尘肺 高热惊厥 热性惊厥 心动过速 心动过缓 双耳重听 右耳重听 左耳重听 睡眠障碍 情感障碍 心境障碍 双相情感 急性应激反应 分离性障碍 苯丙胺类药物所致精神障碍 甲基苯丙胺所致精神障碍 美尼尔综合征 更年期综合征 抽动秽语综合征 斜视 弱视症 腭裂 唇腭裂 疝气 痔疮 肛瘘 尿毒 肾积水 肾囊肿 肝囊肿 脂肪肝 胆囊炎 胆管炎 胆石症 胃息肉 肠息肉 肠梗阻 肠结核 盆腔炎 宫颈炎 附件炎 卵巢囊肿 子宫内膜异位症 前列腺炎 前列腺增生 尿路感染 风湿性关节炎 骨关节炎 痛风性关节炎 骨髓炎 骨肉瘤 骨癌 脊髓炎 脊髓空洞症 脑膜炎 脑炎 脑积水 脑瘤术后 面瘫 神经性耳聋 感音神经性聋 突发性耳聋 中耳炎 鼻炎 鼻窦炎 咽炎 喉癌 肺心病 肺栓塞 肺纤维化 肺脓肿 胸膜炎 心包炎 心肌病 心律不齐 早搏 主动脉夹层 动脉瘤 动脉硬化 脉管炎 甲状腺炎 尿崩症 肥胖症 高尿酸 高尿酸血症 紫癜 血小板减少症 再障 败血症 荨麻疹 湿疹 带状疱疹 疥疮 狂犬病 疟疾 猩红热 百日咳 麻疹 水痘 腮腺炎 手足口病 登革热 血吸虫病 囊虫病 包虫病 鼠疫 炭疽 伤寒 霍乱 狼疮 干燥综合征 白塞病 克罗恩病 溃疡性结肠炎 法洛四联症 室间隔缺损 房间隔缺损 动脉导管未闭 苯丙酮尿症 脆骨病 成骨不全症 鱼鳞病 白化病 渐冻人 亨廷顿病 肝豆状核变性 马凡综合征 戈谢病 地中海贫血 蚕豆病`);
/** Words of the law, of charges and of other things that hold one of them. */
const NOT_SOMEBODYS = wordSet(`
精神病人 精神病人犯罪 精神病院 精神病医院 精神病司法 残疾人、儿童 残疾赔偿金 残疾用具 残疾辅助 残疾人联合会 残疾人保障法 残疾人保障 残疾人证明书 盲人犯罪 孕妇和 流产手术罪 肿瘤医院 盲人按摩 精神疾病司法鉴定中心 精神卫生 聋哑教育 肺炎疫情 肺炎防控 肺炎防疫 精神病康复 残疾人康复 残疾人托养 残疾儿童康复中心 孤独症康复中心 自闭症康复中心 白血病基金 审判的时候怀孕的妇女 审判时怀孕的妇女 怀孕的妇女、 怀孕的妇女和 人、怀孕的妇女 怀孕的妇女或 人和怀孕的妇女 怀孕和哺乳 怀孕或者 哺乳期内 残疾人证 残疾证 残疾证明 残疾评定 结核病防治 艾滋病防治 肿瘤科 精神障碍者 流产的 残疾人犯罪 残疾人组织 残疾职工 残疾人补贴 残疾人利益 残疾人补助 残疾人福利 残疾人权益 残疾人两项补贴 残疾人事业 残疾人救助 残疾人就业 残疾人生活 残疾军人 残疾军人证 精神病鉴定 司法精神病 精神病司法鉴定 残疾人员 残疾鉴定 残疾等级 癌症中心 肿瘤中心`);
const MODIFIERS =
  /(?:(?:开放|活动|急进|渗出|浸润|弥漫|进行|顽固|难治|间质|化脓|胶质|先天|后天|神经|外伤|职业|酒精|药物|反应|过敏|病毒|细菌|遗传|家族|原发|继发|器质|功能|退行|类风湿|风湿|高原|老年|妊娠|产后|创伤|缺血|出血|缺氧|迟发|陈旧|阻塞|特发|习惯|先兆|偏执|边缘|应激|复发|溃疡|多发|混合|扩张|肥厚|特异|季节|[心肝脾肺肾胃肠脑骨血尿胆胰眼耳鼻咽牙皮肌]{1,2}源?|心因|血管|淋巴|关节|脊髓|甲状腺)性|[双左右][手腿脚臂]|[双左右]?侧?[上下]肢|终止|妊娠期|孕期|围产期|更年期|产后|双耳|左耳|右耳|双眼|左眼|右眼|双目|精神|智力|肢体|视力|听力|言语|语言|多重|(?:脑外伤|颅脑外伤|颅脑损伤|外伤|酒精|毒品)(?:所致|致|后)的?|轻度|中度|重度|严重|急性|慢性|晚期|早期|中期|恶性|先天性|继发性|未分化型|\p{Script=Han}{2}型|间歇性|双侧|左侧|右侧|多发性|原发性|高度|疑似|ⅰ型|ⅱ型|ii型|i型|1型|2型|一型|二型|[ivx\d二三四]{1,3}[期级型度]|一[期级型])$/u;
const GRADES =
  /^(?:[(](?:hiv|aids)[)]|(?:抗体|抗原|表面|螺旋体|病毒|初筛|确证|检测|筛查|试验|检验|结果|均|呈|为|rna|dna|e){0,5}阳性|[(][^()]{1,10}(?:期|型|级|性|危|缺损|度|术后)[)]|(?:术后|失?代偿期|综合[征症]|残留期|缓解期|急性期)|携带者|感染者|阳性|并发症|后遗症|[(]?(?:[一二三四]|\d)级[)]?|[ivx\d一二三四壹贰叁肆]{1,3}[期度]|大三阳|小三阳|足(?![以够额])|腹水|晚期|早期|\d{1,2}(?:个)?(?:多)?[月周](?:余|多)?|[一二三四五六七八九十]{1,2}(?:个)?[月周]|证(?!明))/u;
const CRIPPLED =
  /(?:致|造成|成|导致)(?:他?人|其|被害人|\*+){0,3}(?:严重|重伤|轻伤|重度|[左右双]?[手腿脚足臂眼耳目侧]|[左右双]?侧?[上下]肢|终身|终生|永久){0,3}$/u;
/** What the crime may have done as well. */
const OF_THE_BODY =
  /^(?:[左右双]?[眼耳目]?(?:失明|失聪)|残疾|瘫痪|偏瘫|截瘫|高位截瘫|植物人|失语|失忆|低血糖)/u;
/** 聋哑学校教师; of who learns there, and of nobody else, it tells something. */
const IS_SCHOOL = /^学校(?!.{0,3}(?:学生|毕业|肄业|就读|在读|读书|上学))/u;
const PUPIL_OF = /(?:毕业于|就读于?|在读于?|[读上]过)\p{Script=Han}{0,8}$/u;
/** 能治癌症: what is said of goods. */
const OF_GOODS = /(?:能够?|可以?|专|包|主|根)治(?:疗|愈|好)?[^,。;]{0,8}$/u;

/** Somebody's state of health: illness, pregnancy, disability (规定 2014 art. 20 (1)). */
export function claimHealth(view: TextView): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const other = longestAt(NOT_SOMEBODYS, view.text, at);
    const illness = longestAt(ILLNESSES, view.text, at);
    if (other !== undefined && other.end >= (illness?.end ?? 0)) at = other.end - 1;
    else if (illness !== undefined) {
      if (!isOfTheLaw(view.text, at, illness.end))
        claims.push(
          widened(view, at, illness.end - (endsBeforeHistory(view.text, at, illness.end) ? 1 : 0)),
        );
      at = illness.end - 1;
    }
  }
  const told = [...claims, ...listedBehind(view.text, claims), ...claimAilments(view)];
  // 患遗尿症尿床: a known one that is whole says how far it reaches.
  const whole = new Set(
    told
      .filter(({ end }) => /[症病炎癌瘤]/u.test(view.text[end - 1] ?? ''))
      .map(({ start }) => start),
  );
  const suffered = claimSuffered(view).filter(({ start }) => !whole.has(start));
  return joinLists(view.text, [...told, ...suffered, ...listedBehind(view.text, suffered)]);
}

/** 癫痫病史 is a 病史 of 癫痫; 糖尿病史 tells of 糖尿病. */
function endsBeforeHistory(text: string, start: number, end: number): boolean {
  return (
    text[end] === '史' &&
    text[end - 1] === '病' &&
    longestAt(ILLNESSES, text.slice(0, end - 1), start)?.end === end - 1
  );
}

/** 致人残疾 is an outcome of the act, and 哺乳 in a statute is nobody's. */
function isOfTheLaw(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (OF_THE_BODY.test(text.slice(start, end)) && CRIPPLED.test(before)) return true;
  if (IS_SCHOOL.test(text.slice(end, end + 8)) && !PUPIL_OF.test(before)) return true;
  if (OF_GOODS.test(before) || (/(?:情绪|心情|性格)$/u.test(before) && end - start === 2))
    return true;
  return (
    /^(?:罪|防治|传播|医院|专科|研究|门诊|科室|协会|基金)/u.test(text.slice(end, end + 2)) ||
    before.endsWith('传播')
  );
}

function widened(view: TextView, start: number, end: number): Claim {
  let from = start;
  let to = end;
  for (let round = 0; round < 3; round += 1) {
    const before = MODIFIERS.exec(view.text.slice(Math.max(0, from - 6), from));
    from -= before?.[0].length ?? 0;
    to += GRADES.exec(view.text.slice(to, to + 10))?.[0].length ?? 0;
  }
  return claim(from, to, 'HEALTH');
}

/** 高血压和糖尿病, 糖尿病并发视网膜病变: one thing said of somebody. */
function joinLists(text: string, claims: readonly Claim[]): Claim[] {
  const joined: Claim[] = [];
  for (const one of claims.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, one.start);
    if (
      last !== undefined &&
      (one.start <= last.end || /^(?:[和及]|并发|合并|并?伴有?|继发)$/u.test(between))
    ) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    } else joined.push(one);
  }
  return joined;
}
