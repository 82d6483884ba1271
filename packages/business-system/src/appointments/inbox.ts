import { changeBusinessSystem } from '../database/open.js';

/** A request (网上预约) as it lies in the inbox, with the answer to it. */
export interface InboxRequest {
  readonly requestId: string;
  readonly caseNumber: string;
  /** 预约类别, the Chinese term. */
  readonly kind: string;
  readonly applicant: string;
  readonly undertaker: string | null;
  /** Instants. */
  readonly submittedAt: string;
  readonly withdrawnAt: string | null;
  /** Calendar dates. */
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly content: string;
  readonly attachments: number;
  /** 答复结果; null while nobody has answered. */
  readonly answer: '同意' | '不同意' | null;
}

/**
 * The requests in the inbox of a system, those due first before the others.
 * @throws E_SOURCE_UNREACHABLE
 */
export function readInbox(path: string, limit: number): readonly InboxRequest[] {
  return changeBusinessSystem(path, (db) =>
    db
      .prepare<[number], InboxRequest>(
        `SELECT yy.YYBH AS requestId, yy.BMSAH AS caseNumber, YYLB AS kind, SQR AS applicant,
                aj.CBR AS undertaker, TJSJ AS submittedAt, CXSJ AS withdrawnAt,
                JSRQ AS receivedOn, DFQX AS dueOn, YYNR AS content,
                (SELECT count(*) FROM WSYY_FJ AS fj WHERE fj.YYBH = yy.YYBH) AS attachments,
                df.DFJG AS answer
         FROM WSYY AS yy
           LEFT JOIN T_YYDF AS df ON df.YYBH = yy.YYBH
           LEFT JOIN GK_YYAJ AS aj ON aj.BMSAH = yy.BMSAH
         ORDER BY df.DFJG IS NOT NULL OR CXSJ IS NOT NULL, DFQX, yy.YYBH LIMIT ?`,
      )
      .all(limit),
  );
}
