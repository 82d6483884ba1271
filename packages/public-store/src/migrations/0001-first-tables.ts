import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Backend } from '../backend.js';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** The tables that ../schema.ts describes. */
export async function firstTables(
  db: Kysely<unknown>,
  { bytes, growingId }: Backend['columnTypes'],
): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('channel_head')
    .addColumn('channel', 'text', (column) => column.notNull().primaryKey())
    .addColumn('epoch', 'integer', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('manifest_sha256', 'text')
    .execute();
  await schema
    .createTable('import_ledger')
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('epoch', 'integer', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('manifest_sha256', 'text', required)
    .addColumn('previous_manifest_sha256', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('imported_at', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('signers', 'text', required)
    .addColumn('policy_id', 'text', required)
    .addColumn('policy_sha256', 'text', required)
    .addColumn('published', 'integer', required)
    .addColumn('updated', 'integer', required)
    .addColumn('withdrawn', 'integer', required)
    .addColumn('state_before', 'text', required)
    .addColumn('state_after', 'text', required)
    .addPrimaryKeyConstraint('import_ledger_key', ['channel', 'epoch', 'sequence'])
    .execute();
  await schema
    .createTable('procedural_record')
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('case_number', 'text', required)
    .addColumn('office_code', 'text', required)
    .addColumn('flow', 'text', required)
    .addColumn('record', 'text', required)
    .addColumn('digest', bytes, required)
    .addColumn('bucket', 'text', required)
    .addColumn('published_sequence', 'integer', required)
    .addColumn('published_at', 'text', required)
    .addColumn('updated_sequence', 'integer', required)
    .addColumn('updated_at', 'text', required)
    .addPrimaryKeyConstraint('procedural_record_key', ['channel', 'case_number'])
    .execute();
  // Holds all that a bucket's digest is made of, so that no record is read for it.
  await schema
    .createIndex('procedural_record_bucket')
    .on('procedural_record')
    .columns(['channel', 'bucket', 'case_number', 'digest'])
    .execute();
  await schema
    .createIndex('procedural_record_case')
    .on('procedural_record')
    .columns(['case_number', 'channel'])
    .execute();
  await schema
    .createIndex('procedural_record_office')
    .on('procedural_record')
    .columns(['office_code', 'flow', 'case_number', 'channel'])
    .execute();
  await schema
    .createTable('tombstone')
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('case_number', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('withdrawn_at', 'text', required)
    .addPrimaryKeyConstraint('tombstone_key', ['channel', 'case_number'])
    .execute();
  await schema
    .createTable('change_event')
    .addColumn('id', growingId, (column) => column.notNull().primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('sequence', 'integer', required)
    .addColumn('case_number', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await schema
    .createTable('change_count')
    .addColumn('channel', 'text', required)
    .addColumn('epoch', 'integer', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('office_code', 'text', required)
    .addColumn('flow', 'text', required)
    .addColumn('published', 'integer', required)
    .addColumn('updated', 'integer', required)
    .addColumn('withdrawn', 'integer', required)
    .addPrimaryKeyConstraint('change_count_key', [
      'channel',
      'epoch',
      'sequence',
      'office_code',
      'flow',
    ])
    .addForeignKeyConstraint(
      'change_count_import',
      ['channel', 'epoch', 'sequence'],
      'import_ledger',
      ['channel', 'epoch', 'sequence'],
    )
    .execute();
  await schema
    .createTable('state_node')
    .addColumn('channel', 'text', (column) => column.notNull().references('channel_head.channel'))
    .addColumn('prefix', 'text', required)
    .addColumn('parent', 'text', required)
    .addColumn('digest', bytes, required)
    .addPrimaryKeyConstraint('state_node_key', ['channel', 'prefix'])
    .execute();
  await schema
    .createIndex('state_node_parent')
    .on('state_node')
    .columns(['channel', 'parent'])
    .execute();
  await schema
    .createTable('attempt')
    .addColumn('id', growingId, (column) => column.notNull().primaryKey())
    .addColumn('at', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('channel', 'text')
    .addColumn('sequence', 'integer')
    .addColumn('code', 'text', required)
    .execute();
}
