import { wordSet, wordTrie, words } from '../../text/word-trie.js';

/** How names of schools for children end. */
const ENDINGS = words(`
  初级中学 高级中学 中心小学 中心校 中心学校 教学点 幼教点 职教中心 职业教育中心 初级小学 完全小学 职业高中 普通高中 综合高中 职业中学 中等专业学校
  职业中等专业学校 幼儿园 幼稚园 托儿所 少年宫 职业中专 职业中专学校 小学 中学 完小 初中部 高中部 实验校 附中 附小 职中 职专 职高 职校 技校 卫校 艺校 体校 少体校 戏校`);
/** How schools of any kind end. */
const PLAIN = words('学校 寄宿制学校 技工学校 职业学院');
/** What children are taught beside school, and where they are kept. */
const SUBJECTS =
  words(`培训 辅导 托管 晚托 午托 日托 早教 兴趣 补习 康复 启蒙 提高 奥数 数学 英语 作文 艺考 声乐 舞蹈 美术 书法 硬笔书法 写字
  围棋 象棋 钢琴 古筝 跆拳道 武术 游泳 轮滑 编程 机器人 冲刺 强化 集训 特长 衔接 夏令 冬令 少儿`);
const PLACES_TAUGHT = words('中心 机构 学校');
const TRAINING = SUBJECTS.flatMap((subject) => [`${subject}班`, `${subject}营`]);

/** What an ending says: a school for children, a school of any kind, lessons beside school. */
export type SchoolKind = 'school' | 'plain' | 'training';

const KINDS: readonly (readonly [SchoolKind, readonly string[]])[] = [
  ['school', ENDINGS],
  ['plain', [...PLAIN, ...SUBJECTS.flatMap((one) => PLACES_TAUGHT.map((place) => one + place))]],
  ['training', TRAINING],
];

/** Endings of schools and of lessons. */
export const SCHOOL_ENDS = wordTrie(
  KINDS.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)),
);

/** What people work as at a school, or do there: it is no minor's own for them. */
export const STAFF = wordSet(`
  校长 副校长 教师 教员 老师 教导主任 教务 书记 保安 门卫 炊事员 厨师 食堂 代课 任教 执教 教书 退休 职工 员工 后勤 会计 园长 保育员 校医 聘用 工作 上班 语文 数学 物理`);
