import {
  documentIdSchema,
  documentKindOfTerm,
  documentNumberSchema,
  instantSchema,
  sha256HexSchema,
  type DocumentKind,
  type Finding,
} from '@discferry/shared-schema';
import { fieldReader, matching, meaning, oneOf, readDate } from '../card/field-reader.js';
import type { SourceDocuments } from '../source/document-views.js';
import type { SourceRow } from '../source/export-views.js';
import type { DocumentApproval } from './approval-chain.js';
import { readDocumentApprovals, readMarks, type DocumentMark } from './read-below.js';

/** The entries of a document (文书) all of whose fields could be read. */
export interface CaseDocument {
  /** 文书编号 */
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** 文书名称 as it was served, with its names. */
  readonly title: string;
  /** 文书字号 */
  readonly number: string;
  /** 制作日期 */
  readonly madeOn: string;
  /** 判决生效日期 */
  readonly effectiveOn: string | null;
  /** 收到生效判决日期 */
  readonly receivedOn: string | null;
  /** 备案审查, where it is needed; `endedOn` is null until it has ended. */
  readonly filing: { readonly endedOn: string | null } | null;
  readonly format: 'txt' | 'docx';
  /** 文书摘要 as the source states it. */
  readonly digest: string;
  /** Instant of the last change of the content. */
  readonly contentChangedAt: string;
  readonly approvals: readonly DocumentApproval[];
  readonly marks: readonly DocumentMark[];
}

/** A document as reading finds it. */
export interface DocumentReading {
  /** 文书编号 as written in the source, well-formed or not; empty when there is none. */
  readonly documentId: string;
  /** Whether documents of this 文书编号 can be published and found again. */
  readonly isKey: boolean;
  /** Null when the source names none that is published, or nothing at all. */
  readonly kind: DocumentKind | null;
  /** 文书类别 as the source names it. */
  readonly kindTerm: string;
  /** What cannot be read; empty with a document. */
  readonly findings: readonly Finding[];
  readonly document: CaseDocument | null;
}

/**
 * Reads the documents of a case. Nothing is guessed at: what cannot be read is reported, and a
 * document with such a field is none (requirement A11). A kind that is never published is not read
 * any further.
 */
export function readDocuments({ views }: SourceDocuments): readonly DocumentReading[] {
  const byId = Map.groupBy(views.GK_WS, ({ WSBH }) => (typeof WSBH === 'string' ? WSBH : ''));
  return [...byId].flatMap(([documentId, rows]) => {
    const isKey = documentIdSchema.safeParse(documentId).success;
    const [row = {}] = rows;
    // Without a number that could be found again each row is a document of its own.
    if (!isKey) return rows.map((each) => unkeyed(documentId, each));
    if (rows.length > 1) {
      const actual = `${String(rows.length)} rows with this number`;
      const findings = [{ path: 'GK_WS', expected: 'one row', actual }];
      return [{ documentId, isKey, ...kindOf(row), findings, document: null }];
    }
    const below = (of: readonly SourceRow[]) => of.filter(({ WSBH }) => WSBH === documentId);
    return [
      {
        documentId,
        isKey,
        ...readOne(documentId, row, {
          approvals: below(views.GK_WSSP),
          marks: below(views.GK_WSBJ),
        }),
      },
    ];
  });
}

function unkeyed(documentId: string, row: SourceRow): DocumentReading {
  const finding = { path: 'GK_WS.WSBH', expected: '文书编号', actual: 'something else' };
  return { documentId, isKey: false, ...kindOf(row), findings: [finding], document: null };
}

function kindOf({ WSLB }: SourceRow): Pick<DocumentReading, 'kind' | 'kindTerm'> {
  const kindTerm = typeof WSLB === 'string' ? WSLB.trim() : '';
  return { kindTerm, kind: documentKindOfTerm(kindTerm) ?? null };
}

const FILING = { 需要: true, 不需要: false } as const;
const text = (read: string) => read;

type Reading = Pick<DocumentReading, 'kind' | 'kindTerm' | 'findings' | 'document'>;

function readOne(
  documentId: string,
  row: SourceRow,
  below: { readonly approvals: readonly SourceRow[]; readonly marks: readonly SourceRow[] },
): Reading {
  const { kind, kindTerm } = kindOf(row);
  if (kind === null && kindTerm !== '') return { kind, kindTerm, findings: [], document: null };
  const findings: Finding[] = [];
  const field = fieldReader(row, 'GK_WS', findings);
  field.required('WSLB', '文书类别', text);
  const title = field.required('WSMC', '文书名称', text);
  const number = field.required('WSZH', '文书字号', matching(documentNumberSchema));
  const madeOn = field.required('ZZRQ', 'a date', readDate);
  const effectiveOn = field.optional('SXRQ', 'a date', readDate);
  const receivedOn = field.optional('SDRQ', 'a date', readDate);
  const needsFiling = field.required('BASC', '需要 / 不需要', meaning(FILING));
  const endedOn = field.optional('BASCRQ', 'a date', readDate);
  const format = field.required('WSGS', 'txt / docx', oneOf(['txt', 'docx'] as const));
  const digest = field.required('WSZY', '文书摘要', matching(sha256HexSchema));
  const contentChangedAt = field.required('NRSJ', 'an instant', matching(instantSchema));
  field.optional('XGSJ', 'an instant', matching(instantSchema));
  const approvals = readDocumentApprovals(below.approvals, findings);
  const marks = readMarks(below.marks, findings);
  if (
    findings.length > 0 ||
    kind === null ||
    title === null ||
    number === null ||
    madeOn === null ||
    needsFiling === null ||
    format === null ||
    digest === null ||
    contentChangedAt === null
  ) {
    return { kind, kindTerm, findings, document: null };
  }
  const document: CaseDocument = {
    documentId,
    kind,
    title,
    number,
    madeOn,
    effectiveOn,
    receivedOn,
    filing: needsFiling ? { endedOn } : null,
    format,
    digest,
    contentChangedAt,
    approvals,
    marks,
  };
  return { kind, kindTerm, findings, document };
}
