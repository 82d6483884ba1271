import { characterSet, isOneOf } from '../text/character-set.js';
import { HIDDEN } from '../name-form.js';
import { GAP, type TextView } from '../text/text-view.js';
import { longestAt, wordSet } from '../text/word-trie.js';
import { endsName, isHan, isSoftAfter } from './name-characters.js';

/** How surely a name ends at a place. */
export const BOUNDARY = { none: 0, maybe: 1, likely: 2, sure: 3 } as const;

/**
 * Words of two and more characters that follow a name in accounts of acts, evidence and procedure.
 * Single characters alone say little: 发 begins 发现 and ends 李建发.
 */
const FOLLOWERS = wordSet(`
还钱 欠钱 欠债 还债 偿命 哭喊 哭叫 求救 尖叫 惊叫 惊醒 哀求 开展 仅就 仅对 仅凭 仅以 仅见 仅称 只看 只见 只称 只承 指出 反映 作证 回忆 发布 筹款 筹集 垫付 变卖 双目 患有 因病 丧偶 病逝 早逝 去世 务农 鉴定 会诊 打开 闻声 至今 现羁押 现取保 签字 占有 汇入 转入 劝阻 代为 陪同 素有 存在 造成 育有 适用 电瓶 受骗 账户 望风 放风 倒车 停车 撬锁 动手 收款 签字 现在 如实 实施 系从 系主 伙 目睹 目击 亲眼 躲藏 躲避 躲进 追究 抢救 劝架 拉架 拉开 拨打 拨通 挂断 回答 解释 道歉 哭泣 呼救 呼喊 大喊 喊叫 醒来 起床 醉酒 酒醉 不省 挣脱 反抗 躲开 摔倒 跌倒 倒在 滑倒 坠楼 坠落 溺水 窒息 失踪 报销 报名 报复 签收 验收 审批 审核 经手 主管 分管 主持 协调 打点 打招呼 关照 疏通 请托 牟利 谋取 牟取 获利 获取 获得 盈利 亏损 拖欠 追讨 催要 讨要 追回 追缴 扣押 扣留 查扣 闯入 闯红 超速 逆行 占道 左转 右转 掉头 变道 追尾 刮擦 碾压 抛出 弹出 滑行 闻讯 赶来 赶到 赶至 不备 不注意 熟睡 借故 作伪证 应追究 应当 退赔 催讨 多次催 现金 人民币 发现 发生 发给 发送 发出 发信 发短信 发微信 进入 进行 进屋 进门 进村 来到 来源 来电 到达 出具 出生 出售 出资 出面 出庭 出示 出现 出门 出来
出去 出租 出借 出让 出卖 用刀 用手 用力 用脚 用拳 用木 用铁 用砖 用啤 用其 用自 以及 以上 以下 以此 以该 以每 以人 以低 以高 以投 以借 以帮 以能 以非
同意 同时 同行 同住 同案 同居 同村 同车 同伙 同样 后又 后来 后被 后将 后在 后于 后因 后即 后逃 后到 后由 后经 时任 时被 时发 时将 时在 时称 时的
先后 先行 先到 先在 再次 再将 立即 立刻 立下 立有 立案 开车 开始 开设 开办 开枪 开门 开具 开房 生前 生于 生活 生育 家中 家里 家属 家人 家门 家的 家院 家住 家盗 家附
处购 处借 处以 处盗 处获 处理 处得 处拿 处取 处的 利用 承认 承包 承诺 明知 明确 明示 证言 证实 证明 证词 陈述 供述 供称 供认 辩称 辩解 辨认 指认
陈诉 自述 自称 自愿 自首 自行 自己 主动 主张 当场 当庭 当日 当天 当晚 当时 当面 经营 经过 经人 经事 经鉴 经抢 经他 经公 经群 经口 经电 经本 曾因 曾多 曾经 曾在
曾任 曾向 曾被 曾用 多次 共同 共谋 共计 共骗 共盗 共有 共三 共二 合伙 合谋 合资 结伙 商议 商量 商定 预谋 密谋 伙同 纠集 邀约 邀集 指使 唆使 教唆 雇佣 雇请 安排
联系 通过 得知 获悉 听说 看到 看见 遇到 遇见 碰到 见到 见状 见面 认识 认为 认可 认罪 知道 知情 知晓 感到 感觉 觉得 以为 要求 请求 请人 委托 指派 授意 示意 介绍
提出 提供 提议 提起 提取 提前 索要 索取 收到 收取 收受 收下 收购 支付 付给 付款 转账 转帐 转款 转给 转让 转至 转走 汇款 汇给 存入 取出 取走 取款 交给 交付 交出
交代 交待 交易 还款 还给 归还 返还 退还 退赔 退赃 退缴 赔偿 借款 借给 借走 购买 购得 购入 贩卖 贩毒 出走 送给 送往 送至 送到 送医 送去 拿走 拿出 拿起 拿到 拿着 骑车 骑摩
驾驶 驾车 驾乘 驾照 乘坐 乘车 搭乘 步行 行至 行经 行驶 行走 行贿 走到 走至 走进 走出 跑到 跑出 逃跑 逃离 逃走 逃至 逃匿 逃逸 逃往 离开 返回 回到 回家 回国 带到 带至 带领 带着 带走 前往 前来 前去
前妻 前夫 窜至 窜到 潜入 翻墙 翻窗 撬开 撬锁 撬门 秘密 趁机 乘机 趁人 趁其 持刀 持械 持棍 持枪 持砖 持木 持铁 持有 持续 手持 手机 手中 手里 手部 手指 手臂 手腕 头部 面部 胸部
腹部 背部 腰部 左手 左臂 左腿 左眼 左侧 左胸 右手 右臂 右腿 右眼 右侧 右胸 身上 身体 身份 身边 身后 身高 身亡 受伤 受骗 受害 受雇 受到 受理 受让 死亡 重伤 轻伤 轻微 倒地 当选 昏迷 停放
停在 停车 放在 放置 藏匿 存放 所有 所在 所述 所称 所说 所欠 所得 之间 之妻 之夫 之父 之母 之子 之女 之兄 之弟 之姐 之妹 夫妇 夫妻 父子 父女 父亲 母子 母女 母亲 兄弟 姐妹 兄妹 姐弟 妻子 丈夫 儿子
女儿 哥哥 弟弟 姐姐 妹妹 女友 男友 朋友 同事 亲属 近亲 本人 二人 两人 三人 四人 五人 六人 七人 八人 多人 一人 一家 一起 一同 一并 一直 一案 一行 一方 双方 各自 分别 分得 分赃 分两 分三 分多 平分
均已 均系 均证 均为 全部 全家 全身 全额 全程 涉嫌 犯罪 犯有 故意 非法 盗窃 诈骗 抢劫 抢夺 贪污 受贿 挪用 挪走 职务 强奸 猥亵 侮辱 诽谤 走私 滥用 玩忽 交通 危险 寻衅 聚众 妨害 掩饰 敲诈 敲门 破坏 放火
伪造 虚构 虚报 冒充 谎称 假冒 编造 隐瞒 隐匿 骗取 骗得 骗走 盗走 盗得 窃取 窃得 抢走 抢得 劫取 殴打 打伤 打死 打倒 打电 打给 打人 打开 打架 拳打 脚踢 厮打 撕打 互殴 争吵 争执 口角 发泄 追赶 追打
追上 阻拦 阻止 拦住 拦下 按住 按倒 掐住 勒住 捂住 抱住 抓住 抓获 抓伤 控制 捆绑 威胁 恐吓 胁迫 逼迫 强行 强迫 趁夜 趁黑 报警 报案 报告 报称 举报 控告 申诉 上诉 申请 到案 投案 归案 拒不 拒绝 不服 不满 不具
不在 不知 没有 未能 未经 无证 无视 无力 无罪 无业 无故 无法 作为 作出 作案 做出 担任 担保 供职 负责 负担 负全 负主 负次 负同 管理 签订 签名 签字 签署 填写 使用 使得 制作 制造 生产 加工 销售 销赃 运输 运至 存款 存折
名下 名义 名为 户名 账户 帐户 账号 银行 微信 支付宝 电话 住处 住所 住宅 住院 租住 租房 租用 租来 居住 暂住 位于 位置 上前 上车 上楼 上网 上班 上述 上衣 上诉状 下车 下楼 下落 下班 下手 入室 入住 入院 入户 入狱
被害 被告 被抓 被打 被盗 被骗 被刑 被判 被送 被人 被公 有期 有前 有预 有无 有权 有关 有自 有立 有坦 有罪 有人 有财 有过 具有 具备 具结 犹豫 需要 应当 应负 应予 可以 能够 能如 能主 如实 坦白 认定 认领 符合 构成 触犯 累犯
系累 系自 系初 系主 系从 系未 系被 户籍 汉族 男性 女性 时年 现年 生日 年龄 民警 警察 律师 医生 老师 同学 同志 先生 女士 小姐 老人 兄 嫂 为首 为谋 为牟 为获 为非 为逃 为抢 为盗 为了 为由 为其 为证 为他 为泄 为报 为筹 为人 为索
向被 向公 向他 向其 向本 向证 向张 向王 向李 向刘 向我 向该 向银 向某 向民 向派 向周 向左 向右 向前 向对 和被 和证 和其 和他 和王 和李 和张 和刘 和陈 和同 于次 于当 于同 于是 于某 于案 有约 去世 去到 去往 会同 会见 会面 从中 从事 从该 从其 从自 从被 从家 要挟
问其 告知 告诉 告发 劝说 劝阻 劝解 打听 打工 打麻 赌博 吸毒 吸食 喝酒 饮酒 酒后 吃饭 睡觉 休息 唱歌 聊天 谈恋 恋爱 结婚 离婚 同居 相识 相约 相遇 相撞 碰撞 撞倒 撞伤 撞死 撞击 所驾 所骑 乘客 肇事 弃车 让其 帮助 帮忙 协助 配合 参与 参加 组织 策划 领导 指挥
实施 实际 完成 继续 连续 连同 随即 随后 随身 遂将 遂持 遂用 遂产 便将 便持 便用 便产 即将 即持 即用 即被 却将 仍将 仍然 仍在 再三 又将 又持 又用 又到 又在 又因 又以 又伙 又名 也在 也参 也将 也被 还有 还在 还将 除外 除了 以外 案发 案件 一案起诉书 起诉书 不起诉 复查 抗诉`);

/** Whether a word of more than one character that people's names precede begins here. */
export function isFollowedByWord(text: string, at: number): boolean {
  return longestAt(FOLLOWERS, text, at) !== undefined;
}

/** How surely a name that reaches to here ends here. */
export function boundaryAfter(view: TextView, at: number): number {
  const { text, gaps } = view;
  const next = text[at];
  if (gaps[at] === GAP.line) return BOUNDARY.sure;
  // A name goes on behind a dot.
  if (next === '\u00B7') return BOUNDARY.none;
  if (endsName(next)) return BOUNDARY.sure;
  if (longestAt(FOLLOWERS, text, at) !== undefined) return BOUNDARY.sure;
  if (gaps[at] === GAP.space) return BOUNDARY.likely;
  return isSoftAfter(next) ? BOUNDARY.maybe : BOUNDARY.none;
}

/** How surely a name that begins here has nothing of it before. */
export function boundaryBefore(view: TextView, at: number): number {
  if (at === 0 || view.gaps[at] === GAP.line) return BOUNDARY.sure;
  const previous = view.text[at - 1];
  if (previous === '\u00B7') return BOUNDARY.none;
  // A mask hides a character that would say nothing: published again, a text reads the same.
  if (previous === HIDDEN || previous === '*') return BOUNDARY.none;
  if (!isHan(previous) || endsName(previous)) return BOUNDARY.sure;
  if (view.gaps[at] === GAP.space) return BOUNDARY.likely;
  return isOneOf(PREPOSITIONS, previous) ? BOUNDARY.likely : BOUNDARY.none;
}

/** What stands before a person and may also stand in a name. */
const PREPOSITIONS = characterSet('和同向为从找约经问受帮替带逼请骂劝救伤后时还有即遂便再');
