import { checkEntry, newRequestId, QUOTAS, type EligibilityRefusal } from '@discferry/appointments';
import {
  checkClock,
  DiscferryError,
  findingsOfIssues,
  requestContentSchema,
  shanghaiDate,
  toInstant,
  type ProceduralRecord,
  type RequestContent,
} from '@discferry/shared-schema';
import type { Transaction } from 'kysely';
import { getRecord } from '../read/records.js';
import type { PublicDatabase } from '../schema.js';
import { keepAttachment, noteOf, type NewAttachment } from './attachments.js';
import { findBinding, type RecordedBinding } from './bindings.js';
import { lineOf } from './message-line.js';
import { unusedId, type IdSource } from './new-id.js';
import { findRequest, type RecordedRequest } from './read-requests.js';
import { noted, type By, type Site } from './site.js';

/** A request as somebody makes it (预约申请). */
export interface NewRequest extends By, IdSource {
  readonly bindingId: string;
  readonly caseNumber: string;
  /** RequestDetails, as somebody typed them. */
  readonly details: unknown;
  readonly attachments: readonly NewAttachment[];
  /** Digest of the file it came in, so that the same file is never taken twice; null when typed. */
  readonly sourceSha256: string | null;
}

type Trx = Transaction<PublicDatabase>;

/**
 * Enters a request, if the applicant may make it (requirements G2, G3). A file that was taken already
 * gives the request that was made of it.
 * @throws E_REQUEST_MALFORMED, E_BINDING_UNKNOWN, E_REQUEST_CASE, E_REQUEST_NOT_CRIMINAL,
 *   E_REQUEST_NOT_BOUND, E_REQUEST_REVOKED, E_REQUEST_CLOSED, E_REQUEST_QUOTA
 * @throws E_CLOCK when the clock is behind what was entered last: terms would run from a wrong day
 */
export async function addRequest(site: Site, request: NewRequest): Promise<RecordedRequest> {
  const { now, operator, sourceSha256 } = request;
  const content = contentOf(request);
  return noted(site, async (trx) => {
    const before = sourceSha256 === null ? undefined : await takenBefore(trx, sourceSha256);
    if (before !== undefined) return { result: before, entry: null };
    checkClock(now, await lastSubmission(trx));
    const binding = await findBinding(trx, content.bindingId);
    if (binding === undefined) {
      throw new DiscferryError('E_BINDING_UNKNOWN', { id: content.bindingId });
    }
    await checkRight(trx, content, binding);
    await checkQuotas(trx, content);
    const isTaken = async (id: string) => (await findRequest(trx, id)) !== undefined;
    const requestId = await unusedId(request, newRequestId, isTaken);
    await insert(trx, { requestId, content, request, office: binding.office });
    const result = await findRequest(trx, requestId);
    if (result === undefined) throw new TypeError('the request entered is not there');
    const detail = { kind: content.details.kind, attachments: content.attachments.length };
    const at = content.submittedAt;
    return { result, entry: { at, operator, action: 'request', subject: requestId, detail } };
  });
}

function contentOf({ bindingId, caseNumber, details, attachments, now }: NewRequest) {
  const content = {
    bindingId,
    caseNumber,
    submittedAt: toInstant(now),
    withdrawnAt: null,
    details,
    attachments: attachments.map(noteOf),
  };
  const parsed = requestContentSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const findings = findingsOfIssues(parsed.error.issues, content, 'request.');
  throw new DiscferryError('E_REQUEST_MALFORMED', {}, { findings });
}

async function takenBefore(trx: Trx, sourceSha256: string): Promise<RecordedRequest | undefined> {
  const row = await trx
    .selectFrom('request')
    .select('request_id')
    .where('source_sha256', '=', sourceSha256)
    .executeTakeFirst();
  return row === undefined ? undefined : findRequest(trx, row.request_id);
}

/** When the last request was entered, an instant; undefined when there is none. */
export async function lastSubmission(trx: Trx): Promise<string | undefined> {
  const last = await trx
    .selectFrom('request')
    .select(({ fn }) => fn.max('submitted_at').as('at'))
    .executeTakeFirst();
  return last?.at ?? undefined;
}

const REFUSALS = {
  'not-criminal': 'E_REQUEST_NOT_CRIMINAL',
  'not-bound': 'E_REQUEST_NOT_BOUND',
  'not-representative': 'E_REQUEST_NOT_BOUND',
  revoked: 'E_REQUEST_REVOKED',
  'closed-three-months': 'E_REQUEST_CLOSED',
} as const satisfies Record<EligibilityRefusal, string>;

async function checkRight(
  trx: Trx,
  { caseNumber, submittedAt }: RequestContent,
  { content }: RecordedBinding,
): Promise<void> {
  const found = await getRecord(trx, caseNumber);
  if (found === undefined) throw new DiscferryError('E_REQUEST_CASE', {});
  const { flow, closedOn }: ProceduralRecord = found.record;
  const refusal = checkEntry({
    caseNumber,
    flow,
    closedOn,
    binding: {
      caseNumber: content.caseNumber,
      as: content.person.as,
      revokedOn: content.revokedOn,
    },
    on: shanghaiDate(submittedAt),
  });
  if (refusal !== null) throw new DiscferryError(REFUSALS[refusal], {});
}

/** @throws E_REQUEST_QUOTA */
async function checkQuotas(
  trx: Trx,
  { bindingId, submittedAt, attachments }: RequestContent,
): Promise<void> {
  const ofBinding = trx
    .selectFrom('request')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('request.binding_id', '=', bindingId);
  const today = await ofBinding
    .where('submitted_on', '=', shanghaiDate(submittedAt))
    .executeTakeFirstOrThrow();
  const open = await ofBinding
    .leftJoin('reply', 'reply.request_id', 'request.request_id')
    .where('reply.request_id', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  const bytes = attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const { requestsPerDay, openRequests, attachmentBytesPerRequest } = QUOTAS;
  const reached =
    Number(today.count) >= requestsPerDay
      ? `${String(requestsPerDay)} / 日 day`
      : Number(open.count) >= openRequests
        ? `${String(openRequests)} 待答复 open`
        : bytes > attachmentBytesPerRequest
          ? `${String(attachmentBytesPerRequest / 1024 / 1024)} MiB`
          : null;
  if (reached !== null) throw new DiscferryError('E_REQUEST_QUOTA', { limit: reached });
}

async function insert(
  trx: Trx,
  {
    requestId,
    content,
    request,
    office,
  }: {
    readonly requestId: string;
    readonly content: RequestContent;
    readonly request: NewRequest;
    readonly office: string;
  },
): Promise<void> {
  await trx
    .insertInto('request')
    .values({
      request_id: requestId,
      binding_id: content.bindingId,
      office_code: office,
      case_number: content.caseNumber,
      kind: content.details.kind,
      submitted_on: shanghaiDate(content.submittedAt),
      submitted_at: content.submittedAt,
      withdrawn_at: null,
      entered_by: request.operator,
      source_sha256: request.sourceSha256,
      ...lineOf({ kind: 'request', requestId, content }),
      sent_digest: null,
      sent_sequence: null,
    })
    .execute();
  for (const attachment of request.attachments) {
    await keepAttachment(trx, attachment);
    const { sha256 } = noteOf(attachment);
    await trx.insertInto('request_attachment').values({ request_id: requestId, sha256 }).execute();
  }
}
