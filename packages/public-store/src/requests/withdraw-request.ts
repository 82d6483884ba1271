import { checkClock, DiscferryError, toInstant } from '@discferry/shared-schema';
import { lineOf } from './message-line.js';
import { findRequest, type RecordedRequest } from './read-requests.js';
import { noted, type By, type Site } from './site.js';

/**
 * Takes a request back for its applicant. One that was taken back stays as it was; the file it came in
 * may make a new one.
 * @throws E_REQUEST_UNKNOWN, E_CLOCK
 */
export async function withdrawRequest(
  site: Site,
  requestId: string,
  { now, operator }: By,
): Promise<RecordedRequest> {
  return noted(site, async (trx) => {
    const found = await findRequest(trx, requestId);
    if (found === undefined) throw new DiscferryError('E_REQUEST_UNKNOWN', { id: requestId });
    if (found.content.withdrawnAt !== null) return { result: found, entry: null };
    checkClock(now, found.content.submittedAt);
    const at = toInstant(now);
    const content = { ...found.content, withdrawnAt: at };
    await trx
      .updateTable('request')
      .set({
        withdrawn_at: at,
        source_sha256: null,
        ...lineOf({ kind: 'request', requestId, content }),
      })
      .where('request_id', '=', requestId)
      .execute();
    return {
      result: { ...found, content, state: 'withdrawn', sentSequence: null },
      entry: { at, operator, action: 'withdraw', subject: requestId, detail: {} },
    };
  });
}
