import { recordLine } from '@discferry/package-format';
import { recordKey, type DocumentRecord } from '@discferry/shared-schema';
import { isOneOf, type RowKey } from '../record-keys.js';
import { searchForm } from '../search-form.js';
import type { Load, TakenRecord } from './load.js';
import type { RecordChange, RecordTable } from './publish.js';

/** The public documents. Row and terms in the full-text index come and go together. */
export const documentTable: RecordTable<DocumentRecord> = {
  subject: 'document',

  digestsOf: async ({ trx, channel }, keys) => {
    const rows = await trx
      .selectFrom('document')
      .select(['case_number as caseNumber', 'document_id as documentId', 'digest'])
      .where('channel', '=', channel)
      .where(isOneOf(keys))
      .execute();
    return new Map(rows.map(({ digest, ...key }) => [recordKey(key), digest]));
  },

  write: async (load, changes) => {
    for (const change of changes) {
      if (change.kind === 'update') await replace(load, change);
      else await insert(load, change);
    }
  },
};

/** Takes a document away; undefined when it is not public. */
export async function takeDocument(
  { trx, fullText, channel }: Load,
  key: RowKey,
): Promise<TakenRecord | undefined> {
  const gone = await trx
    .deleteFrom('document')
    .where('channel', '=', channel)
    .where(isOneOf([key]))
    .returning(['id', 'searchable', 'office_code', 'flow', 'bucket'])
    .executeTakeFirst();
  if (gone === undefined) return undefined;
  const { id, searchable, ...taken } = gone;
  await fullText.remove(trx, { id, searchable });
  return taken;
}

async function insert(load: Load, change: RecordChange<DocumentRecord>): Promise<void> {
  const { trx, fullText, channel, sequence, at } = load;
  const content = contentOf(load, change);
  const { id } = await trx
    .insertInto('document')
    .values({
      channel,
      ...change.key,
      bucket: change.bucket,
      published_sequence: sequence,
      published_at: at,
      ...content,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await fullText.add(trx, { id, searchable: content.searchable });
}

async function replace(load: Load, change: RecordChange<DocumentRecord>): Promise<void> {
  const { trx, fullText, channel } = load;
  const before = await trx
    .selectFrom('document')
    .select(['id', 'searchable'])
    .where('channel', '=', channel)
    .where(isOneOf([change.key]))
    .executeTakeFirstOrThrow();
  const content = contentOf(load, change);
  await fullText.remove(trx, before);
  await trx.updateTable('document').set(content).where('id', '=', before.id).execute();
  await fullText.add(trx, { id: before.id, searchable: content.searchable });
}

/** The columns that a new version of a document replaces. */
function contentOf({ sequence, at }: Load, { value, digest }: RecordChange<DocumentRecord>) {
  const { title, number, text, office } = value;
  return {
    kind: value.documentKind,
    office_code: office.code,
    office_name: office.name,
    flow: value.flow,
    title,
    number,
    made_on: value.madeOn,
    effective_on: value.effectiveOn,
    record: recordLine(value),
    searchable: [title, number, text].map(searchForm).join('\n'),
    digest: Buffer.from(digest),
    updated_sequence: sequence,
    updated_at: at,
  };
}
