import {
  documentIdSchema,
  documentKindOfTerm,
  documentNumberSchema,
  flowOfCode,
  OUTCOMES,
  type DocumentKind,
  type Flow,
} from '@discferry/shared-schema';
import { fieldReader, matching, meaning, oneOf, readDate } from '../card/field-reader.js';
import type { SourceCase, SourceRow } from '../source/export-views.js';
import type { CaseTimes, DocumentTimes } from './deadline.js';

type Outcome = (typeof OUTCOMES)[number];

/**
 * The document in which an outcome is laid down. 附条件不起诉 is none of them: it is of minors alone, and
 * their cases stay inside.
 */
const OWED: Readonly<Partial<Record<Flow, Readonly<Partial<Record<Outcome, DocumentKind>>>>>> = {
  'first-instance-prosecution': {
    提起公诉: 'indictment',
    法定不起诉: 'non-prosecution-decision',
    酌定不起诉: 'non-prosecution-decision',
    存疑不起诉: 'non-prosecution-decision',
  },
  'second-instance-protest': { 支持抗诉: 'protest' },
  'criminal-appeal-review': {
    维持原决定: 'appeal-review-decision',
    纠正原决定: 'appeal-review-decision',
  },
};

/** Flows whose judgments in the source are those on their own documents, and not the ones reviewed. */
const JUDGED_FLOWS: ReadonlySet<Flow> = new Set([
  'first-instance-prosecution',
  'second-instance-protest',
]);

/**
 * Reads what deadlines follow from. Whatever else of a case or a document cannot be read, its time
 * runs: here a field that means nothing counts as empty, and `incomplete` and `documents` report it.
 * @param isPublished whether the document with a 文书编号 is public
 */
export function readTimes(
  { caseNumber, row, documents }: SourceCase,
  isPublished: (documentId: string) => boolean,
): CaseTimes {
  const field = fieldReader(row, 'GK_AJ', []);
  const flow = field.optional('AJLB_BM', '案件类别编码', flowOfCode);
  const outcome = field.optional('CLJG', '处理结果', oneOf(OUTCOMES));
  const judged = documents !== null && documents.views.GK_PJ.length > 0;
  return {
    caseNumber,
    undertaker: field.optional('CBR', '承办人', (text) => text) ?? '',
    closedOn: field.optional('BJRQ', 'a date', readDate),
    // Without the views about documents nobody can say that one is missing.
    owes:
      documents === null || flow === null || outcome === null
        ? null
        : (OWED[flow]?.[outcome] ?? null),
    hasJudgment: judged && flow !== null && JUDGED_FLOWS.has(flow),
    documents: (documents?.views.GK_WS ?? []).flatMap((each) => {
      const times = readDocumentTimes(each, isPublished);
      return times === null ? [] : [times];
    }),
  };
}

const FILING = { 需要: true, 不需要: false } as const;

/** Null for a kind that is never published. */
function readDocumentTimes(
  row: SourceRow,
  isPublished: (documentId: string) => boolean,
): DocumentTimes | null {
  const field = fieldReader(row, 'GK_WS', []);
  const kind = field.required('WSLB', '文书类别', documentKindOfTerm);
  if (kind === null) return null;
  const documentId = field.required('WSBH', '文书编号', matching(documentIdSchema));
  const endedOn = field.optional('BASCRQ', 'a date', readDate);
  const needsFiling = field.required('BASC', '需要 / 不需要', meaning(FILING)) ?? endedOn !== null;
  return {
    documentId,
    kind,
    number: field.required('WSZH', '文书字号', matching(documentNumberSchema)),
    effectiveOn: field.optional('SXRQ', 'a date', readDate),
    receivedOn: field.optional('SDRQ', 'a date', readDate),
    filing: needsFiling ? { endedOn } : null,
    isPublished: documentId !== null && isPublished(documentId),
  };
}
