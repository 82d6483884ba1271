import { culprit, culprits, oneOf } from '../scene/culprits.js';
import { hereIn, victimOf, when, yuan, grammar } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** 诈骗, 合同诈骗, 信用卡诈骗, 敲诈勒索 and other deceit for money. */
export const fraud = grammar(
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprits(s)}在网络聊天平台虚构“${s.random.pick(['退役军官', '金融分析师', '海外工程师', '电商客服'])}”身份，通过QQ号${s.p.qq()}添加被害人${v}为好友，以${s.random.pick(['投资理财', '刷单返利', '代办贷款', '恋爱交友'])}为名取得其信任，诱骗${v}向户名为${s.stranger('name.other')}的${s.p.bankName()}账户（${s.p.bank()}）转账${yuan(s, 3000, 260000)}。`;
  },
  (s) => {
    const v = victimOf(s);
    const d = oneOf(s);
    return t`${when(s)}，${s.label}${d}谎称能够帮助${v}的子女办理入学，以需要“打点关系”为由，要求${v}将${yuan(s, 10000, 180000)}汇至其指定账户。${v}遂于次日通过手机银行向${d}尾号不同的两张银行卡（卡号分别为${s.p.bank()}、${s.p.bank()}）转款。${d}收款后将被害人手机号${s.p.phone(v.row.LXDH)}拉黑，并更换住处至${s.p.home()}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}以能够低价购买二手车辆为由，通过微信（昵称“一路顺风”，微信号${s.p.wechat()}）与被害人${v}联系，先后骗取定金、过户费等共计${yuan(s, 5000, 92000)}，后失去联系。上述钱款均转入支付宝账号${s.p.payment()}。`;
  },
  (s) =>
    t`${when(s)}，${culprits(s)}使用伪造的${s.random.pick(['房屋买卖合同', '工程承包合同', '供货合同'])}，冒用他人身份，在${hereIn(s)}与${victimOf(s)}签订协议，骗取保证金${yuan(s, 20000, 500000)}。对方将款项汇入其控制的公司账户（开户行：${s.p.bankName()}，账号：${s.p.organisationAccount()}），所得款项被用于归还个人债务。`,
  (s) => {
    const v = victimOf(s);
    return t`${culprits(s)}为非法占有他人财物，向被害人${v}的电子邮箱${s.p.email()}发送虚假付款通知，致${v}误将货款${yuan(s, 8000, 320000)}汇入${s.p.bankName()}${s.p.bank()}账户。其中${yuan(s, 1000, 7000)}由${s.stranger('name.other')}（另案处理）在自助取款机上取现。`;
  },
);
