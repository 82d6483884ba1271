import {
  requestContentSchema,
  requestKindSchema,
  shanghaiDate,
  type RequestContent,
  type RequestKind,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

const PAGE_ROWS = 200;

/** A request (预约申请) that was taken in. */
export interface ReceivedRequest {
  readonly requestId: string;
  /** SHA-256 over its line, hexadecimal. */
  readonly digest: string;
  readonly content: RequestContent;
  /** `unseen` when it was taken back before it came: it never reached the inbox. */
  readonly state: 'inbox' | 'withdrawn' | 'unseen';
  /** Calendar dates: when it was submitted, and the last day for the reply. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** The package that brought its last word. */
  readonly packageId: string;
}

const rowSchema = z.object({
  request_id: z.string(),
  digest: z.string(),
  received_on: z.string(),
  due_on: z.string(),
  state: z.enum(['inbox', 'withdrawn', 'unseen']),
  content: z.string(),
  package_id: z.string(),
});

function requestOf(row: unknown): ReceivedRequest {
  const { request_id, received_on, due_on, content, package_id, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    requestId: request_id,
    content: requestContentSchema.parse(JSON.parse(content)),
    receivedOn: received_on,
    dueOn: due_on,
    packageId: package_id,
  };
}

/** A request, or undefined when none with this id was taken in. */
export function findRequest(ledger: Ledger, requestId: string): ReceivedRequest | undefined {
  const row = guarded(ledger, (database) =>
    database.prepare('SELECT * FROM received_request WHERE request_id = ?').get(requestId),
  );
  return row === undefined ? undefined : requestOf(row);
}

/** Takes in a request, or its newer word. */
export function saveRequest(ledger: Ledger, request: ReceivedRequest): void {
  const { requestId, digest, content, state, receivedOn, dueOn, packageId } = request;
  const { bindingId, caseNumber, details, submittedAt } = content;
  guarded(ledger, (database) => {
    database
      .prepare('INSERT OR REPLACE INTO received_request VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        ...[requestId, digest, bindingId, caseNumber, details.kind, shanghaiDate(submittedAt)],
        ...[state, receivedOn, dueOn],
        ...[JSON.stringify(content), packageId],
      );
  });
}

/** The requests of the inbox whose last word came with a package, by number, read in pages. */
export function* requestsOfPackage(ledger: Ledger, packageId: string): Generator<ReceivedRequest> {
  const select = guarded(ledger, (database) =>
    database.prepare(
      `SELECT * FROM received_request WHERE package_id = ? AND request_id > ? AND state <> 'unseen'
       ORDER BY request_id LIMIT ${String(PAGE_ROWS)}`,
    ),
  );
  for (let last = ''; ;) {
    const page = guarded(ledger, () => select.all(packageId, last)).map(requestOf);
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE_ROWS) return;
    last = end.requestId;
  }
}

/** How many requests a sender made on a day, taken back or not. */
export function countRequestsOn(ledger: Ledger, bindingId: string, submittedOn: string): number {
  return guarded(ledger, (database) =>
    z
      .number()
      .parse(
        database
          .prepare(
            'SELECT count(*) FROM received_request WHERE binding_id = ? AND submitted_on = ?',
          )
          .pluck()
          .get(bindingId, submittedOn),
      ),
  );
}

/** The numbers of a sender's requests that stand, answered or not: the latest, as many as `limit`. */
export function standingRequests(
  ledger: Ledger,
  bindingId: string,
  limit: number,
): readonly string[] {
  return guarded(ledger, (database) =>
    z.array(z.string()).parse(
      database
        .prepare(
          `SELECT request_id FROM received_request WHERE binding_id = ? AND state = 'inbox'
           ORDER BY submitted_on DESC, request_id DESC LIMIT ?`,
        )
        .pluck()
        .all(bindingId, limit),
    ),
  );
}

/** A request that stands, as an overview shows it. */
export interface StandingRequest {
  readonly requestId: string;
  readonly caseNumber: string;
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly dueOn: string;
}

const standingSchema = z.object({
  requestId: z.string(),
  caseNumber: z.string(),
  kind: requestKindSchema,
  receivedOn: z.string(),
  dueOn: z.string(),
});

/** The requests that stand, those due first before the others, read in pages. */
export function* listStanding(ledger: Ledger): Generator<readonly StandingRequest[]> {
  const select = guarded(ledger, (database) =>
    database.prepare(
      `SELECT request_id AS requestId, case_number AS caseNumber, kind, received_on AS receivedOn,
              due_on AS dueOn
       FROM received_request
       WHERE state = 'inbox' AND (due_on, request_id) > (@dueOn, @requestId)
       ORDER BY due_on, request_id LIMIT ${String(PAGE_ROWS)}`,
    ),
  );
  for (let after = { dueOn: '', requestId: '' }; ;) {
    const page = guarded(ledger, () => select.all(after)).map((row) => standingSchema.parse(row));
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    if (page.length < PAGE_ROWS) return;
    after = { dueOn: end.dueOn, requestId: end.requestId };
  }
}
