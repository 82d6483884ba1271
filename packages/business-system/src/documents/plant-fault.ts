import { DiscferryError } from '@discferry/shared-schema';
import { readApprovers } from '../database/approval-desk.js';
import { prepareCaseFiles } from '../database/case-files.js';
import { prepareDocumentFiles } from '../database/document-files.js';
import { changeBusinessSystem } from '../database/open.js';
import { createRandom } from '../random.js';
import { latestOf } from './approvals.js';
import { FAULTS, type DocumentFault } from './faults.js';

/** The document of a system that shall be wrong, and how. */
export interface FaultToPlant {
  readonly path: string;
  /** 部门受案号 */
  readonly caseNumber: string;
  /** 文书编号; left out, the first of the case. */
  readonly documentNumber?: string | undefined;
  readonly fault: DocumentFault;
}

/**
 * Makes a document of a system wrong in one way, after giving it the approvals it lacks.
 * @throws E_SOURCE_UNREACHABLE; E_CASE_UNKNOWN when there is no such document; E_USAGE when it cannot
 *   have the fault.
 */
export function plantFault({ path, caseNumber, documentNumber, fault }: FaultToPlant): {
  readonly caseNumber: string;
  readonly documentNumber: string;
} {
  return changeBusinessSystem(path, (db) => {
    const documents = prepareDocumentFiles(db);
    const first = db
      .prepare<[string], string>('SELECT WSBH FROM T_WS WHERE BMSAH = ? ORDER BY WSBH LIMIT 1')
      .pluck();
    const number = documentNumber ?? first.get(caseNumber) ?? '';
    const file = documents.read(caseNumber, number);
    const { row } = prepareCaseFiles(db).read(caseNumber);
    const random = createRandom(`fault/${caseNumber}/${number}`);
    if (!FAULTS[fault](file, { row, find: readApprovers(db), random })) {
      throw new DiscferryError('E_USAGE', { reason: `a ${file.row.WSLB} cannot have ${fault}` });
    }
    file.row.XGSJ = latestOf(file);
    documents.replace(caseNumber, file);
    return { caseNumber, documentNumber: number };
  });
}
