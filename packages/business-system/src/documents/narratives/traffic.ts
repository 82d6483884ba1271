import { INJURY_GRADES } from '../data/life.js';
import { ROADS } from '../data/places.js';
import { oneOf } from '../scene/culprits.js';
import { hereIn, victimOf, when, yuan, grammar } from '../scene/scene.js';
import { kept, t } from '../text/pieces.js';

/** 交通肇事 */
export const traffic = grammar(
  (s) => {
    const v = victimOf(s);
    const d = oneOf(s);
    return t`${when(s)}，${s.label}${d}驾驶${s.p.plate()}号小型普通客车，沿${hereIn(s)}${s.random.pick(ROADS)}由南向北行驶至与${s.random.pick(ROADS)}交叉路口处时，未按规定让行，与被害人${v}驾驶的无号牌电动三轮车相撞，致${v}受伤，经抢救无效于次日死亡。经交警部门认定，${d}承担事故的${s.random.pick(['全部责任', '主要责任'])}，${v}承担${s.random.pick(['次要责任', '无责任'])}。`;
  },
  (s) => {
    const v = victimOf(s);
    const d = oneOf(s);
    const owner = s.stranger('name.other');
    return t`${when(s)}，${s.label}${d}持准驾车型不符的驾驶证（档案编号${kept('lookalike', String(s.random.int(370700100000, 370799999999)))}），驾驶登记在${owner}名下的${s.p.plate()}重型半挂牵引车（牵引${s.p.trailer()}），在国道309线${s.random.int(12, 480)}公里处与行人${v}发生碰撞后驾车逃逸。${v}之损伤程度为${kept('lookalike', s.random.pick(INJURY_GRADES))}。车主${owner}（电话：${s.p.phone()}）到案后如实陈述了借车经过。`;
  },
  (s) => {
    const v = victimOf(s);
    const d = oneOf(s);
    return t`${when(s)}，${d}驾车行经${hereIn(s)}${s.random.pick(ROADS)}路段，因疲劳驾驶驶入对向车道，与${v}驾驶的${s.p.plate()}号二轮摩托车正面相撞，造成${v}当场死亡、乘车人${s.stranger('name.victim')}受伤。案发后，${d}的亲属赔偿被害人家属${yuan(s, 100000, 900000)}，并取得书面谅解。死者家住${s.p.home()}。`;
  },
);

/** 危险驾驶 and drink-driving */
export const drinkDriving = grammar(
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${s.label}${d}饮酒后驾驶${s.p.plate()}号小型轿车，由${hereIn(s)}${s.random.pick(ROADS)}出发，行驶至${s.random.pick(ROADS)}与${s.random.pick(ROADS)}路口时，被执勤民警查获。经鉴定，${d}血液中乙醇含量为${s.random.int(82, 296)}.${s.random.int(0, 9)}mg/100ml，属醉酒驾驶机动车。`;
  },
  (s) => {
    const d = oneOf(s);
    const w = s.stranger('name.witness');
    return t`${when(s)}，${s.label}${d}与朋友${w}、${s.stranger('name.witness')}等人聚餐饮酒后，无视规劝，驾驶车牌号${s.p.plate()}的越野车回其位于${s.p.home()}的住处，途中与停放在路边的${s.p.plate()}号轿车发生刮擦。被刮擦车辆车主${s.stranger('name.other')}报警后，${d}在现场等候处理。其血样中检出乙醇成分，含量为${s.random.int(120, 330)}毫克/100毫升。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${d}未取得机动车驾驶证，醉酒后驾驶普通二轮摩托车（发动机号${kept('lookalike', String(s.random.int(10000000, 99999999)))}）沿${hereIn(s)}${s.random.pick(ROADS)}由东向西行驶，后被公安机关当场查获。${d}归案后自述患有${s.p.illness()}，案发前曾服药。`;
  },
);
