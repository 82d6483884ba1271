import { digestText, keyText, type AuditFinding } from '@discferry/audit-trail';
import { FRESH_RECEIVER } from '@discferry/package-format';
import { sql, type Transaction } from 'kysely';
import type { ImportRow } from '../read/imports.js';
import type { PublicDatabase } from '../schema.js';

/** The imports of each channel follow each other without a gap, and the channel stands at the last. */
export async function* auditImports(
  trx: Transaction<PublicDatabase>,
): AsyncGenerator<AuditFinding> {
  const rows = await trx
    .selectFrom('import_ledger')
    .selectAll()
    .orderBy('channel')
    .orderBy('epoch')
    .orderBy('sequence')
    .execute();
  const lasts = new Map<string, ImportRow>();
  for (const row of rows) {
    const last = lasts.get(row.channel);
    yield* linkFindings(row, last?.epoch === row.epoch ? last : undefined);
    lasts.set(row.channel, row);
  }
  yield* headFindings(trx, lasts);
  yield* countFindings(trx);
}

function* linkFindings(row: ImportRow, last: ImportRow | undefined): Generator<AuditFinding> {
  const names = ['channel', 'epoch', 'sequence'] as const;
  const key = keyText(
    names,
    names.map((name) => row[name]),
  );
  const finding = { table: 'import_ledger', key, problem: 'contradiction' } as const;
  const sequence = (last?.sequence ?? FRESH_RECEIVER.sequence) + 1;
  if (row.sequence !== sequence) {
    const [expected, actual] = [`sequence ${String(sequence)}`, `sequence ${String(row.sequence)}`];
    yield { ...finding, expected, actual };
  }
  const previous = last?.manifest_sha256 ?? FRESH_RECEIVER.manifestSha256;
  if (row.previous_manifest_sha256 !== previous) {
    const expected = `after manifest ${digestText(previous)}`;
    yield { ...finding, expected, actual: digestText(row.previous_manifest_sha256) };
  }
  // An epoch begins with whatever was public then.
  const before =
    last?.state_after ??
    (row.epoch === FRESH_RECEIVER.epoch ? FRESH_RECEIVER.stateSha256 : row.state_before);
  if (row.state_before !== before) {
    const expected = `from state ${digestText(before)}`;
    yield { ...finding, expected, actual: digestText(row.state_before) };
  }
}

async function* headFindings(
  trx: Transaction<PublicDatabase>,
  lasts: ReadonlyMap<string, ImportRow>,
): AsyncGenerator<AuditFinding> {
  for (const head of await trx.selectFrom('channel_head').selectAll().execute()) {
    const last = lasts.get(head.channel);
    const expected = last ?? { ...FRESH_RECEIVER, manifest_sha256: FRESH_RECEIVER.manifestSha256 };
    if (
      head.epoch === expected.epoch &&
      head.sequence === expected.sequence &&
      head.manifest_sha256 === expected.manifest_sha256
    ) {
      continue;
    }
    yield {
      table: 'channel_head',
      key: keyText(['channel'], [head.channel]),
      problem: 'contradiction',
      expected: `the last import, ${placeText(expected)}`,
      actual: placeText(head),
    };
  }
}

function placeText(place: Pick<ImportRow, 'epoch' | 'sequence'>): string {
  return `epoch ${String(place.epoch)}, sequence ${String(place.sequence)}`;
}

interface CountRow {
  readonly channel: string;
  readonly epoch: number;
  readonly sequence: number;
}

/** The changes counted for statistics are those of the manifests. */
async function* countFindings(trx: Transaction<PublicDatabase>): AsyncGenerator<AuditFinding> {
  const { rows } = await sql<CountRow>`
    select channel, epoch, sequence from import_ledger as entry
    where (published, updated, withdrawn) <> (
      select coalesce(sum(cell.published), 0), coalesce(sum(cell.updated), 0),
             coalesce(sum(cell.withdrawn), 0)
      from change_count as cell
      where cell.channel = entry.channel and cell.epoch = entry.epoch
        and cell.sequence = entry.sequence)
    limit 1000`.execute(trx);
  for (const row of rows) {
    yield {
      table: 'change_count',
      key: keyText(['channel', 'epoch', 'sequence'], [row.channel, row.epoch, row.sequence]),
      problem: 'contradiction',
      expected: 'the changes of the import',
      actual: 'other sums',
    };
  }
}
