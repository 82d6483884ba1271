import { SPOTS } from '../data/places.js';
import { culprit, culprits, oneOf } from '../scene/culprits.js';
import { hereIn, victimOf, when, witnessOf, yuan, grammar } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** Whatever has no grammar of its own: told by the name of the charge. */
export const generic = grammar(
  (s) =>
    t`${when(s)}，${culprits(s)}在${hereIn(s)}${s.random.pick(SPOTS)}实施${s.charge}行为，涉案金额${yuan(s, 2000, 400000)}。现场证人${witnessOf(s)}、${witnessOf(s)}对其到案经过予以证实。`,
  (s) => {
    const d = oneOf(s);
    return t`${when(s, 30)}至案发，${s.label}${d}违反国家有关规定，在${s.p.home()}租赁房屋从事相关活动，雇佣${s.stranger('name.other')}、${s.stranger('name.other')}等人（均另案处理）参与，使用${s.p.plate()}号厢式货车运输，违法所得${yuan(s, 5000, 600000)}存入${s.p.bankName()}账户${s.p.bank()}。其行为已涉嫌${s.charge}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}因与${v}素有矛盾，至${hereIn(s)}${s.random.pick(SPOTS)}，不听他人劝阻，实施了涉嫌${s.charge}的行为，给${v}造成经济损失${yuan(s, 1000, 90000)}。${v}随后用${s.p.phone(v.row.LXDH)}报警。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`经查，${d}于${when(s)}接受${s.stranger('name.other')}的邀约，参与${s.charge}活动，负责${s.random.pick(['联络', '望风', '记账', '运送'])}，联系方式为微信${s.p.wechat()}、座机${s.p.landline()}。${d}从中分得${yuan(s, 500, 50000)}。`;
  },
);
