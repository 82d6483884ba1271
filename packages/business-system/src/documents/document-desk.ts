import type { Undertaker } from '../generate/undertakers.js';
import { createRandom } from '../random.js';
import type { CaseDocuments } from '../schema/document-rows.js';
import type { CaseFile } from '../schema/rows.js';
import { makeCaseDocuments } from './case-documents.js';
import { decisiveKind } from './due-documents.js';
import { findAmong, makeApprovers, type Approver } from './staff.js';

/** Cases that have a document by the end of three years, among all of them. */
const CASES_WITH_DOCUMENTS_SHARE = 0.52;

/** Where documents of a new system are made, from chance of its own: cases stay as they are. */
export interface DocumentDesk {
  readonly approvers: readonly Approver[];
  /** The probability with which a case gets its documents, so that about so many have them. */
  shareFor(of: { readonly documents: number; readonly cases: number }): number;
  /** The documents of a case; undefined, at once, when it has none or is none of those chosen. */
  documentsOf(file: CaseFile, share: number): Promise<CaseDocuments> | undefined;
}

export function documentDesk(
  undertakers: readonly Undertaker[],
  { key, asOf }: { readonly key: string; readonly asOf: string },
): DocumentDesk {
  const approvers = makeApprovers(undertakers, createRandom(`staff/${key}`));
  const find = findAmong(approvers);
  const names = new Map(undertakers.map(({ CBR_BM, XM }) => [CBR_BM, XM]));
  const choice = createRandom(`documents/${key}`);
  return {
    approvers,
    shareFor: ({ documents, cases }) =>
      cases === 0 ? 0 : Math.min(1, documents / (cases * CASES_WITH_DOCUMENTS_SHARE)),
    documentsOf(file, share) {
      if (decisiveKind(file) === undefined || !choice.chance(share)) return undefined;
      const random = createRandom(`documents/${key}/${file.row.BMSAH}`);
      return makeCaseDocuments(file, {
        find,
        undertaker: names.get(file.row.CBR_BM),
        asOf,
        random,
      });
    },
  };
}
