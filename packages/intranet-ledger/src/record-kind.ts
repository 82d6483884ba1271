/** What a record is about: a case (案件程序性信息) or one of its documents (法律文书). */
export type RecordKind = 'procedural' | 'document';

/** What a record's key names. */
export interface KeyParts {
  readonly caseNumber: string;
  /** 文书编号; null for the record of the case itself. */
  readonly documentId: string | null;
}

/** Takes a record's key apart. Of a published record only: what a source calls a case may hold a slash. */
export function partsOfKey(key: string): KeyParts {
  const slash = key.indexOf('/');
  if (slash < 0) return { caseNumber: key, documentId: null };
  return { caseNumber: key.slice(0, slash), documentId: key.slice(slash + 1) };
}
