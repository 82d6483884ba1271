/** Words that blanks part, as alternatives of a regular expression; of two that begin alike the first wins. */
function anyOf(...lists: readonly string[]): string {
  return lists.flatMap((list) => list.trim().split(/\s+/u)).join('|');
}

/** Kinds of illness: of 病 and 症 only those that no other word goes on with. */
const KINDS = `
病(?![毒史房人例情区床危故逝亡历友假休理院案变]) 病变 (?<!对)症(?!状) (?<!发)炎(?![热黄]) 癌 瘤 综合[征症] 后遗症`;
/** What is found in tissue. */
const TISSUE = `
疹 癣 疝 疱 大疱 疣 足癣 荨麻疹 紫癜 息肉 囊肿 结石 结核 结节 憩室 粥样斑块 硬化 坏死 萎缩 增生 溃疡 积水 积液 纤维化
滑脱 脱垂 劳损 腰突 骨质增生 骨质疏松 陈旧性骨折 压缩性骨折 截肢 支气管扩张 静脉曲张 畸形 缺损 腭裂 唇裂 尘肺 矽肺`;
/** Of blood, heart and metabolism. */
const CIRCULATION = `
黄疸 贫血 栓塞 梗死 梗塞 梗阻 脑梗 心梗 低血糖 酸中毒 尿毒症 血友病 心动过[速缓] 痛风 哮喘`;
/** Of nerves, senses and mind. */
const NERVES = `
痴呆 迟滞 迟缓 智障 弱智 瘫痪 偏瘫 截瘫 瘫(?![痪在倒坐软]) 失聪 失语 耳聋 聋哑 重听 耳鸣 弱视 近视 色弱 色盲 夜盲 斜视 癫痫 惊厥
失眠 夜惊 遗尿 偏头痛 眩晕 癔症 癔病 厌食 脑病 疟疾 痢疾 麻风 产后抑郁`;
/** Of pregnancy and birth. */
const PREGNANCY = `
流产 剧吐 子痫前期 子痫 胎膜早破 前置胎盘 胎盘早剥 胎盘植入 胎位不正 胎儿窘迫 脐带绕颈 头盆不称 羊水过[少多] 羊水栓塞 [瘢疤]痕子宫 新生儿窒息`;

/** What names of illnesses and states of body and mind end in, and little else. */
export const CLINICAL = anyOf(KINDS, TISSUE, CIRCULATION, NERVES, PREGNANCY);

/** Ends that need no other word to tell an illness, and that no blow leaves behind. */
export const SURE_ENDS =
  '病变|(?<!对)症(?!状)|(?<!发)炎(?![热黄])|癌|瘤|综合[征症]|囊肿|息肉|结石|结核|结节|硬化|增生|劳损|疝|紫癜|疱疹|骨质疏松|静脉曲张';

/** Illnesses by what an organ does too much, too little or not at all. */
const FUNCTIONS = `
障碍 缺陷 感染 过敏 抑郁 焦虑 躁狂 衰竭 抑郁状态 焦虑状态 不全 亢进 减退 低下 突出 狭窄 肥大 反应 状态 发作 依赖 穿孔
出血 水肿 脱位 麻痹 痉挛 不足 异常 缺血 缺氧 不孕 不育 受损 功能丧失 早搏 房颤 心衰 肾衰 残疾 血栓 便血 失明`;
/** What wears out, grows together or comes back up. */
const WEAR = `
病变 退变 变性 钙化 堵塞 粘连 震颤 口吃 不遂 紊乱 积脓 斑块 裂孔 反流 返流 脱发 痔疮 骨刺 失能 缺失 缺如 变形 挛缩 强直
动脉瘤 先心 唐氏 侏儒 自闭`;

/** What they end in as well, where a word for suffering stands before. */
export const AFTER_SUFFERING = anyOf(CLINICAL, FUNCTIONS, WEAR);

/** 抑郁发作, 焦虑状态: what goes on behind an illness that is whole already. */
export const MORE = `(?:[抑焦][郁虑](?=状态|症|情绪|发作))?(?:伴焦虑|伴抑郁)?(?:足(?!以|够|额)|肾病|腹水|视网膜病变|酮症|酸中毒){0,2}(?:性[\\p{Script=Han}]{0,6}?(?:${CLINICAL}|障碍))?(?:(?<!哮喘|癫痫|痛风)发作|状态|障碍|反应|综合征|症|病(?!史))?`;
/** 术后, 二期, 大三阳, (中度): how far it has come. */
export const GRADE =
  '(?:术后|失?代偿期|急性期|缓解期|残留期|晚期|早期|中期|后遗症|并发症|[\\di\\u2160-\\u2169v一二三四壹贰叁肆]{1,3}[期级型度]|大三阳|小三阳|[(][^()]{1,10}(?:[型期级损性度危缺]|术后)[)]){0,2}';
/** What may be disordered in somebody: 沟通障碍 is no illness. */
export const KINDS_OF_DISORDER = anyOf(`
睡眠 认知 智力 智能 精神 人格 情感 情绪 心境 双相 运动 吞咽 代谢 凝血 意识 言语 语言 听力 听觉 视力 视觉 肢体 躯体 躯体化 应激
发育 发展 进食 惊恐 强迫 焦虑 抑郁 行为 适应 多动 注意 阅读 学习 记忆 神经 功能 嗅觉 平衡 步态 自闭 孤独症谱系`);
/** No sign, and no word that begins another clause. */
export const INNER =
  '(?:(?:创伤|产|术|脑炎|卒中)后|(?![的了是将把被并且其该及和与后经向从致使到等某因患做]|出现|发现|检查|查出|显示|诊断|案发|作案|当时|至今|吸毒|感染(?=艾滋|梅毒|乙肝|丙肝|肺结核))[\\p{Script=Han}a-z\\u03b1-\\u03c9\\d\\u2160-\\u2169-]){0,12}?';

/** 母亲, 另有, 系, 近乎, 突发: who has an illness, and what says so. */
const VERB_IN_FRONT =
  /^(?:父母|[父母]亲|妻子|丈夫|爱人|老伴|儿子|女儿|孩子|婴儿|家[人中属]|本人|自己|自身|(?:另|还|尚|又|同时|原|本|曾|确|仍|均|现|也|亦|已|自幼|从小|长期|一直)?(?:(?:伴|合并|患|存)?有(?!机)|系(?!统)|为|是)|伴(?!性)|存在|近乎|几乎|接近|濒临|濒于|近于|表现为|考虑为?|符合|怀疑|提示|显示为?|突发(?!性)|突然|发生|确诊|当[时天日晚])+/u;
/** 亦复发, 又加重: what became of it. */
const WORDS_BEHIND =
  /(?:[亦又也再均都仍却已]{1,2}(?:反复|多次)?(?:发作)?|[亦又也再均都仍却已]{0,2}(?:反复|再次|多次)?(?:复发|加重|恶化|好转|痊愈|治愈))$/u;

/** How much of what stands where an illness must be is its name, in units of it. */
export function nameWithin(words: string): readonly [start: number, end: number] {
  const start = VERB_IN_FRONT.exec(words)?.[0].length ?? 0;
  const end = words.length - (WORDS_BEHIND.exec(words)?.[0].length ?? 0);
  return start < end ? [start, end] : [0, words.length];
}
