import { DiscferryError } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { checkInboxContract } from './contract.js';
import type { InboxRow } from './inbox-row.js';

/** Another program may hold the database for a moment. */
const BUSY_TIMEOUT_MS = 5_000;

/** A row about a case, as the business system has it: right or wrong. */
interface CaseRow {
  readonly AJLB_BM: unknown;
  readonly BJRQ: unknown;
  readonly CBR: unknown;
  readonly CBDW_BM: unknown;
}

/** The inbox (网上预约) of the business system, and what requests are checked against. */
export interface Inbox {
  /** The rows with a case number: one as a rule, none for an unknown case. */
  casesOf(caseNumber: string): readonly CaseRow[];
  /** Which of these requests have an answer. */
  answeredAmong(requestIds: readonly string[]): ReadonlySet<string>;
  /**
   * Puts requests into the inbox, or their newer word: all of them or none. Rows that are there are
   * written over, so that doing it twice is doing it once.
   */
  save(rows: Iterable<InboxRow>): void;
  /**
   * Notes that a request was taken back, if it lies there: a ledger that was restored from an older copy
   * does not know what it brought.
   */
  withdraw(requestId: string, withdrawnAt: string): void;
  close(): void;
}

/**
 * Opens the inbox in an SQLite database.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export function openInbox(path: string): Inbox {
  if (!existsSync(path)) {
    throw new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason: 'ENOENT' });
  }
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof Database.SqliteError)) throw cause;
      throw new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason: cause.code }, { cause });
    }
  };
  const database = guarded(
    () => new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS }),
  );
  try {
    return guarded(() => inboxOf(database, guarded));
  } catch (error) {
    database.close();
    throw error;
  }
}

function inboxOf(
  database: Database.Database,
  guarded: <Result>(work: () => Result) => Result,
): Inbox {
  // What was loaded must not be lost in a power cut once the ledger says that it was.
  database.pragma('synchronous = FULL');
  checkInboxContract(database);
  const cases = database.prepare<[string], CaseRow>(
    'SELECT AJLB_BM, BJRQ, CBR, CBDW_BM FROM GK_YYAJ WHERE BMSAH = ? LIMIT 2',
  );
  const answered = database
    .prepare('SELECT YYBH FROM GK_YYDF WHERE YYBH IN (SELECT value FROM json_each(?))')
    .pluck();
  const upsert = database.prepare(
    `INSERT INTO WSYY (YYBH, BMSAH, YYLB, SQR, SQRSF, ZYJG, ZYZH, LXDH, WTR, YYNR, TJSJ, CXSJ, JSRQ,
                       DFQX)
     VALUES (@requestId, @caseNumber, @kind, @applicant, @capacity, @firm, @licence, @phone, @client,
             @content, @submittedAt, @withdrawnAt, @receivedOn, @dueOn)
     ON CONFLICT (YYBH) DO UPDATE SET
       BMSAH = excluded.BMSAH, YYLB = excluded.YYLB, SQR = excluded.SQR, SQRSF = excluded.SQRSF,
       ZYJG = excluded.ZYJG, ZYZH = excluded.ZYZH, LXDH = excluded.LXDH, WTR = excluded.WTR,
       YYNR = excluded.YYNR, TJSJ = excluded.TJSJ, CXSJ = excluded.CXSJ, JSRQ = excluded.JSRQ,
       DFQX = excluded.DFQX`,
  );
  const withdraw = database.prepare('UPDATE WSYY SET CXSJ = ? WHERE YYBH = ?');
  const clear = database.prepare('DELETE FROM WSYY_FJ WHERE YYBH = ?');
  const attach = database.prepare(
    `INSERT INTO WSYY_FJ (YYBH, FJXH, FJMC, CCM, MTLX, DX, ZY)
     VALUES (@requestId, @number, @title, @storedName, @mediaType, @bytes, @sha256)`,
  );
  const saveAll = database.transaction((rows: Iterable<InboxRow>) => {
    for (const { attachments, ...row } of rows) {
      const { requestId } = row;
      upsert.run(row);
      clear.run(requestId);
      for (const [index, attachment] of attachments.entries()) {
        attach.run({ requestId, number: index + 1, ...attachment });
      }
    }
  });
  return {
    casesOf: (caseNumber) => guarded(() => cases.all(caseNumber)),
    answeredAmong: (requestIds) =>
      guarded(() => new Set(z.array(z.string()).parse(answered.all(JSON.stringify(requestIds))))),
    save: (rows) => {
      guarded(() => {
        saveAll.immediate(rows);
      });
    },
    withdraw: (requestId, withdrawnAt) => {
      guarded(() => withdraw.run(withdrawnAt, requestId));
    },
    close: () => database.close(),
  };
}
