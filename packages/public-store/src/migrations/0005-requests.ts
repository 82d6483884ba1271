import { recordLine, sha256Hex } from '@discferry/package-format';
import type { Receipt } from '@discferry/shared-schema';
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Backend } from '../backend.js';
import type { ReceiptTable } from '../requests/tables.js';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** The way back: bindings, requests with their attachments, replies, packages home and receipts. */
export async function requests(db: Kysely<unknown>, backend: Backend): Promise<void> {
  await bindingTables(db);
  await attachmentTables(db, backend);
  await replyTables(db);
  await packageTables(db);
  await receiptTables(db);
  await db.schema.alterTable('alarm').addColumn('sent_sequence', 'integer').execute();
  await receiptsOfEarlierImports(db);
}

async function bindingTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('binding')
    .addColumn('binding_id', 'text', key)
    .addColumn('office_code', 'text', required)
    .addColumn('case_number', 'text', required)
    .addColumn('representative', 'text', required)
    .addColumn('revoked_on', 'text')
    .addColumn('entered_at', 'text', required)
    .addColumn('entered_by', 'text', required)
    .addColumn('line', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('sent_digest', 'text')
    .addColumn('sent_sequence', 'integer')
    .execute();
  await schema
    .createIndex('binding_case')
    .on('binding')
    .columns(['case_number', 'binding_id'])
    .execute();
  await schema
    .createTable('request')
    .addColumn('request_id', 'text', key)
    .addColumn('binding_id', 'text', (column) => column.notNull().references('binding.binding_id'))
    .addColumn('office_code', 'text', required)
    .addColumn('case_number', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('submitted_on', 'text', required)
    .addColumn('submitted_at', 'text', required)
    .addColumn('withdrawn_at', 'text')
    .addColumn('entered_by', 'text', required)
    .addColumn('source_sha256', 'text', (column) => column.unique())
    .addColumn('line', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('sent_digest', 'text')
    .addColumn('sent_sequence', 'integer')
    .execute();
  await schema
    .createIndex('request_binding')
    .on('request')
    .columns(['binding_id', 'submitted_on'])
    .execute();
  await schema.createIndex('request_time').on('request').columns(['submitted_at']).execute();
  for (const table of ['binding', 'request']) {
    await schema
      .createIndex(`${table}_sent`)
      .on(table)
      .columns(['office_code', 'sent_sequence', `${table}_id`])
      .execute();
  }
}

async function attachmentTables(
  { schema }: Kysely<unknown>,
  { columnTypes: { bytes } }: Backend,
): Promise<void> {
  await schema
    .createTable('attachment')
    .addColumn('sha256', 'text', key)
    .addColumn('media_type', 'text', required)
    .addColumn('size', 'integer', required)
    .addColumn('parts', 'integer', required)
    .execute();
  await schema
    .createTable('attachment_part')
    .addColumn('sha256', 'text', (column) => column.notNull().references('attachment.sha256'))
    .addColumn('part', 'integer', required)
    .addColumn('bytes', bytes, required)
    .addPrimaryKeyConstraint('attachment_part_key', ['sha256', 'part'])
    .execute();
  await schema
    .createTable('request_attachment')
    .addColumn('request_id', 'text', (column) => column.notNull().references('request.request_id'))
    .addColumn('sha256', 'text', (column) => column.notNull().references('attachment.sha256'))
    .addPrimaryKeyConstraint('request_attachment_key', ['request_id', 'sha256'])
    .execute();
}

async function replyTables({ schema }: Kysely<unknown>): Promise<void> {
  // No reference to the request: what a disc brings is kept even if nobody here knows what it answers.
  await schema
    .createTable('reply')
    .addColumn('request_id', 'text', key)
    .addColumn('line', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('came_by', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('package_id', 'text')
    .execute();
  await schema
    .createTable('reply_conflict')
    .addColumn('request_id', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('line', 'text', required)
    .addColumn('came_by', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('package_id', 'text')
    .addPrimaryKeyConstraint('reply_conflict_key', ['request_id', 'digest'])
    .execute();
}

async function packageTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('return_head')
    .addColumn('channel', 'text', key)
    .addColumn('epoch', 'integer', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('manifest_sha256', 'text')
    .execute();
  await schema
    .createTable('return_package')
    .addColumn('manifest_sha256', 'text', key)
    .addColumn('channel', 'text', (column) => column.notNull().references('return_head.channel'))
    .addColumn('sequence', 'integer', required)
    .addColumn('package_id', 'text', required)
    .addColumn('manifest', 'text', required)
    .addColumn('envelope_sha256', 'text', required)
    .addColumn('operator', 'text', required)
    .addColumn('delivered_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('outcome_code', 'text')
    .addColumn('outcome_at', 'text')
    .addColumn('outcome_by', 'text')
    .addColumn('abandoned_at', 'text')
    .execute();
  await schema
    .createIndex('return_package_sequence')
    .on('return_package')
    .columns(['channel', 'sequence'])
    .execute();
}

async function receiptTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('receipt')
    .addColumn('package_id', 'text', key)
    .addColumn('office_code', 'text', required)
    .addColumn('manifest_sha256', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('line', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('sent_digest', 'text')
    .addColumn('sent_sequence', 'integer')
    .execute();
  await schema
    .createIndex('receipt_sent')
    .on('receipt')
    .columns(['office_code', 'sent_sequence', 'package_id'])
    .execute();
  await schema
    .createTable('receipt_conflict')
    .addColumn('package_id', 'text', required)
    .addColumn('manifest_sha256', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('line', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('settled_at', 'text')
    .addPrimaryKeyConstraint('receipt_conflict_key', ['package_id', 'manifest_sha256', 'reason'])
    .execute();
}

/** Digests of imports that the audit trail came after. */
const NO_TRAIL = '0'.repeat(64);
const BATCH_ROWS = 200;

interface EarlierImport {
  readonly channel: string;
  readonly sequence: number;
  readonly manifest_sha256: string;
  readonly imported_at: string;
  readonly published: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly state_before: string;
  readonly state_after: string;
}

/** What was imported before there were receipts gets its receipt now: the sender waits for it. */
async function receiptsOfEarlierImports(db: Kysely<unknown>): Promise<void> {
  const earlier = db as Kysely<{ import_ledger: EarlierImport; receipt: ReceiptTable }>;
  for (let offset = 0; ; offset += BATCH_ROWS) {
    const rows = await earlier
      .selectFrom('import_ledger')
      .selectAll()
      .orderBy('channel')
      .orderBy('sequence')
      .offset(offset)
      .limit(BATCH_ROWS)
      .execute();
    if (rows.length === 0) return;
    // A number that was given twice, in two epochs, keeps the later one.
    const receipts = new Map(rows.map((row) => [packageOf(row), receiptRow(row)]));
    await earlier
      .insertInto('receipt')
      .values([...receipts.values()])
      .onConflict((conflict) =>
        conflict.column('package_id').doUpdateSet((row) => ({
          manifest_sha256: row.ref('excluded.manifest_sha256'),
          line: row.ref('excluded.line'),
          digest: row.ref('excluded.digest'),
        })),
      )
      .execute();
  }
}

function packageOf({ channel, sequence }: EarlierImport): string {
  return `${channel}-${String(sequence).padStart(6, '0')}`;
}

function receiptRow(row: EarlierImport): ReceiptTable {
  const receipt: Receipt = {
    kind: 'receipt',
    packageId: packageOf(row),
    manifestSha256: row.manifest_sha256,
    outcome: 'imported',
    code: null,
    at: row.imported_at,
    counts: {
      published: row.published,
      updated: row.updated,
      withdrawn: row.withdrawn,
      messages: 0,
      quarantined: 0,
    },
    findings: [],
    state: { before: row.state_before, after: row.state_after },
    trailHead: NO_TRAIL,
  };
  const line = recordLine(receipt);
  return {
    package_id: receipt.packageId,
    office_code: row.channel.slice(0, 6),
    manifest_sha256: receipt.manifestSha256,
    outcome: receipt.outcome,
    line,
    digest: sha256Hex(line),
    sent_digest: null,
    sent_sequence: null,
  };
}
