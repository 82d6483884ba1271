import { wordTrie, words } from '../../text/word-trie.js';

/**
 * What a part of an address below the county is. A `tract` is where a district or an employer ends, a
 * `way` a road of any kind, a `settlement` a village or what a village is made of, an `estate` one of
 * buildings, a `house` a building and what is inside it, a `side` where something lies beside another.
 */
export type PlaceKind = 'tract' | 'settlement' | 'way' | 'estate' | 'house' | 'side';

/** How the parts end, by what they are; what stands in front is the name or the number. */
const ENDINGS: Readonly<Record<PlaceKind, string>> = {
  tract: `镇 乡 民族乡 街道 街道办 街道办事处 办事处 苏木 林场 农场 牧场 渔场 茶场 盐场 团场 林业局 管理区 垦区
    开发区 工业园 产业园 林管所 经营所 作业站 作业区 牧业点 夏牧场 冬牧场 冬窝子 使鹿点 矿区 油田`,
  settlement: `村 行政村 自然村 新村 社区 嘎查 艾里 屯 庄 庄台 庄子 寨 寨子 湾 湾子 沟 坝 坪 坡 岗 圩 墟 窑 岭 洼 窝 埠 塘 埭
    宕 营 营子 堡 堡子 店子 窝棚 社 组 小组 村民组 居民组 村民小组 居民小组 队 大队 小队 生产队 牧业队 分场 连 团 委 居委 居委会
    村委 村委会 居民委员会 村民委员会 片区 地块 定居点 居民点 安置点 搬迁点 集镇 寺 港 库 桥 场 渡 河 头 尾 庵 庙 堰 冲 垅 垄 垸
    塬 峁 崖 峪 峰 岛 洲 滩 浦 泾 浜 潭 泉 井 园子 院子 大院子 老街子 旮旯 片`,
  way: `路 大路 街 后街 前街 老街 巷 弄 支弄 里 胡同 大道 大街 道 条 段 支路 公路 街坊 坊 马路 环路 交口 步行街 巷子 弄堂 过道`,
  estate: `小区 花园 家园 公寓 苑 园 庭 府 邸 城 广场 大厦 大楼 山庄 别墅 新居 名居 豪庭 庄园 名苑 花苑 新苑 佳苑 轩 居 寓 墅 都 郡
    国际 家属区 家属院 家属楼 家属房 生活区 安置区 安置房 宿舍 宿舍区 宿舍楼 职工宿舍 大院 住宅 住宅区 别墅区 新区 期 区 院 厂
    公租房 廉租房 还建房 小镇 华府 公馆 雅苑 半岛 学府 水岸 明珠 家属院内 大杂院 四合院`,
  house: `号 号楼 号院 号房 楼 号底 底楼 栋 幢 座 单元 门 户 室 层 排 间 房 出租屋 出租房 平房 楼房 房间 地下室 阁楼 亭子间 前楼 后楼
    厢房 三层阁 后间 前间 底商 车库 商铺 店面 门面 铺 床 孔 窑洞 毡房 蒙古包 板房 活动板房 铁皮房 职工房 门房 排房 红砖楼 红砖房
    筒子楼 土楼 竹楼 吊脚楼 老屋 祖屋 新屋 屋 老宅 新宅 祖宅 旅社 客栈 旅馆 旅店 包间 大通铺 值班室 #`,
  side: `旁 旁边 边 边上 对面 对过 斜对面 斜对过 对门 前 前面 后 后面 背后 后身 后头 前头 屋后 院内 侧面 东侧 西侧 南侧 北侧 左侧 右侧 东头
    西头 南头 北头 尽头 东首 西首 南首 北首 街口 东边 西边 南边 北边 左边 右边 东面 西面 南面 北面 东户 西户 中户 西排 东排 隔壁 附近 门口 路口 村口 巷口
    岔口 出口 入口 交叉口 交汇处 拐角 拐角处 楼上 楼下 脚下 坡上 坡下 坝上 山上 山下 场坝上 河边 水边 桥头 桥下 桥边 坝根 山根 墙根 跟前 后院 后门 前门
    大门 东门 西门 南门 北门 校门 之一 之二 之三 附号`,
};

/** Every ending with its kind. */
export const PLACE_ENDINGS = wordTrie(
  Object.entries(ENDINGS).flatMap(([kind, list]) =>
    words(list).map((word) => [word, kind as PlaceKind] as const),
  ),
);

/** Words that hold an ending and go on: 村民, 路过, 楼长. */
export const NO_ENDINGS = wordTrie(
  words(`哪里 这里 那里 家里 农村 村民 村干部 村支书 村主任 路过 路费 楼长 街上 组长 组织 队长 队员 队伍 社会 社员 委员 委托 店员 厂长 厂里 院长 园长 房东 房产 房主
    房租 门卫 门诊 里面 城市 城镇户 城镇居民 城镇化 城管 场所 场地 头目 头部 河水 区域 期间 都是 都在 片刻 道路 道德 前夫 前妻 后来 后被 前来 前往 前科 居民 居住 前后
    组成 临街 商户 农户 用户 客户 储户 散户 账户 窗户 养殖户 组委会 镇政府 镇人民 乡政府 乡人民 街道路 屋里 营业 营业员 店主 店长 边境 边防 港口 港澳 园区 园林 里程 后山 团伙 团支部 连续 连同 连长`).map(
    (word) => [word, true] as const,
  ),
);
