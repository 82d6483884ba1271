import { SPOTS } from '../data/places.js';
import { culprit, culprits, oneOf } from '../scene/culprits.js';
import { hereIn, when, yuan, grammar } from '../scene/scene.js';
import { t } from '../text/pieces.js';

/** 贩卖, 运输, 持有毒品, 容留他人吸毒 */
export const drugs = grammar(
  (s) => {
    const d = oneOf(s);
    const buyer = s.stranger('name.other');
    return t`${when(s)}，${s.label}${d}通过微信（微信号为${s.p.wechat()}）与吸毒人员${buyer}（已行政处罚）约定交易，后在${hereIn(s)}${s.random.pick(SPOTS)}以${yuan(s, 200, 3000)}的价格向${buyer}贩卖甲基苯丙胺（冰毒）约${s.random.int(1, 9)}.${s.random.int(1, 9)}克，毒资通过支付宝账户${s.p.payment()}收取。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${culprits(s)}乘坐${s.p.plate()}号长途客车从云南省临沧市返回，途经检查站时被公安机关查获，当场从${d}携带的行李箱夹层内查获海洛因${s.random.int(10, 380)}.${s.random.int(10, 99)}克。经尿检，${d}吗啡检测呈阳性，其同时患有${s.p.illness()}。`;
  },
  (s) =>
    t`${when(s)}，${culprit(s)}在其租住的${s.p.home()}内，容留吸毒人员${s.stranger('name.other')}、${s.stranger('name.other')}、${s.stranger('name.other')}吸食冰毒${s.random.pick(['一次', '两次', '多次'])}。其中${s.stranger('name.other')}于当日拨打其手机${s.p.phone()}后前往该处。`,
  (s) => {
    const d = oneOf(s);
    return t`公安机关于${when(s)}在${hereIn(s)}${s.random.pick(SPOTS)}将${d}抓获，并从其驾驶的${s.p.plate()}轿车扶手箱内查获毒品疑似物${s.random.int(2, 12)}包，净重${s.random.int(5, 90)}.${s.random.int(10, 99)}克，均检出甲基苯丙胺成分。据${d}供述，上述毒品系从外号“${s.random.pick(['阿坤', '老缅', '老佛'])}”的人处购得，货款${yuan(s, 800, 30000)}转入${s.stranger('name.other')}的银行卡（${s.p.bank()}）。`;
  },
);
