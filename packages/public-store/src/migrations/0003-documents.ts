import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely';
import type { Backend } from '../backend.js';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Legal documents and the search over them; tombstones, events and counts tell them from cases. */
export async function documents(db: Kysely<unknown>, backend: Backend): Promise<void> {
  await documentTable(db, backend);
  await tombstoneTable(db);
  await changeEventTable(db);
  await changeCountTable(db);
}

async function documentTable(
  db: Kysely<unknown>,
  { columnTypes: { bytes, growingId }, fullText }: Backend,
): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('document')
    .addColumn('id', growingId, (column) => column.notNull().primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('case_number', 'text', required)
    .addColumn('document_id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('office_code', 'text', required)
    .addColumn('office_name', 'text', required)
    .addColumn('flow', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('number', 'text', required)
    .addColumn('made_on', 'text', required)
    .addColumn('effective_on', 'text')
    .addColumn('digest', bytes, required)
    .addColumn('bucket', 'text', required)
    .addColumn('published_sequence', 'integer', required)
    .addColumn('published_at', 'text', required)
    .addColumn('updated_sequence', 'integer', required)
    .addColumn('updated_at', 'text', required)
    // The long ones come last: whoever reads the others need not read over them.
    .addColumn('record', 'text', required)
    .addColumn('searchable', 'text', required)
    .addUniqueConstraint('document_key', ['channel', 'case_number', 'document_id'])
    .execute();
  // Holds all that a bucket's digest is made of, so that no record is read for it.
  await schema
    .createIndex('document_bucket')
    .on('document')
    .columns(['channel', 'bucket', 'case_number', 'document_id', 'digest'])
    .execute();
  await schema
    .createIndex('document_case')
    .on('document')
    .columns(['case_number', 'document_id', 'channel'])
    .execute();
  await schema.createIndex('document_day').on('document').columns(['made_on', 'id']).execute();
  await fullText.createIndex(db);
}

async function tombstoneTable(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('tombstone').renameTo('tombstone_of_case').execute();
  await schema
    .createTable('tombstone')
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('case_number', 'text', required)
    .addColumn('document_id', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('withdrawn_at', 'text', required)
    .addPrimaryKeyConstraint('tombstone_record', ['channel', 'case_number', 'document_id'])
    .execute();
  await sql`
    insert into tombstone (channel, case_number, document_id, reason, sequence, withdrawn_at)
    select channel, case_number, '', reason, sequence, withdrawn_at from tombstone_of_case
  `.execute(db);
  await schema.dropTable('tombstone_of_case').execute();
}

async function changeEventTable(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('change_event')
    .addColumn('document_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema.dropIndex('change_event_case').execute();
  await schema
    .createIndex('change_event_record')
    .on('change_event')
    .columns(['case_number', 'document_id', 'channel'])
    .execute();
}

async function changeCountTable(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.alterTable('change_count').renameTo('change_count_of_cases').execute();
  await schema
    .createTable('change_count')
    .addColumn('channel', 'text', required)
    .addColumn('epoch', 'integer', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('subject', 'text', required)
    .addColumn('office_code', 'text', required)
    .addColumn('flow', 'text', required)
    .addColumn('published', 'integer', required)
    .addColumn('updated', 'integer', required)
    .addColumn('withdrawn', 'integer', required)
    .addPrimaryKeyConstraint('change_count_cell', [
      'channel',
      'epoch',
      'sequence',
      'subject',
      'office_code',
      'flow',
    ])
    .addForeignKeyConstraint(
      'change_count_package',
      ['channel', 'epoch', 'sequence'],
      'import_ledger',
      ['channel', 'epoch', 'sequence'],
    )
    .execute();
  await sql`
    insert into change_count
      (channel, epoch, sequence, subject, office_code, flow, published, updated, withdrawn)
    select channel, epoch, sequence, 'case', office_code, flow, published, updated, withdrawn
    from change_count_of_cases
  `.execute(db);
  await schema.dropTable('change_count_of_cases').execute();
}
