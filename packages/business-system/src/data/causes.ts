import type { Weighted } from '../random.js';

/** Causes (案由) of civil cases, as the Supreme People's Court names them. They have no code. */
export const CIVIL_CAUSES: Weighted<string> = [
  ['民间借贷纠纷', 24],
  ['买卖合同纠纷', 12],
  ['机动车交通事故责任纠纷', 11],
  ['建设工程施工合同纠纷', 9],
  ['劳动争议', 8],
  ['房屋买卖合同纠纷', 6],
  ['离婚纠纷', 6],
  ['租赁合同纠纷', 5],
  ['金融借款合同纠纷', 5],
  ['物业服务合同纠纷', 3],
  ['生命权、身体权、健康权纠纷', 4],
  ['追偿权纠纷', 3],
  ['土地承包经营权纠纷', 3],
  ['不当得利纠纷', 2],
  ['股权转让纠纷', 2],
  ['继承纠纷', 2],
];

/** Causes of administrative cases. */
export const ADMINISTRATIVE_CAUSES: Weighted<string> = [
  ['行政处罚', 26],
  ['房屋拆迁行政管理', 18],
  ['工伤行政确认', 14],
  ['行政强制', 10],
  ['政府信息公开', 10],
  ['行政登记', 9],
  ['行政复议', 7],
  ['不履行法定职责', 6],
];

/** Grounds of state compensation in criminal matters. */
export const CRIMINAL_COMPENSATION_CAUSES: Weighted<string> = [
  ['无罪逮捕赔偿', 55],
  ['违法拘留赔偿', 20],
  ['违法查封、扣押、冻结财产赔偿', 20],
  ['刑讯逼供致伤、致死赔偿', 5],
];

/** Grounds of compensation that a compensation committee decided upon. */
export const COMPENSATION_COMMITTEE_CAUSES: Weighted<string> = [
  ['再审无罪赔偿', 40],
  ['错误执行赔偿', 40],
  ['违法保全赔偿', 20],
];

/** Grounds of compensation for administrative acts. */
export const ADMINISTRATIVE_COMPENSATION_CAUSES: Weighted<string> = [
  ['行政赔偿', 70],
  ['行政补偿', 30],
];

/** Why an undertaker does not want a case in public (规定 2014 art. 4; training course part 4). */
export const REASONS_TO_WITHHOLD: Weighted<string> = [
  ['可能严重影响诉讼进程', 35],
  ['可能引发恶意炒作', 20],
  ['可能引发重大舆情风险', 20],
  ['涉及个人隐私', 15],
  ['涉及商业秘密', 10],
];

/** Why an undertaker wants a case in public that the machine withholds. */
export const REASONS_TO_DISCLOSE: Weighted<string> = [
  ['社会广泛关注，公开有利于回应关切', 60],
  ['相关罪名已变更', 40],
];
