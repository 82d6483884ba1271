import type { Weighted } from '../random.js';

/** Who suffers from an offence: decides which parties stand beside the accused. */
export type Harm = 'nobody' | 'person' | 'minor' | 'injured' | 'owner' | 'many';

/** A charge as it occurs: its name in the catalogue, who suffers, whether companies commit it. */
export interface FrequentCharge {
  readonly name: string;
  readonly harm: Harm;
  readonly byOrganisations: boolean;
}

const charge = (name: string, harm: Harm, weight: number): readonly [FrequentCharge, number] => [
  { name, harm, byOrganisations: false },
  weight,
];
const economic = (name: string, harm: Harm, weight: number): readonly [FrequentCharge, number] => [
  { name, harm, byOrganisations: true },
  weight,
];

/**
 * The charges that fill the courts, weighted as recent years show them. All others form a tail that
 * is drawn from the whole catalogue.
 */
export const FREQUENT_CHARGES: Weighted<FrequentCharge> = [
  charge('危险驾驶罪', 'nobody', 200),
  charge('盗窃罪', 'owner', 190),
  charge('故意伤害罪', 'injured', 90),
  charge('诈骗罪', 'many', 85),
  charge('帮助信息网络犯罪活动罪', 'nobody', 75),
  charge('掩饰、隐瞒犯罪所得、犯罪所得收益罪', 'nobody', 70),
  charge('寻衅滋事罪', 'injured', 45),
  charge('交通肇事罪', 'injured', 45),
  charge('走私、贩卖、运输、制造毒品罪', 'nobody', 40),
  charge('开设赌场罪', 'nobody', 38),
  charge('强奸罪', 'person', 24),
  charge('抢劫罪', 'person', 15),
  charge('敲诈勒索罪', 'person', 12),
  charge('故意毁坏财物罪', 'owner', 10),
  charge('非法拘禁罪', 'person', 10),
  economic('合同诈骗罪', 'many', 10),
  economic('非法吸收公众存款罪', 'many', 10),
  charge('职务侵占罪', 'owner', 9),
  charge('聚众斗殴罪', 'nobody', 8),
  charge('容留他人吸毒罪', 'nobody', 8),
  charge('引诱、容留、介绍卖淫罪', 'nobody', 7),
  charge('强制猥亵、侮辱罪', 'person', 7),
  economic('虚开增值税专用发票、用于骗取出口退税、抵扣税款发票罪', 'nobody', 7),
  charge('信用卡诈骗罪', 'owner', 6),
  charge('袭警罪', 'injured', 6),
  charge('故意杀人罪', 'injured', 6),
  charge('非法捕捞水产品罪', 'nobody', 6),
  charge('侵犯公民个人信息罪', 'many', 5),
  charge('猥亵儿童罪', 'minor', 5),
  economic('非法经营罪', 'nobody', 5),
  economic('销售假冒注册商标的商品罪', 'owner', 5),
  charge('妨害公务罪', 'nobody', 5),
  charge('组织卖淫罪', 'nobody', 4),
  charge('滥伐林木罪', 'nobody', 4),
  charge('赌博罪', 'nobody', 4),
  charge('拒不执行判决、裁定罪', 'owner', 4),
  economic('污染环境罪', 'nobody', 3),
  economic('生产、销售有毒、有害食品罪', 'nobody', 3),
  economic('拒不支付劳动报酬罪', 'many', 3),
  charge('组织、领导传销活动罪', 'many', 3),
  charge('过失致人死亡罪', 'injured', 3),
  charge('重大责任事故罪', 'injured', 3),
  charge('非法持有毒品罪', 'nobody', 3),
  charge('抢夺罪', 'person', 3),
  charge('非法侵入住宅罪', 'person', 3),
  charge('伪造、变造、买卖国家机关公文、证件、印章罪', 'nobody', 3),
  charge('洗钱罪', 'nobody', 2),
  charge('失火罪', 'owner', 2),
  economic('骗取贷款、票据承兑、金融票证罪', 'owner', 2),
  economic('非法占用农用地罪', 'nobody', 2),
  charge('放火罪', 'owner', 1),
  charge('绑架罪', 'person', 1),
  charge('拐卖妇女、儿童罪', 'minor', 1),
];

/** What the procuratorate itself investigates (反贪、反渎). */
export const DUTY_CHARGES: Weighted<FrequentCharge> = [
  charge('受贿罪', 'nobody', 34),
  charge('滥用职权罪', 'nobody', 15),
  charge('玩忽职守罪', 'nobody', 13),
  charge('徇私枉法罪', 'nobody', 12),
  charge('贪污罪', 'nobody', 12),
  charge('行贿罪', 'nobody', 6),
  charge('挪用公款罪', 'nobody', 4),
  charge('刑讯逼供罪', 'injured', 2),
  charge('虐待被监管人罪', 'injured', 2),
];

/** What the applicants for judicial aid (国家司法救助) have suffered from. */
export const AID_CHARGES: Weighted<FrequentCharge> = [
  charge('故意伤害罪', 'injured', 40),
  charge('交通肇事罪', 'injured', 35),
  charge('故意杀人罪', 'injured', 25),
];
