import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import type { Backend } from '../backend.js';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Alarms for the way home; and of a withdrawn case only the event that tells of its withdrawal stays. */
export async function alarms(db: Kysely<unknown>, backend: Backend): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('alarm')
    .addColumn('id', backend.columnTypes.growingId, (column) => column.notNull().primaryKey())
    .addColumn('at', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('channel', 'text', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('manifest_sha256', 'text', required)
    .addColumn('code', 'text', required)
    .addColumn('findings', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('last_at', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('discarded_at', 'text')
    .addColumn('discarded_by', 'text')
    .addUniqueConstraint('alarm_package', ['manifest_sha256', 'code'])
    .execute();
  await schema
    .createIndex('change_event_case')
    .on('change_event')
    .columns(['case_number', 'channel'])
    .execute();
  const { numAffectedRows = 0n } = await sql`
    delete from change_event
    where exists (
      select 1 from tombstone
      where tombstone.channel = change_event.channel
        and tombstone.case_number = change_event.case_number
        and not (change_event.kind = 'withdraw' and tombstone.withdrawn_at = change_event.at)
    )`.execute(db);
  if (numAffectedRows > 0n) backend.requestErasure();
}
