import { GOODS, INJURY_GRADES, WEAPONS } from '../data/life.js';
import { SPOTS } from '../data/places.js';
import { culprit, culprits } from '../scene/culprits.js';
import { idOf } from '../scene/known.js';
import { hereIn, victimOf, when, yuan, grammar } from '../scene/scene.js';
import { kept, t } from '../text/pieces.js';

/** 抢劫, 抢夺, 绑架, 非法拘禁 */
export const robbery = grammar(
  (s) => {
    const v = victimOf(s);
    const [item] = s.random.pick(GOODS);
    return t`${when(s)}，${culprits(s)}预谋抢劫后，携带${s.random.pick(WEAPONS)}、胶带等作案工具，尾随被害人${v}至${hereIn(s)}${s.random.pick(SPOTS)}，采用捂嘴、持械威胁等手段，劫得${item}、现金${yuan(s, 300, 8000)}，并逼问出${v}${s.p.bankName()}银行卡（卡号：${s.p.bank()}）密码，取走卡内存款${yuan(s, 1000, 40000)}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}驾驶摩托车（车牌${s.p.plate()}）行至${hereIn(s)}${s.random.pick(SPOTS)}，趁被害人${v}（女，系附近企业职工）不备，抢走其挎包一个，内有现金${yuan(s, 100, 5000)}、身份证（号码${idOf(s, v)}）及钥匙等物。拉扯过程中致${v}倒地，经鉴定构成${kept('lookalike', s.random.pick(INJURY_GRADES))}。`;
  },
  (s) => {
    const v = victimOf(s);
    const kin = s.stranger('name.other', { kin: v });
    return t`${when(s)}，为索要${yuan(s, 20000, 400000)}债务，${culprits(s)}将被害人${v}强行带上${s.p.plate()}号商务车，带至${hereIn(s)}一宾馆房间内看管，限制其人身自由达${s.random.int(9, 96)}小时，其间多次拨打${v}之${s.random.pick(['妻', '父', '兄'])}${kin}的电话${s.p.phone()}催要钱款。${kin}将${yuan(s, 5000, 60000)}存入对方提供的账号${s.p.bank()}后报警。`;
  },
);
