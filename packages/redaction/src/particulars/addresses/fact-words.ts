import { wordSet } from '../../text/word-trie.js';

/** What stands in an address neither behind a comma nor in a bracket: 系某村主任, 现住, 已拆迁. */
export const FACTS = wordSet(`
  户籍 户口 已 系 被 在逃 另案 处理 羁押 简称 绰号 同上 案 岁 不详 不明 因 曾 现为 现任 原系 原任 是 为了 称 说 到 从 将 持 翻 进入 窜 与
  其妻 其父 其母 其子 其女 他 她 我 你 使用 打 偷 盗 抢 给 把 向 文化 毕业 务农 工作 经营 开办 承包 销售 种植 打工 务工 上班
  年 月 日 时许 并 又 在 于 等 不 未 无 所有 一带 案发 犯罪 作案 抓获 报警 就读 学生 共计 左右`);

/** Facts that a place may be called by as well. */
export const NO_FACTS = wordSet('就是 不远 于家 进士 向阳 日月 元宝');

/** Nobody lives there, but beside them. */
export const OFFICES = wordSet(
  '公司 派出所 检察院 法院 政府 监狱 看守所 学校 小学 中学 幼儿园 银行 支行 医院',
);
