import { accusedParticulars } from '../sections/accused-particulars.js';
import { annex, signatures } from '../sections/closing.js';
import { evidence } from '../sections/evidence.js';
import { facts } from '../sections/facts.js';
import { heading } from '../sections/heading.js';
import { procedure } from '../sections/procedure.js';
import { oneOf } from '../scene/culprits.js';
import { victimOf, type Grammar, type Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, t } from '../text/pieces.js';

/** 起诉书 */
export function indictment(scene: Scene): Block[] {
  return [
    ...heading(scene, '起诉书'),
    ...accusedParticulars(scene),
    ...procedure(scene),
    ...facts(scene),
    ...evidence(scene),
    paragraph(t`${scene.one(VIEWS)}${mitigation(scene)}${scene.one(DEMANDS)}`),
    ...signatures(scene, `${scene.office.place}人民法院`),
    ...annex(scene),
  ];
}

const VIEWS: Grammar = [
  (s) =>
    t`本院认为，${s.label}${joined(s.accused)}的行为触犯了《中华人民共和国刑法》的有关规定，犯罪事实清楚，证据确实、充分，应当以${s.charge}罪追究其刑事责任。`,
  (s) =>
    t`本院认为，${s.label}${joined(s.accused)}无视国家法律，其行为已构成${s.charge}罪，依法应予惩处。`,
  (s) =>
    t`综上，本院认为${s.label}${joined(s.accused.slice(0, 3))}${s.accused.length > 3 ? '等人' : ''}实施${s.charge}的犯罪事实清楚，证据确实充分。`,
];

function mitigation(scene: Scene): ReturnType<typeof t> {
  const { judgments, label, random, accused } = scene;
  const again = accused.find(({ row }) => judgments.get(row.RYXH)?.LF === '是');
  if (again !== undefined) {
    return t`${label}${again}在刑罚执行完毕后五年内再犯应当判处有期徒刑以上刑罚之罪，系累犯，应当从重处罚。`;
  }
  if (!random.chance(0.6)) return [];
  return random.pick([
    () => t`${label}${oneOf(scene)}犯罪以后自动投案，如实供述自己的罪行，系自首，可以从轻处罚。`,
    () =>
      t`${label}${oneOf(scene)}如实供述，取得被害人${victimOf(scene)}的谅解，可以酌情从轻处罚。`,
    () => t`在共同犯罪中，${oneOf(scene)}起次要作用，系从犯，应当从轻或者减轻处罚。`,
    () =>
      t`${label}${oneOf(scene)}认罪认罚，依据《中华人民共和国刑事诉讼法》第十五条的规定，可以从宽处理。`,
  ])();
}

const DEMANDS: Grammar = [
  () => t`根据《中华人民共和国刑事诉讼法》第一百七十六条的规定，提起公诉，请依法判处。`,
  () =>
    t`为保护公民合法权益，维护社会秩序，依照《中华人民共和国刑事诉讼法》第一百七十六条之规定，特提起公诉，请依法惩处。`,
  (s) =>
    t`依据《中华人民共和国刑事诉讼法》第一百七十二条的规定，对${s.label}${joined(s.accused)}提起公诉，请依法判处。`,
];
