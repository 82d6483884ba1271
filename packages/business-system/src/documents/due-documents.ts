import { addDays, FLOWS, flowOfCode, shanghaiDate, type Flow } from '@discferry/shared-schema';
import type { Random } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import type { DocumentKindName } from './kinds/kinds.js';

/** A document that a case has by now, and when it was made (制作日期). */
export interface DueDocument {
  readonly kind: DocumentKindName;
  readonly madeOn: string;
}

/** Cases with an internal examination report among their documents. */
const REPORT_SHARE = 0.03;

/** The documents of a case as far as it has come; what its flow and outcome do not bring is absent. */
export function dueDocuments(file: CaseFile, random: Random): DueDocument[] {
  const kind = decisiveKind(file);
  if (kind === undefined) return [];
  const { SLRQ, BJRQ, XGSJ } = file.row;
  const before = kind === '起诉书' && BJRQ !== null ? random.int(20, 60) : random.int(0, 6);
  const made = addDays(BJRQ ?? shanghaiDate(XGSJ), -before);
  const madeOn = made > SLRQ ? made : SLRQ;
  const report = kind === '起诉书' && random.chance(REPORT_SHARE);
  return [{ kind, madeOn }, ...(report ? [{ kind: '审查报告' as const, madeOn }] : [])];
}

type KindByOutcome = Readonly<Partial<Record<string, DocumentKindName>>>;

/** 附条件不起诉 is absent: it is of minors alone, under a document of its own. */
const KINDS: Readonly<Partial<Record<Flow, KindByOutcome>>> = {
  'first-instance-prosecution': {
    提起公诉: '起诉书',
    酌定不起诉: '不起诉决定书',
    存疑不起诉: '不起诉决定书',
    法定不起诉: '不起诉决定书',
  },
  'second-instance-protest': { 支持抗诉: '抗诉书' },
  'criminal-appeal-review': {
    维持原决定: '刑事申诉复查决定书',
    纠正原决定: '刑事申诉复查决定书',
  },
  'arrest-review': { 不批准逮捕: '不批准逮捕决定书' },
  'duty-crime-investigation': { 撤销案件: '撤销案件决定书' },
};

/** The document in which a case's outcome is laid down. */
export function decisiveKind({ row }: CaseFile): DocumentKindName | undefined {
  const flow = flowOfCode(row.AJLB_BM);
  return flow === undefined || row.CLJG === null ? undefined : KINDS[flow]?.[row.CLJG];
}

/** Whether the conviction had taken effect before the case began: of appeals against it. */
export function reviewsConviction({ row }: CaseFile): boolean {
  return row.AJLB_BM === FLOWS['criminal-appeal-review'].code;
}
