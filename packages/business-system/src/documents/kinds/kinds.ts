import type { Scene } from '../scene/scene.js';
import type { Block } from '../text/blocks.js';
import { appealReviewDecision } from './appeal-review.js';
import { indictment } from './indictment.js';
import { nonProsecutionDecision } from './non-prosecution.js';
import { protest } from './protest.js';
import { examinationReport, noArrestDecision, revocationDecision } from './unpublished.js';

/** How a kind of document (文书类别) is written. */
export interface KindFacts {
  /** The word in its number: 陵检公诉刑诉〔2014〕157号. */
  readonly numberWord: string;
  /** What the accused are called in it. */
  readonly label: string;
  /** May be published at all (规定 2014 arts. 17, 18). */
  readonly publishable: boolean;
  readonly write: (scene: Scene) => Block[];
}

/** The kinds of documents by their names in column WSLB. */
export const DOCUMENT_KINDS = {
  起诉书: { numberWord: '刑诉', label: '被告人', publishable: true, write: indictment },
  抗诉书: { numberWord: '诉刑抗', label: '原审被告人', publishable: true, write: protest },
  不起诉决定书: {
    numberWord: '刑不诉',
    label: '被不起诉人',
    publishable: true,
    write: nonProsecutionDecision,
  },
  刑事申诉复查决定书: {
    numberWord: '刑申复决',
    label: '原审被告人',
    publishable: true,
    write: appealReviewDecision,
  },
  撤销案件决定书: {
    numberWord: '撤案',
    label: '犯罪嫌疑人',
    publishable: false,
    write: revocationDecision,
  },
  不批准逮捕决定书: {
    numberWord: '不批捕',
    label: '犯罪嫌疑人',
    publishable: false,
    write: noArrestDecision,
  },
  审查报告: { numberWord: '审报', label: '被告人', publishable: false, write: examinationReport },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type DocumentKindName = keyof typeof DOCUMENT_KINDS;
