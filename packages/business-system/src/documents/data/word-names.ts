/**
 * Names that are words as well, each with a word of the language that holds it and must stay: a mask
 * by string would strike both. In the sentence, `#` stands for that word.
 */
export const WORD_NAMES: readonly {
  readonly name: string;
  readonly word: string;
  readonly sentence: string;
}[] = [
  { name: '高峰', word: '高峰', sentence: '案发时正值早#时段，现场人员、车辆较多' },
  { name: '文化', word: '文化', sentence: '案发现场位于群众#活动中心附近' },
  { name: '王国', word: '王国', sentence: '案发现场旁为“儿童#”游乐场' },
  { name: '和平', word: '和平', sentence: '双方此前曾就纠纷达成#解决的口头约定' },
  { name: '方便', word: '方便', sentence: '该处出入#，无门禁设施' },
  { name: '高兴', word: '高兴', sentence: '证人证实当晚众人饮酒时均很#' },
  { name: '安全', word: '安全', sentence: '公安机关已对该场所出具#隐患整改通知' },
  { name: '程序', word: '程序', sentence: '上述证据收集#合法，内容客观真实' },
  { name: '方向', word: '方向', sentence: '其离开现场后向东#逃跑' },
  { name: '成功', word: '成功', sentence: '公安机关于次日#追回部分赃物' },
  { name: '向前', word: '向前', sentence: '监控视频显示其案发后继续#行走约二百米' },
  { name: '黄河', word: '黄河', sentence: '现场勘查笔录载明该处北距#大堤约三公里' },
  { name: '江山', word: '江山', sentence: '涉案物品中有#牌香烟两条' },
  { name: '白云', word: '白云', sentence: '涉案物品中有#边牌茶叶一盒' },
  { name: '张力', word: '张力', sentence: '经检验，涉案绳索断裂处系#过大所致' },
  { name: '常青', word: '常青', sentence: '现场周围有#灌木遮挡' },
  { name: '明白', word: '明白', sentence: '上述权利义务已告知并由其表示#' },
  { name: '石头', word: '石头', sentence: '现场提取#一块，未检出可疑斑迹' },
  { name: '万元', word: '万元', sentence: '部分款项以#为单位分次交付' },
  { name: '马上', word: '马上', sentence: '群众发现后#拨打110报警' },
  { name: '金额', word: '金额', sentence: '上述#有转账记录予以印证' },
  { name: '段落', word: '段落', sentence: '聊天记录中有多个#涉及本案事实' },
  { name: '严重', word: '严重', sentence: '该行为情节是否#，已综合评判' },
  { name: '时代', word: '时代', sentence: '现场位于新#购物中心对面' },
];

/** Given names that are words; with an ordinary surname before them. */
export const WORD_GIVEN = [
  { name: '国庆', word: '国庆', sentence: '时值#假期，店内客流较大' },
  { name: '中秋', word: '中秋', sentence: '案发前一日为#节' },
  { name: '建设', word: '建设', sentence: '该处为在建#工地' },
  { name: '文明', word: '文明', sentence: '该路段设有#出行提示牌' },
  { name: '光明', word: '光明', sentence: '涉案物品中有#牌牛奶一箱' },
  { name: '解放', word: '解放', sentence: '涉案车辆为#牌重型货车' },
  { name: '太平', word: '太平', sentence: '涉案保单由#洋财产保险公司出具' },
  { name: '健康', word: '健康', sentence: '该店登记经营范围为#咨询' },
] as const;

/** Given names with characters outside the first plane: one character, two UTF-16 units. */
export const RARE_GIVEN = ['𬭎', '𫖮', '𣲗', '𬱖', '喆𤧛'] as const;

/** Surnames that are rarely met, and double ones that no list of compounds holds. */
export const RARE_SURNAMES = [
  ...['钭', '乜', '缑', '昝', '暴', '老', '第五', '钟离', '宇文', '呼延', '澹台', '赫连'],
  ...['范姜', '张简', '欧', '区', '尉迟', '万俟', '单于'],
] as const;

/** Names that come only with documents: people who are on no case card. */
export const MORE_DOTTED_NAMES = [
  '布再乃普·阿卜力孜',
  '迪丽努尔·艾尼瓦尔',
  '斯琴·格日乐',
  '阿苏·木果',
  '洛桑·丹增',
  '艾萨克·纽曼',
  '金·正宇',
  '让-皮埃尔·杜邦',
  '安娜·库尔尼科娃',
  '穆萨·伊布拉欣',
] as const;

/** Sentences that look as if they held a name or a number to hide. `#` encloses what must stay. */
export const LOOKALIKE_SENTENCES = [
  '涉案手机串号为#860461048215376#，已由公安机关扣押在案',
  '增值税发票号码为#00417825#，已随案移送',
  '涉案车辆车架号为#LSGJA52U9BS127734#，经查未被盗抢登记',
  '公安机关接#110#指令后赶到现场',
  '涉案款项共计人民币#128000#元，其中#35600.50#元已退缴',
  '涉案商品条形码为#6901234567892#，经鉴定系假冒产品',
  '该案系根据#“12345”#市民热线转办线索查获',
  '扣押物品编号为#20190712003#，现存放于公安机关涉案财物管理中心',
  '涉案的#白金#项链、#黄金#手镯各一件已发还',
  '现场提取的#石灰#、#高粱#酒瓶等物已拍照固定',
  '现场有#元宝#状纸扎、#孔明#灯等物品',
  '其饮用的#王老吉#、#康师傅#饮料瓶上检出生物检材',
] as const;
