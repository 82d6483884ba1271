import { keyText, type AuditFinding } from '@discferry/audit-trail';
import {
  bucketOf,
  canonicalJson,
  recordDigest,
  sha256,
  type CanonicalValue,
} from '@discferry/package-format';
import { recordKey, type DocumentRecord, type ProceduralRecord } from '@discferry/shared-schema';
import type { Selectable, Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';

const PAGE_ROWS = 200;

type CaseRow = Selectable<PublicDatabase['procedural_record']>;
type DocumentRow = Selectable<PublicDatabase['document']>;

/** Every column of the public cases that follows from the record's line. */
export async function* auditCases(
  trx: Transaction<PublicDatabase>,
  progress: () => void,
): AsyncGenerator<AuditFinding> {
  let after: Pick<CaseRow, 'channel' | 'case_number'> = { channel: '', case_number: '' };
  for (;;) {
    const { channel, case_number } = after;
    const rows = await trx
      .selectFrom('procedural_record')
      .selectAll()
      .where((row) =>
        row(row.refTuple('channel', 'case_number'), '>', row.tuple(channel, case_number)),
      )
      .orderBy('channel')
      .orderBy('case_number')
      .limit(PAGE_ROWS)
      .execute();
    for (const row of rows) {
      const key = keyText(['channel', 'case_number'], [row.channel, row.case_number]);
      yield* contradictions({ table: 'procedural_record', key }, row, columnsOfCase);
      progress();
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return;
    after = last;
  }
}

/** Every column of the public documents that follows from the record's line, but for their search form. */
export async function* auditDocuments(
  trx: Transaction<PublicDatabase>,
  progress: () => void,
): AsyncGenerator<AuditFinding> {
  for (let after = -1; ;) {
    const rows = await trx
      .selectFrom('document')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_DOCUMENTS)
      .execute();
    for (const row of rows) {
      yield* contradictions(
        { table: 'document', key: keyText(['id'], [row.id]) },
        row,
        columnsOfDocument,
      );
      progress();
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_DOCUMENTS) return;
    after = last.id;
  }
}

/** Each may hold a megabyte of text, twice. */
const PAGE_DOCUMENTS = 10;

function columnsOfCase(line: string): Partial<CaseRow> {
  const record = canonicalValue(line) as unknown as ProceduralRecord;
  return {
    case_number: record.caseNumber,
    office_code: record.office.code,
    flow: record.flow,
    bucket: bucketOf(sha256(recordKey(record))),
  };
}

function columnsOfDocument(line: string): Partial<DocumentRow> {
  const record = canonicalValue(line) as unknown as DocumentRecord;
  return {
    case_number: record.caseNumber,
    document_id: record.documentId,
    kind: record.documentKind,
    office_code: record.office.code,
    office_name: record.office.name,
    flow: record.flow,
    title: record.title,
    number: record.number,
    made_on: record.madeOn,
    effective_on: record.effectiveOn,
    bucket: bucketOf(sha256(recordKey(record))),
  };
}

/** @throws TypeError, SyntaxError when the line has no value, or is not the one text it has */
function canonicalValue(line: string): CanonicalValue {
  const value = JSON.parse(line) as CanonicalValue;
  if (canonicalJson(value) !== line) throw new TypeError('not canonical');
  return value;
}

function* contradictions<Row extends { readonly record: string; readonly digest: Buffer }>(
  named: Pick<AuditFinding, 'table' | 'key'>,
  row: Row,
  columnsOf: (line: string) => Partial<Row>,
): Generator<AuditFinding> {
  const finding = (column: string, expected: string): AuditFinding => ({
    ...named,
    problem: 'contradiction',
    expected,
    actual: `another ${column}`,
  });
  const line: unknown = row.record;
  if (typeof line !== 'string') {
    yield finding('record', 'the canonical line of a record');
    return;
  }
  if (!equal(row.digest, recordDigest(line))) yield finding('digest', 'the digest of the record');
  const columns = attempt(() => columnsOf(line));
  if (columns === undefined) {
    yield finding('record', 'the canonical line of a record');
    return;
  }
  for (const [column, expected] of Object.entries(columns)) {
    if (row[column as keyof Row] === expected) continue;
    yield finding(column, `the ${column} of the record`);
  }
}

function equal(stored: unknown, digest: Uint8Array): boolean {
  return stored instanceof Uint8Array && Buffer.compare(stored, digest) === 0;
}

/** Undefined where somebody wrote what can be no record: it has no such properties, or is no JSON. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
