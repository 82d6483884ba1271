import { keyText, type AuditFinding } from '@discferry/audit-trail';
import type { Ledger } from '../open-ledger.js';

/** Rows that contradict themselves or others. */
interface RowCheck {
  readonly table: string;
  readonly key: readonly [string, ...string[]];
  /** The condition that a row is wrong. `sha256` and `bucket_of` are functions of the connection. */
  readonly wrong: string;
  readonly expected: string;
}

const CHECKS: readonly RowCheck[] = [
  {
    table: 'published',
    key: ['record_key'],
    wrong: 'key_hash IS NOT sha256(record_key) OR bucket IS NOT bucket_of(record_key)',
    expected: 'the place of its key in the state tree',
  },
  {
    table: 'published',
    key: ['record_key'],
    wrong: 'first_sequence > last_sequence OR last_sequence > (SELECT max(sequence) FROM package)',
    expected: 'packages that were issued',
  },
  {
    table: 'published',
    key: ['record_key'],
    wrong: `record IS NOT iif(instr(record_key, '/') > 0, 'document', 'procedural')`,
    expected: 'the kind of record that the key names',
  },
  {
    table: 'withdrawn',
    key: ['record_key', 'sequence'],
    wrong: `EXISTS (
      SELECT 1 FROM published WHERE published.record_key = withdrawn.record_key
      AND published.first_sequence <= withdrawn.sequence)`,
    expected: 'not published any more',
  },
  {
    table: 'proof',
    key: ['record_key', 'sha256'],
    wrong: 'lower(hex(sha256(report))) IS NOT sha256',
    expected: 'the digest of the report',
  },
  {
    table: 'decision',
    key: ['case_number'],
    wrong: 'NOT json_valid(reasons) OR NOT json_valid(met) OR since > decided_on',
    expected: 'a decision with its reasons',
  },
  {
    table: 'document_decision',
    key: ['record_key'],
    wrong: 'NOT json_valid(reasons) OR since > decided_on',
    expected: 'a decision with its reasons',
  },
];

/** Every row holds together in itself; what the packages changed adds up to what is published. */
export function* auditRows({ database }: Ledger): Generator<AuditFinding> {
  for (const { table, key, wrong, expected } of CHECKS) {
    const rows = database
      .prepare(`SELECT ${key.join(', ')} FROM ${table} WHERE ${wrong}`)
      .raw()
      .iterate();
    for (const cells of rows) {
      yield {
        table,
        key: keyText(key, cells as unknown[]),
        problem: 'contradiction',
        expected,
        actual: 'something else',
      };
    }
  }
  yield* sums(database);
}

function* sums(database: Ledger['database']): Generator<AuditFinding> {
  const [issued, withdrawn, there, gone] = database
    .prepare(
      `SELECT coalesce(sum(manifest ->> '$.changes.published'), 0),
              coalesce(sum(manifest ->> '$.changes.withdrawn'), 0),
              (SELECT count(*) FROM published), (SELECT count(*) FROM withdrawn)
       FROM package WHERE json_valid(manifest)`,
    )
    .raw()
    .get() as readonly [number, number, number, number];
  for (const [table, expected, actual] of [
    ['published', issued - withdrawn, there],
    ['withdrawn', withdrawn, gone],
  ] as const) {
    if (expected === actual) continue;
    yield {
      table,
      key: null,
      problem: 'contradiction',
      expected: `${String(expected)} rows by the packages issued`,
      actual: `${String(actual)} rows`,
    };
  }
}
