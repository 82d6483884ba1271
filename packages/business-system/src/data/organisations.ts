/** The parts of a company's name between place and legal form. */
export const BRANDS = [
  '鑫源',
  '恒泰',
  '宏达',
  '瑞丰',
  '金诚',
  '华盛',
  '万和',
  '天成',
  '永兴',
  '盛世',
  '嘉禾',
  '众联',
  '博远',
  '顺通',
  '德润',
  '中科',
  '蓝海',
  '绿洲',
] as const;

export const TRADES = [
  '商贸',
  '建筑工程',
  '物流',
  '食品',
  '科技',
  '房地产开发',
  '化工',
  '机械制造',
  '汽车销售',
  '劳务',
  '投资管理',
  '医疗器械',
  '农业发展',
] as const;

export const LEGAL_FORMS = ['有限公司', '有限责任公司', '股份有限公司'] as const;

/** The authorities that are sued in administrative cases, after the name of their place. */
export const AUTHORITIES = [
  '自然资源局',
  '公安局',
  '市场监督管理局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '人民政府',
  '生态环境局',
  '综合行政执法局',
] as const;

export const STREETS = [
  '文化路',
  '人民路',
  '建设街',
  '胜利街',
  '解放路',
  '新华路',
  '迎宾大道',
] as const;
