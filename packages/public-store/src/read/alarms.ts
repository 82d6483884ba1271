import { findingsToSend, type ErrorCode, type Finding } from '@discferry/shared-schema';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import { readReceiverState } from '../receiver-state.js';
import { writeReceipt } from '../requests/receipts.js';
import type { AlarmState, PublicDatabase } from '../schema.js';

/** A package that the people on the other side of the gap must learn of: forbidden content, a fork. */
export interface Alarm {
  readonly at: string;
  readonly operator: string;
  readonly channel: string;
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly code: ErrorCode;
  /** Line numbers, ids of rules, digests; never anything of a record. */
  readonly findings: readonly Finding[];
}

/** An alarm as it is remembered: one for each package and code, however often the disc is tried. */
export interface RecordedAlarm extends Alarm {
  /** How often the package was refused so, and when the last time was. */
  readonly attempts: number;
  readonly lastAt: string;
  readonly state: AlarmState;
  /** When and by whom the copy in quarantine was erased last; null while it never was. */
  readonly discarded: Discard | null;
}

export interface Discard {
  readonly at: string;
  readonly operator: string;
}

/** Raises an alarm, or counts one more attempt where it was raised before. */
export async function recordAlarm(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  alarm: Alarm,
): Promise<void> {
  const { at, operator, channel, sequence, manifestSha256, code } = alarm;
  await db.transaction().execute(async (trx) => {
    await raise(trx, alarm);
    await writeRefusal(trx, backend, alarm);
    const detail = { code, sequence, manifestSha256 };
    backend.evidence.append({ at, operator, action: 'alarm', subject: channel, detail });
  });
}

/** The receipt that says a package was refused. */
async function writeRefusal(
  trx: Transaction<PublicDatabase>,
  { evidence }: Backend,
  { at, channel, sequence, manifestSha256, code, findings }: Alarm,
): Promise<void> {
  const { stateSha256 } = await readReceiverState(trx, channel);
  await writeReceipt(trx, {
    kind: 'receipt',
    packageId: `${channel}-${String(sequence).padStart(6, '0')}`,
    manifestSha256,
    outcome: 'refused',
    code,
    at,
    counts: { published: 0, updated: 0, withdrawn: 0, messages: 0, quarantined: 0 },
    findings: findingsToSend(findings),
    state: { before: stateSha256, after: stateSha256 },
    trailHead: evidence.head(),
  });
}

async function raise(
  trx: Transaction<PublicDatabase>,
  { manifestSha256, findings, ...alarm }: Alarm,
): Promise<void> {
  await trx
    .insertInto('alarm')
    .values({
      ...alarm,
      manifest_sha256: manifestSha256,
      findings: JSON.stringify(findings),
      attempts: 1,
      last_at: alarm.at,
      state: 'waiting',
      sent_sequence: null,
      discarded_at: null,
      discarded_by: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['manifest_sha256', 'code']).doUpdateSet((row) => ({
        attempts: row('alarm.attempts', '+', 1),
        last_at: row.ref('excluded.last_at'),
        // What is known at home is no longer all there is to know.
        state: 'waiting' as const,
      })),
    )
    .execute();
}

/** All alarms, the latest first. Only packages that a trusted key has signed raise one. */
export async function listAlarms(db: Kysely<PublicDatabase>): Promise<readonly RecordedAlarm[]> {
  const rows = await db.selectFrom('alarm').selectAll().orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    at: row.at,
    operator: row.operator,
    channel: row.channel,
    sequence: row.sequence,
    manifestSha256: row.manifest_sha256,
    // Both written by recordAlarm, in this shape.
    code: row.code as ErrorCode,
    findings: JSON.parse(row.findings) as readonly Finding[],
    attempts: row.attempts,
    lastAt: row.last_at,
    state: row.state,
    discarded:
      row.discarded_at === null || row.discarded_by === null
        ? null
        : { at: row.discarded_at, operator: row.discarded_by },
  }));
}

/** Writes down that the copy of a package was erased from quarantine. */
export async function recordDiscard(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  manifestSha256: string,
  { at, operator }: Discard,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('alarm')
      .set({ discarded_at: at, discarded_by: operator })
      .where('manifest_sha256', '=', manifestSha256)
      .execute();
    const detail = { manifestSha256 };
    backend.evidence.append({ at, operator, action: 'discard', subject: 'quarantine', detail });
  });
}
