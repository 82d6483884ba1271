import { SPOTS } from '../data/places.js';
import { culprit } from '../scene/culprits.js';
import { guardianOf } from '../scene/guardian.js';
import { bornOf } from '../scene/known.js';
import { hereIn, victimOf, when, grammar } from '../scene/scene.js';
import { masked, t } from '../text/pieces.js';

/** 强奸, 猥亵, 拐卖: of adults. */
export const intimate = grammar(
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}与被害人${v}在${hereIn(s)}${s.random.pick(SPOTS)}相识后，将醉酒的${v}带至附近宾馆，违背其意志强行与之发生性关系。${v}于次日告知其朋友${s.stranger('name.witness')}，并在其陪同下报警，报警电话号码为${s.p.phone(v.row.LXDH)}。案发后${v}经诊断患${s.p.illness()}。`;
  },
  (s) => {
    const v = victimOf(s);
    return t`${when(s)}，${culprit(s)}尾随被害人${v}至其租住的${s.p.home()}楼道内，采用搂抱、捂嘴等手段对其实施猥亵，因${v}呼救而逃离现场。楼上住户${s.stranger('name.witness')}闻声下楼查看。`;
  },
);

/** The same against a minor: school, family and home are all a minor's (规定 2014 art. 20 (2)). */
export const againstMinor = grammar(
  (s) => {
    const v = victimOf(s);
    const g = guardianOf(s, v);
    return t`${when(s)}，${culprit(s)}在${hereIn(s)}${s.random.pick(SPOTS)}，以给零食、玩手机为诱饵，将未成年被害人${v}（${bornOf(s, v)}，系${s.p.school()}学生）带至无人处，对其实施猥亵。${v}回家后将此事告知${g.relation}${g.name}，${g.name}于当晚报警（电话${s.p.phone()}）。`;
  },
  (s) => {
    const v = victimOf(s);
    const g = guardianOf(s, v);
    return t`${when(s)}，${culprit(s)}利用${s.random.pick(['课外辅导', '邻里往来', '接送上下学'])}之便，多次对就读于${s.p.school()}的被害人${v}实施侵害。案发时${v}与其${g.relation}${g.name}共同居住于${s.p.home()}。班主任${s.stranger('name.witness')}发现${v}情绪异常后报告学校。`;
  },
  (s) => {
    const v = victimOf(s);
    const g = guardianOf(s, v);
    return t`${when(s)}，${culprit(s)}通过QQ（号码${s.p.qq()}）结识未成年人${v}，要求其发送隐私照片。法定代理人${g.name}发现后，提供了${v}的学籍信息（${s.p.school()}，学籍号${masked('minor', `G${s.random.int(370702, 370799)}${String(s.random.int(200601010000, 201512310000))}`)}）及聊天记录。`;
  },
);
