import {
  findAttachment,
  type Ledger,
  type ReceivedBinding,
  type ReceivedRequest,
} from '@discferry/intranet-ledger';
import { REPRESENTATIVES, REQUEST_KINDS, type AttachmentNote } from '@discferry/shared-schema';
import { contentText } from './content-text.js';

/** A file of a request, as the inbox names it. */
interface InboxAttachment {
  /** What the applicant calls it. */
  readonly title: string;
  readonly storedName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A request as the undertaker reads it: WSYY with its WSYY_FJ (docs/export-views.md). */
export interface InboxRow {
  readonly requestId: string;
  readonly caseNumber: string;
  readonly kind: string;
  readonly applicant: string;
  readonly capacity: string;
  readonly firm: string | null;
  readonly licence: string | null;
  readonly phone: string;
  readonly client: string;
  readonly content: string;
  readonly submittedAt: string;
  readonly withdrawnAt: string | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly attachments: readonly InboxAttachment[];
}

/** The row of a request whose binding and files were taken in. */
export function inboxRow(
  ledger: Ledger,
  request: ReceivedRequest,
  { content: { person, client } }: ReceivedBinding,
): InboxRow {
  const { requestId, content, receivedOn, dueOn } = request;
  const { caseNumber, details, submittedAt, withdrawnAt, attachments } = content;
  return {
    requestId,
    caseNumber,
    kind: REQUEST_KINDS[details.kind].zh,
    applicant: person.name,
    capacity: REPRESENTATIVES[person.as].zh,
    firm: person.firm,
    licence: person.licence,
    phone: person.phone,
    client,
    content: contentText(details),
    submittedAt,
    withdrawnAt,
    receivedOn,
    dueOn,
    attachments: attachments.map((note) => inboxAttachment(ledger, note)),
  };
}

function inboxAttachment(ledger: Ledger, { sha256, title }: AttachmentNote): InboxAttachment {
  const stored = findAttachment(ledger, sha256);
  if (stored?.refusal !== null) throw new TypeError('a request in the inbox without its file');
  return {
    title,
    storedName: stored.storedName,
    mediaType: stored.mediaType,
    bytes: stored.storedBytes,
    sha256: stored.storedSha256,
  };
}
