import { z } from 'zod';

/**
 * The legal documents (法律文书) that are published; every other kind stays inside.
 * @see 规定 2014 art. 18
 */
export const DOCUMENT_KINDS = {
  indictment: '起诉书',
  protest: '抗诉书',
  'non-prosecution-decision': '不起诉决定书',
  'appeal-review-decision': '刑事申诉复查决定书',
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

const kinds = Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]];

export const documentKindSchema = z.enum(kinds);

/** The kind with a Chinese term, or undefined when it is none that is published. */
export function documentKindOfTerm(term: string): DocumentKind | undefined {
  return kinds.find((kind) => DOCUMENT_KINDS[kind] === term);
}
