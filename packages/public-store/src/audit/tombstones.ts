import { keyText, type AuditFinding } from '@discferry/audit-trail';
import { sql, type Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';

interface Key {
  readonly channel: string;
  readonly case_number: string;
  readonly document_id: string;
}

/** What is withdrawn is not public, and an event tells of the withdrawal. */
export async function* auditTombstones(
  trx: Transaction<PublicDatabase>,
): AsyncGenerator<AuditFinding> {
  const undead = await sql<Key>`
    select channel, case_number, document_id from tombstone as gone
    where exists (
        select 1 from procedural_record as public
        where public.channel = gone.channel and public.case_number = gone.case_number
          and gone.document_id = '')
      or exists (
        select 1 from document as public
        where public.channel = gone.channel and public.case_number = gone.case_number
          and public.document_id = gone.document_id)
    limit 1000`.execute(trx);
  for (const row of undead.rows) yield finding(row, 'not public', 'public');
  const silent = await sql<Key>`
    select channel, case_number, document_id from tombstone as gone
    where not exists (
      select 1 from change_event as event
      where event.case_number = gone.case_number and event.document_id = gone.document_id
        and event.channel = gone.channel and event.kind = 'withdraw'
        and event.sequence = gone.sequence and event.at = gone.withdrawn_at)
    limit 1000`.execute(trx);
  for (const row of silent.rows) yield finding(row, 'an event of the withdrawal', 'none');
}

function finding(row: Key, expected: string, actual: string): AuditFinding {
  const names = ['channel', 'case_number', 'document_id'] as const;
  const key = keyText(
    names,
    names.map((name) => row[name]),
  );
  return { table: 'tombstone', key, problem: 'contradiction', expected, actual };
}
