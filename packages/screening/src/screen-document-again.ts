import type { DocumentKind, DocumentRecord } from '@discferry/shared-schema';
import type { Prohibition } from './policy-pack.js';
import { rulesAgainst, type SecondLook } from './rules-against.js';

/** Public only once the judgment over them is in effect (规定 2014 art. 18). */
const AWAIT_JUDGMENT: readonly DocumentKind[] = ['indictment', 'protest'];

/**
 * The second look (二次筛选) at a legal document. Its charges stand in its text and are not read: for the
 * rules over them the sender's word speaks, for ages the age class of its case. One that awaits a judgment is
 * doubtful until the judgment is in effect, whatever form decided.
 * @returns ids of the rules against it, sorted; empty when nothing speaks against it
 */
export function screenDocumentAgain(document: DocumentRecord, look: SecondLook): readonly string[] {
  const { screening, madeOn: datedOn } = document;
  // Nobody of any age is right here as well: an organisation (单位) may stand accused alone.
  const speaks = ({ test }: Prohibition) =>
    test.kind === 'accused-under-age' && screening.youngestAccused === 'minor';
  const against = rulesAgainst({ screening, datedOn, speaks }, look);
  if (awaitsJudgment(document, look.today)) against.add(look.pack.doubt.id);
  return [...against].sort();
}

function awaitsJudgment({ documentKind, effectiveOn }: DocumentRecord, today: string): boolean {
  return AWAIT_JUDGMENT.includes(documentKind) && (effectiveOn === null || effectiveOn > today);
}
