import type { Transaction } from 'kysely';
import type { ChangeKind, PublicDatabase } from '../schema.js';
import type { Tally } from './tally.js';

/** Rows per statement: fast enough, a few megabytes at a time, far below any limit on values. */
const BATCH_ROWS = 200;

/** What one package is loaded with. */
export interface Load {
  readonly trx: Transaction<PublicDatabase>;
  readonly channel: string;
  readonly sequence: number;
  readonly at: string;
  readonly tally: Tally;
}

/** Collects records into batches; holds one batch at a time. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes changes down for those who follow them. */
export async function addEvents(
  { trx, channel, sequence, at }: Load,
  changes: readonly { readonly caseNumber: string; readonly kind: ChangeKind }[],
): Promise<void> {
  if (changes.length === 0) return;
  await trx
    .insertInto('change_event')
    .values(
      changes.map(({ caseNumber, kind }) => ({
        channel,
        sequence,
        case_number: caseNumber,
        kind,
        at,
      })),
    )
    .execute();
}
