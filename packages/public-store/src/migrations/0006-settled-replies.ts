import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Which replies that a person had to look at were dealt with, by whom and why. */
export async function settledReplies({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('reply_settled')
    .addColumn('request_id', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('operator', 'text', required)
    .addPrimaryKeyConstraint('reply_settled_key', ['request_id', 'digest'])
    .execute();
}
