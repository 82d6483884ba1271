import { GOODS, SHOPS } from '../data/life.js';
import { SPOTS } from '../data/places.js';
import { culprit, culprits } from '../scene/culprits.js';
import { hereIn, victimOf, when, yuan, grammar } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** 盗窃, 抢夺, 侵占 of things. */
export const theft = grammar(
  (s) => {
    const [item, least, most] = s.random.pick(GOODS);
    return t`${when(s)}，${culprits(s)}窜至被害人${victimOf(s)}位于${s.p.home()}的家中，采用${s.random.pick(['技术开锁', '翻窗入室', '撬门', '溜门'])}的手段，盗走${item}及现金${yuan(s, 200, 9000)}。经${hereIn(s)}价格认证中心认定，被盗物品价值${yuan(s, least, most)}。`;
  },
  (s) => {
    const v = victimOf(s);
    const [item, least, most] = s.random.pick(GOODS);
    return t`${when(s)}，${culprit(s)}在${hereIn(s)}${s.random.pick(SPOTS)}，趁${v}不备，将其放置在${s.random.pick(['电动车前筐内', '吧台上', '座椅旁', '上衣口袋内'])}的${item}盗走，后以${yuan(s, 100, 900)}的价格销赃给${s.random.pick(SHOPS)}的老板${s.stranger('name.other')}（联系电话${s.p.phone()}）。经鉴定，该物品价值人民币${s.random.int(least, most)}元。${v}被盗手机绑定号码为${s.p.phone(v.row.LXDH)}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprits(s)}驾驶车牌号为${s.p.plate()}的面包车，至${hereIn(s)}${s.random.pick(SPOTS)}附近，使用随身携带的扳手、液压钳等工具，盗窃停放于此的${s.p.plate()}号重型货车油箱内柴油${s.random.int(120, 560)}升，价值${yuan(s, 900, 4200)}。该车登记所有人为${v}，住${s.p.home()}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}拾得被害人${v}遗失的手机后，利用猜配的支付密码，将${v}名下${s.p.bankName()}账户（卡号${s.p.bank()}）内的${yuan(s, 500, 21000)}转入其支付宝账户${s.p.payment()}，后又通过微信（微信号：${s.p.wechat()}）分${s.random.int(2, 9)}次消费。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`经查，${culprits(s)}于${when(s, s.random.int(1, 20))}至案发，先后在${hereIn(s)}多个小区内盗窃电动自行车电瓶。其中，盗窃被害人${v}、${victimOf(s)}电瓶各一组，合计价值${yuan(s, 600, 5200)}；销赃所得由${s.random.pick(['其个人挥霍', '其与他人均分', '其用于偿还赌债'])}。`;
  },
);
