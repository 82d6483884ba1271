import { officeByCode, type OfficeFacts } from '../../data/offices.js';
import { accusedParticulars } from '../sections/accused-particulars.js';
import { signatures } from '../sections/closing.js';
import { evidence } from '../sections/evidence.js';
import { facts } from '../sections/facts.js';
import { heading } from '../sections/heading.js';
import { procedure } from '../sections/procedure.js';
import { oneOf } from '../scene/culprits.js';
import type { Grammar, Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, kept, t } from '../text/pieces.js';

/** 不起诉决定书 */
export function nonProsecutionDecision(scene: Scene): Block[] {
  const { file, office, random } = scene;
  const doubtful = file.row.CLJG === '存疑不起诉';
  return [
    ...heading(scene, '不起诉决定书'),
    ...accusedParticulars(scene),
    ...procedure(scene),
    ...facts(scene),
    ...(random.chance(0.6) ? evidence(scene) : []),
    paragraph(
      scene.one(doubtful ? DOUBTS : file.row.CLJG === '法定不起诉' ? NO_CRIME : MINOR_GUILT),
    ),
    paragraph(scene.one(REMEDIES)),
    ...(file.persons.some(({ JS }) => JS === '被害人')
      ? [
          paragraph(
            t`被害人如果不服本决定，可以自收到本决定书后七日以内向${kept('procuratorate', above(office))}申诉，请求提起公诉；也可以不经申诉，直接向${kept('court', `${office.place}人民法院`)}提起自诉。`,
          ),
        ]
      : []),
    ...signatures(scene),
  ];
}

function above(office: OfficeFacts): string {
  return (office.parent === null ? undefined : officeByCode(office.parent))?.name ?? office.name;
}

const MINOR_GUILT: Grammar = [
  (s) =>
    t`本院认为，被不起诉人${joined(s.accused)}实施了上述行为，涉嫌${s.charge}罪，但犯罪情节轻微，具有自首、赔偿谅解等情节，根据《中华人民共和国刑法》第三十七条的规定，不需要判处刑罚。依据《中华人民共和国刑事诉讼法》第一百七十七条第二款的规定，决定对${joined(s.accused)}不起诉。`,
  (s) =>
    t`本院认为，${joined(s.accused)}的行为情节轻微，社会危害不大，且其系初犯、偶犯，自愿认罪认罚，可以免除刑罚。依照《中华人民共和国刑事诉讼法》第一百七十七条第二款之规定，决定对${oneOf(s)}作出不起诉决定。`,
];

const DOUBTS: Grammar = [
  (s) =>
    t`经本院审查并退回补充侦查，本院仍然认为${s.office.place}公安局认定${joined(s.accused)}涉嫌${s.charge}的犯罪事实不清、证据不足，不符合起诉条件。依照《中华人民共和国刑事诉讼法》第一百七十五条第四款的规定，决定对${joined(s.accused)}不起诉。`,
  (s) =>
    t`本院认为，现有证据不能证实被不起诉人${oneOf(s)}具有主观故意，证人${s.stranger('name.witness')}的证言前后矛盾，无法形成完整的证据链条，决定对${joined(s.accused)}不起诉。`,
];

const NO_CRIME: Grammar = [
  (s) =>
    t`本院认为，${joined(s.accused)}的上述行为情节显著轻微、危害不大，不构成犯罪。依照《中华人民共和国刑事诉讼法》第十六条第一项和第一百七十七条第一款的规定，决定对${joined(s.accused)}不起诉。`,
];

const REMEDIES: Grammar = [
  () => t`被不起诉人如不服本决定，可以自收到本决定书后七日内向本院申诉。`,
  (s) =>
    t`被不起诉人${joined(s.accused.slice(0, 2))}如不服本决定，可以自收到本决定书后七日以内向本院申诉。扣押的财物由公安机关依法处理。`,
];
