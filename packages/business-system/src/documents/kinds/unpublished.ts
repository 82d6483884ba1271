import { accusedParticulars } from '../sections/accused-particulars.js';
import { signatures } from '../sections/closing.js';
import { evidence } from '../sections/evidence.js';
import { facts } from '../sections/facts.js';
import { heading } from '../sections/heading.js';
import { procedure } from '../sections/procedure.js';
import type { Scene } from '../scene/scene.js';
import { paragraph, type Block } from '../text/blocks.js';
import { joined, t } from '../text/pieces.js';

/** 撤销案件决定书: for the touch screen of the office alone (规定 2014 art. 17). */
export function revocationDecision(scene: Scene): Block[] {
  return [
    ...heading(scene, '撤销案件决定书'),
    ...accusedParticulars(scene),
    paragraph(
      t`本院侦查的${scene.label}${joined(scene.accused)}涉嫌${scene.charge}一案，经侦查认为不应对其追究刑事责任。依照《中华人民共和国刑事诉讼法》第一百六十三条的规定，决定撤销此案。`,
    ),
    ...signatures(scene),
  ];
}

/** 不批准逮捕决定书: for the touch screen of the office alone (规定 2014 art. 17). */
export function noArrestDecision(scene: Scene): Block[] {
  return [
    ...heading(scene, '不批准逮捕决定书'),
    paragraph(t`${scene.office.place}公安局：`),
    paragraph(
      t`你局提请批准逮捕${scene.label}${joined(scene.accused)}涉嫌${scene.charge}一案，经本院审查认为，不符合逮捕条件。根据《中华人民共和国刑事诉讼法》第九十条的规定，决定不批准逮捕。请依法立即执行，并将执行情况三日以内通知本院。`,
    ),
    ...signatures(scene),
  ];
}

/** 审查报告: an internal working document, which never leaves (规定 2014 art. 18). */
export function examinationReport(scene: Scene): Block[] {
  return [
    ...heading(scene, '公诉案件审查报告'),
    ...accusedParticulars(scene),
    ...procedure(scene),
    ...facts(scene),
    ...evidence(scene),
    paragraph(
      t`承办人意见：${scene.label}${joined(scene.accused)}涉嫌${scene.charge}的事实能够认定，是否起诉请领导审批。需要提请检察官联席会议讨论的问题：无。`,
    ),
    ...signatures(scene),
  ];
}
