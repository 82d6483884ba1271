import { SPOTS } from '../data/places.js';
import { culprit, culprits, oneOf } from '../scene/culprits.js';
import type { Figure } from '../scene/figure.js';
import { hereIn, victimOf, when, yuan, grammar, type Scene } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** 帮助信息网络犯罪活动, 掩饰、隐瞒犯罪所得, 洗钱: cards and accounts lent to others. */
export const lentAccounts = grammar(
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${s.label}${d}明知他人利用信息网络实施犯罪，仍经${s.stranger('name.other')}（另案处理）介绍，将自己名下的${s.p.bankName()}（${s.p.bank()}）、${s.p.bankName()}（${s.p.bank()}）等${s.random.int(2, 6)}张银行卡及绑定的手机卡（${s.p.phone()}）提供给他人使用，获利${yuan(s, 500, 8000)}。经查，上述银行卡共接收被害人${victimName(s)}、${victimName(s)}等人被骗资金${yuan(s, 50000, 900000)}。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${culprits(s)}在${hereIn(s)}${s.random.pick(SPOTS)}，按照上线要求使用${d}实名的手机银行进行刷脸验证，帮助转移资金${yuan(s, 20000, 600000)}，并将${d}的支付宝账户${s.p.payment()}、微信号${s.p.wechat()}交由他人操作。其中包括${victimName(s)}被骗的${yuan(s, 1000, 19000)}。`;
  },
  (s) =>
    t`${when(s)}，${culprit(s)}以每张${yuan(s, 300, 2000)}的价格收购${s.stranger('name.other')}、${s.stranger('name.other')}等人银行卡“四件套”，邮寄至境外，快递收件人留存电话为${s.p.phone()}，联系QQ为${s.p.qq()}、邮箱为${s.p.email()}。涉案银行卡支付结算金额达${yuan(s, 200000, 9000000)}。`,
);

/** 开设赌场, 赌博 */
export const gambling = grammar(
  (s) =>
    t`${when(s, 60)}至案发，${culprits(s)}为牟取非法利益，租用${s.p.home()}的民房，摆设“${s.random.pick(['推牌九', '炸金花', '百家乐', '捕鱼'])}”赌博工具，招揽${s.stranger('name.other')}、${s.stranger('name.other')}等人参赌，从中抽头渔利${yuan(s, 8000, 190000)}。赌资通过收款码（支付宝账户${s.p.payment()}）结算。`,
  (s) => {
    const d = oneOf(s);
    return t`${when(s, 90)}以来，${s.label}${d}担任某赌博网站代理，建立微信群并使用微信号${s.p.wechat()}发展会员，接受${s.stranger('name.other')}等人投注，累计接受投注${yuan(s, 100000, 3000000)}，非法获利${yuan(s, 6000, 90000)}，均提现至${s.p.bankName()}卡${s.p.bank()}。`;
  },
);

function victimName(s: Scene): Figure {
  return s.victims.length > 0 && s.random.chance(0.4) ? victimOf(s) : s.stranger('name.victim');
}
