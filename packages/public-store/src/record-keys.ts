import { sql, type Expression, type SqlBool } from 'kysely';

/** What a row is found by within its channel: `document_id` is empty for the record of a case. */
export interface RowKey {
  readonly case_number: string;
  readonly document_id: string;
}

/** The key as the tables write it. */
export function rowKey({
  caseNumber,
  documentId = '',
}: {
  readonly caseNumber: string;
  readonly documentId?: string;
}): RowKey {
  return { case_number: caseNumber, document_id: documentId };
}

/** The key as records and readers write it. */
export function keyOfRow({ case_number: caseNumber, document_id: documentId }: RowKey): {
  readonly caseNumber: string;
  readonly documentId?: string;
} {
  return documentId === '' ? { caseNumber } : { caseNumber, documentId };
}

/** Whether the record is that of a case, and not of a document. */
export function isOfCase({ document_id }: RowKey): boolean {
  return document_id === '';
}

/** The condition that a row of a table with both columns is one of these, of which there is one at least. */
export function isOneOf(keys: readonly RowKey[]): Expression<SqlBool> {
  const rows = keys.map((key) => sql`(${key.case_number}, ${key.document_id})`);
  return sql<SqlBool>`(case_number, document_id) in (values ${sql.join(rows)})`;
}
