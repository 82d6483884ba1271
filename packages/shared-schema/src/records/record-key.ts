/**
 * The key of a record among all that is public: the case number, or, for a document (文书), case number
 * and document id with a slash between them. No case number holds a slash, so no two records share a
 * key. SPEC.md, Records.
 */
export function recordKey(record: {
  readonly caseNumber: string;
  readonly documentId?: string;
}): string {
  const { caseNumber, documentId } = record;
  return documentId === undefined ? caseNumber : `${caseNumber}/${documentId}`;
}
