import { accusedParticulars } from '../sections/accused-particulars.js';
import { annex, signatures } from '../sections/closing.js';
import { earlierJudgment, type EarlierJudgment } from '../sections/earlier-judgment.js';
import { evidence } from '../sections/evidence.js';
import { facts } from '../sections/facts.js';
import { heading } from '../sections/heading.js';
import { oneOf } from '../scene/culprits.js';
import { victimOf, type Grammar, type Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, kept, t } from '../text/pieces.js';

/** 刑事抗诉书 */
export function protest(scene: Scene): Block[] {
  const judgment = earlierJudgment(scene);
  const { office } = scene;
  return [
    ...heading(scene, '刑事抗诉书'),
    ...accusedParticulars(scene),
    paragraph(passed(scene, judgment)),
    ...facts(scene),
    ...(scene.random.chance(0.5) ? evidence(scene) : []),
    paragraph(
      t`本院认为，该判决${scene.random.pick(['适用法律错误，量刑明显不当', '认定事实确有错误，导致量刑畸轻', '采信证据不当，遗漏量刑情节'])}。理由如下：`,
    ),
    ...scene.random
      .pick([REASONS, [...REASONS].reverse()])
      .slice(0, scene.random.int(2, REASONS.length))
      .map((reason, index) =>
        paragraph(t`${['一', '二', '三', '四'][index] ?? ''}、${reason(scene)}`),
      ),
    paragraph(
      t`综上所述，${judgment.court}${judgment.number}刑事判决确有错误。为维护司法公正，准确惩治犯罪，依照《中华人民共和国刑事诉讼法》第二百二十八条的规定，特提出抗诉，请依法判处。`,
    ),
    ...signatures(
      scene,
      `${office.place.replace(/^([^省区]+(?:省|自治区|市)).*/u, '$1')}高级人民法院`,
    ),
    ...annex(scene),
  ];
}

function passed(
  scene: Scene,
  { court, number, on, sentences }: EarlierJudgment,
): ReturnType<typeof t> {
  const { label, accused, charge, officials } = scene;
  const bench = scene.random.chance(0.4)
    ? t`（审判长${officials.presiding}，审判员${officials.judge}）`
    : [];
  return scene.random.pick([
    () =>
      t`${court}${bench}以${number}刑事判决书对${label}${joined(accused)}${charge}一案判决如下：${sentences}。本院依法审查后认为，该判决确有错误。`,
    () =>
      t`${on}，${court}${bench}作出${number}刑事判决，认定${sentences}。${kept('procuratorate', scene.office.name)}收到判决书后，依法进行了审查。`,
  ])();
}

const REASONS: Grammar = [
  (s) =>
    t`${s.label}${oneOf(s)}不具有自首情节。其系在${s.stranger('name.other')}陪同下被公安机关抓获，到案后未如实供述主要犯罪事实，原判认定自首缺乏依据。`,
  (s) =>
    t`被害人${victimOf(s)}至今未获得赔偿，其当庭陈述（联系电话${s.p.phone()}）与证人${s.stranger('name.witness')}的证言能够相互印证，原判未予采信不当。`,
  (s) =>
    t`原判对${oneOf(s)}适用缓刑不当。其犯罪手段恶劣，社会影响较大，且拒不退赃，涉案赃款仍在账户${s.p.bank()}内。`,
  (s) => t`原判遗漏了${oneOf(s)}曾受行政处罚、患有${s.p.illness()}及家庭困难等酌定情节。`,
];
