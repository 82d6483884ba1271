import {
  ATTACHMENT_PART_BYTES,
  type AttachmentNote,
  type AttachmentPart,
  type Binding,
  type BindingContent,
  type Receipt,
  type Reply,
  type Request,
  type RequestContent,
} from '@discferry/shared-schema';
import { sha256Hex, EMPTY_STATE } from '@discferry/package-format';
import { sampleCaseNumber } from './sample-records.js';

const digits = (number: number): string => String(number).padStart(6, '0');

/** The n-th binding: of the lawyer of the n-th case. */
export function sampleBinding(number: number, changes: Partial<BindingContent> = {}): Binding {
  return {
    kind: 'binding',
    bindingId: `BD20261101-${digits(number)}`,
    content: {
      caseNumber: sampleCaseNumber(number),
      person: {
        name: '钱律师',
        as: 'defender',
        firm: '潍坊某律师事务所',
        licence: '13707201810000019',
        phone: '13800000019',
      },
      client: '孙当事',
      boundOn: '2026-11-01',
      revokedOn: null,
      ...changes,
    },
  };
}

/** The n-th request: the lawyer of the n-th case asks to read the file. */
export function sampleRequest(number: number, changes: Partial<RequestContent> = {}): Request {
  const content: RequestContent = {
    bindingId: `BD20261101-${digits(number)}`,
    caseNumber: sampleCaseNumber(number),
    submittedAt: '2026-11-02T01:00:00Z',
    withdrawnAt: null,
    details: { kind: 'read-file', dates: ['2026-11-09', '2026-11-10'], medium: 'on-site' },
    attachments: [],
    ...changes,
  };
  return { kind: 'request', requestId: `YY20261102-${digits(number)}`, content: { ...content } };
}

/** A file as it travels, and what a request says of it. */
export function sampleAttachment(
  bytes: Uint8Array,
  mediaType: AttachmentNote['mediaType'],
): { readonly note: AttachmentNote; readonly parts: readonly AttachmentPart[] } {
  const sha256 = sha256Hex(bytes);
  const parts = Math.max(1, Math.ceil(bytes.length / ATTACHMENT_PART_BYTES));
  return {
    note: { sha256, mediaType, sizeBytes: bytes.length, title: '授权委托书' },
    parts: Array.from({ length: parts }, (_, index) => ({
      kind: 'attachment-part',
      sha256,
      part: index + 1,
      parts,
      data: Buffer.from(
        bytes.subarray(index * ATTACHMENT_PART_BYTES, (index + 1) * ATTACHMENT_PART_BYTES),
      ).toString('base64'),
    })),
  };
}

/** The reply to the n-th request: agreed, with time and place. */
export function sampleReply(number: number, changes: Partial<Reply> = {}): Reply {
  return {
    kind: 'reply',
    requestId: `YY20261102-${digits(number)}`,
    caseNumber: sampleCaseNumber(number),
    decision: 'agreed',
    appointment: { at: '2026-11-09T09:30', place: '案件管理大厅阅卷室' },
    reason: null,
    decidedOn: '2026-11-05',
    ...changes,
  };
}

/** The receipt for a package that was imported, or refused. */
export function sampleReceipt(
  { packageId, manifestSha256 }: Pick<Receipt, 'packageId' | 'manifestSha256'>,
  changes: Partial<Receipt> = {},
): Receipt {
  return {
    kind: 'receipt',
    packageId,
    manifestSha256,
    outcome: 'imported',
    code: null,
    at: '2026-11-03T02:00:00Z',
    counts: { published: 0, updated: 0, withdrawn: 0, messages: 0, quarantined: 0 },
    findings: [],
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
    trailHead: sha256Hex('trail'),
    ...changes,
  };
}
