import { DiscferryError } from '@discferry/shared-schema';
import { changeBusinessSystem } from '../database/open.js';

/** What an undertaker decides over a request. */
export type Decision =
  | {
      readonly agreed: true;
      /** When and where; both or neither. Local time, `2026-11-25T09:30`. */
      readonly at: string | null;
      readonly place: string | null;
      readonly reason: string | null;
    }
  | { readonly agreed: false; readonly reason: string };

export interface Answer {
  /** The file of the system. */
  readonly path: string;
  /** 预约编号 */
  readonly requestId: string;
  readonly decision: Decision;
  /** 答复日期, a calendar date. */
  readonly on: string;
}

/** An answer as it was recorded. */
export interface RecordedAnswer {
  readonly requestId: string;
  readonly caseNumber: string;
  readonly decision: '同意' | '不同意';
  readonly at: string | null;
  readonly place: string | null;
  readonly reason: string | null;
  readonly decidedOn: string;
}

/**
 * Records the undertaker's answer (答复) to a request in the inbox. One that was answered can be
 * answered anew: whether the second word still reaches the applicant is not decided here.
 * @throws E_SOURCE_UNREACHABLE; E_REQUEST_UNKNOWN when the inbox has no such request; E_USAGE when the
 *   applicant took it back
 */
export function answerRequest({ path, requestId, decision, on }: Answer): RecordedAnswer {
  return changeBusinessSystem(path, (db) => {
    const request = db
      .prepare<[string], { BMSAH: string; CXSJ: string | null }>(
        'SELECT BMSAH, CXSJ FROM WSYY WHERE YYBH = ?',
      )
      .get(requestId);
    if (request === undefined) throw new DiscferryError('E_REQUEST_UNKNOWN', { id: requestId });
    if (request.CXSJ !== null) {
      throw new DiscferryError('E_USAGE', { reason: 'the applicant took the request back' });
    }
    const { agreed, reason } = decision;
    const answer: RecordedAnswer = {
      requestId,
      caseNumber: request.BMSAH,
      decision: agreed ? '同意' : '不同意',
      at: agreed ? decision.at : null,
      place: agreed ? decision.place : null,
      reason,
      decidedOn: on,
    };
    db.prepare(
      `INSERT OR REPLACE INTO T_YYDF (YYBH, BMSAH, DFJG, AYSJ, AYDD, DFLY, DFRQ)
       VALUES (@requestId, @caseNumber, @decision, @at, @place, @reason, @decidedOn)`,
    ).run(answer);
    return answer;
  });
}
