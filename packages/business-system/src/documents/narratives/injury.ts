import { INJURY_GRADES, WEAPONS } from '../data/life.js';
import { SPOTS } from '../data/places.js';
import { culprit, culprits, oneOf } from '../scene/culprits.js';
import { hereIn, victimOf, when, witnessOf, grammar, type Scene } from '../scene/scene.js';
import { kept, t, type Marked } from '../text/pieces.js';

/** 故意伤害, 寻衅滋事, 故意杀人, 袭警, 聚众斗殴 and other violence. */
export const injury = grammar(
  (s) => {
    const v = victimOf(s);
    const d = oneOf(s);
    return t`${when(s)}，${s.label}${d}在${hereIn(s)}${s.random.pick(SPOTS)}与被害人${v}因${quarrel(s)}发生口角，继而厮打。其间，${d}持${s.random.pick(WEAPONS)}击打${v}头面部，致其${s.random.pick(['鼻骨粉碎性骨折', '左侧第5、6、7肋骨骨折', '右眼眶内侧壁骨折', '颅骨骨折伴硬膜外血肿'])}。经${hereIn(s)}公安司法鉴定中心鉴定，${v}的损伤程度为${grade(s)}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprits(s)}酒后至${v}经营的店铺滋事，无故殴打${v}及前来劝阻的${witnessOf(s)}，并将店内物品砸毁。${v}被送往${hereIn(s)}人民医院救治，住院号${s.random.int(100000, 999999)}，其既往患有${s.p.illness()}。经鉴定，其伤情构成${grade(s)}。`;
  },
  (s) => {
    const v = victimOf(s);
    const kin = s.stranger('name.other', { kin: v });
    return t`${when(s)}，因${quarrel(s)}，${culprit(s)}来到被害人${v}住处（${s.p.home()}），与${v}及其${s.random.pick(['妻子', '丈夫', '儿子', '父亲'])}${kin}发生争执，持事先准备的${s.random.pick(WEAPONS)}将${v}${s.random.pick(['左前臂砍伤', '腹部捅伤', '头部打伤'])}。${kin}随即使用手机（号码${s.p.phone()}）报警。经法医鉴定，${v}之损伤属${grade(s)}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${culprits(s)}为报复他人，于${when(s)}纠集多人，驾驶${s.p.plate()}、${s.p.plate()}两辆轿车，在${hereIn(s)}${s.random.pick(SPOTS)}将${v}拦下，随后拳打脚踢。${v}伤后被诊断为${s.p.illness()}复发。其体表损伤经鉴定为${grade(s)}，目击者${witnessOf(s)}对上述过程予以证实。`;
  },
);

function grade({ random }: Scene): Marked {
  return kept('lookalike', random.pick(INJURY_GRADES));
}

function quarrel({ random }: Scene): string {
  return random.pick(['停车琐事', '宅基地纠纷', '感情问题', '劳务费结算', '饮酒劝酒', '债务纠纷']);
}
