import { addDays } from '@discferry/shared-schema';
import { signatures } from '../sections/closing.js';
import { earlierJudgment, type EarlierJudgment } from '../sections/earlier-judgment.js';
import { facts } from '../sections/facts.js';
import { heading } from '../sections/heading.js';
import { oneOf } from '../scene/culprits.js';
import type { Figure } from '../scene/figure.js';
import { bornOf, homeOf, idOf, relation } from '../scene/known.js';
import { hereIn, victimOf, type Grammar, type Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, kept, t, type Text } from '../text/pieces.js';
import { zhDate } from '../text/zh-dates.js';

/** 刑事申诉复查决定书 */
export function appealReviewDecision(scene: Scene): Block[] {
  const judgment = earlierJudgment(scene);
  const { petitioners, accused } = scene;
  return [
    ...heading(scene, '刑事申诉复查决定书'),
    ...petitioners.map((one) => paragraph(petitioner(scene, one))),
    ...accused.map((one) => paragraph(convict(scene, one))),
    paragraph(course(scene, judgment)),
    paragraph(scene.one(GROUNDS)),
    ...facts(scene),
    paragraph(t`${scene.one(ANSWERS)}${decision(scene, judgment)}`),
    ...signatures(scene),
  ];
}

function petitioner(scene: Scene, one: Figure): Text {
  const { p, random, accused } = scene;
  const kinship = relation(scene, one);
  return random.pick([
    () =>
      t`申诉人${one}，${one.row.XB ?? '男'}，${bornOf(scene, one)}，身份证号码${idOf(scene, one)}，住${homeOf(scene, one)}，电话${p.phone(one.row.LXDH)}，系原审被告人${accused[0] ?? ''}的${kinship}。`,
    () =>
      t`申诉人：${one}，${one.row.XB ?? '男'}，系原案原审被告人之${kinship}，现住${homeOf(scene, one)}，电子邮箱${p.email()}。`,
  ])();
}

function convict(scene: Scene, one: Figure): Text {
  return scene.random.pick([
    () =>
      t`原审被告人${one}，${one.row.XB ?? '男'}，${bornOf(scene, one)}，公民身份号码${idOf(scene, one)}，原住${homeOf(scene, one)}，现在${hereIn(scene)}监狱服刑。`,
    () =>
      t`原审被告人${one}，${one.row.XB ?? '男'}，${bornOf(scene, one)}，户籍所在地${scene.p.home()}。`,
  ])();
}

function course(scene: Scene, { court, number, on, sentences }: EarlierJudgment): Text {
  const { petitioners, accused, charge, file, officials, random } = scene;
  const who = petitioners.length > 0 ? joined(petitioners) : joined(accused);
  const bench = random.chance(0.3) ? t`（审判长${officials.presiding}）` : [];
  return t`申诉人${who}因原审被告人${joined(accused)}${charge}一案，不服${court}${bench}${on}作出的${number}刑事判决（${sentences}），于${zhDate(addDays(file.row.SLRQ, -random.int(1, 20)))}向本院提出申诉。本院受理后立案复查，受案号${kept('case-number', file.row.BMSAH)}，调阅了原案卷宗，听取了申诉人${who}的意见。现已复查终结。`;
}

const GROUNDS: Grammar = [
  (s) =>
    t`申诉人的主要申诉理由为：原判认定事实错误，证人${s.stranger('name.witness')}与被害人${victimOf(s)}存在亲属关系，其证言不应采信；原审被告人${oneOf(s)}案发时身患${s.p.illness()}，不具备作案条件。`,
  (s) =>
    t`申诉理由：一是原判量刑过重；二是涉案款项实际由${s.stranger('name.other')}占有，有${s.p.bankName()}账户${s.p.bank()}流水为证；三是原审被告人${oneOf(s)}系受${s.stranger('name.other')}指使。`,
  (s) =>
    t`申诉人称，原案鉴定人${s.stranger('name.expert', { role: 'expert' })}不具备鉴定资质，鉴定程序违法，请求依法纠正，并提供了联系人${s.stranger('name.other')}的电话${s.p.phone()}及微信${s.p.wechat()}。`,
];

const ANSWERS: Grammar = [
  (s) =>
    t`本院认为，原判认定${joined(s.accused)}犯${s.charge}罪的事实清楚，证据确实、充分，定性准确，量刑适当，审判程序合法。`,
  (s) =>
    t`经复查，申诉人提出的理由与查明的事实不符，在案证据足以认定${oneOf(s)}实施了${s.charge}行为。`,
];

function decision({ file }: Scene, { court, number }: EarlierJudgment): Text {
  return file.row.CLJG === '维持原决定'
    ? t`申诉人的申诉理由不能成立。根据《人民检察院办理刑事申诉案件规定》的有关规定，决定维持${court}${number}刑事判决，不予抗诉。`
    : t`根据《人民检察院办理刑事申诉案件规定》的有关规定，本院对${court}${number}刑事判决一案作出${file.row.CLJG ?? '复查'}的决定。`;
}
