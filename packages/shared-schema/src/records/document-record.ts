import { z } from 'zod';
import { calendarDateSchema } from '../time/calendar-date.js';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { sha256HexSchema } from '../vocabulary/digest.js';
import { documentKindSchema } from '../vocabulary/document-kind.js';
import { documentIdSchema, documentNumberSchema } from '../vocabulary/document-number.js';
import { flowSchema } from '../vocabulary/flow.js';
import { officeSchema } from '../vocabulary/office.js';
import { screeningNoteSchema } from './screening-note.js';

const MAX_TITLE = 200;
/** UTF-16 units: as Chinese text below the mebibyte that a line may have. */
const MAX_TEXT = 300_000;

/**
 * Text without characters that show other text than there is: control characters but line feed and
 * tab, directions, invisible marks, lone surrogates.
 */
const READABLE = /^(?:[^\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\n\t])*$/u;

/**
 * A public legal document (法律文书), as it is shown: after 技术处理, and word for word apart from that.
 * @see 规定 2014 arts. 18–22
 */
export const documentRecordSchema = z.strictObject({
  kind: z.literal('document'),
  /** 部门受案号 of the case it belongs to. */
  caseNumber: caseNumberSchema,
  /** 文书编号, unique within the case. */
  documentId: documentIdSchema,
  documentKind: documentKindSchema,
  flow: flowSchema,
  /** 承办单位 */
  office: officeSchema,
  /** 文书名称, masked like the text. */
  title: z.string().min(1).max(MAX_TITLE).regex(READABLE),
  /** 文书字号 */
  number: documentNumberSchema,
  /** 制作日期 */
  madeOn: calendarDateSchema,
  /** 判决生效日期, of documents that wait for a judgment. */
  effectiveOn: calendarDateSchema.nullable(),
  /** The public text, paragraphs parted by line feeds. */
  text: z.string().min(1).max(MAX_TEXT).regex(READABLE),
  /** SHA-256 over the span report that proves the text (规定 2014 art. 22). The report stays inside. */
  proofSha256: sha256HexSchema,
  screening: screeningNoteSchema,
});

export type DocumentRecord = z.infer<typeof documentRecordSchema>;
