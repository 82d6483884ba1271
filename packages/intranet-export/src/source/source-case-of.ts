import type { SourceCase } from './export-views.js';
import type { RecordSource } from './record-source.js';

/** The case with exactly this 部门受案号, as it stands in the source today; undefined when it is gone. */
export function sourceCaseOf(source: RecordSource, caseNumber: string): SourceCase | undefined {
  return source.find(caseNumber).find((found) => found.caseNumber === caseNumber);
}
