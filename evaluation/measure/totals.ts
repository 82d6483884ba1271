import type { GoldDocument } from '../gold/gold-document.ts';
import { lookupForm } from '../gold/lookup-form.ts';
import { isName, KEEP_TYPES, maskTypes, type KeepType, type MaskType } from '../gold/types.ts';
import type { DocumentMeasure } from './document.ts';
import { shareOf, sumOf, type Share } from './share.ts';

/** What became of all documents. */
export interface RedactionTotals {
  readonly documents: number;
  readonly characters: number;
  /** Spans masked, of those that were to be. */
  readonly recall: Readonly<Record<MaskType, Share>>;
  /** Names masked: of those on the case card, and of those whom only the text knows. */
  readonly rosterNames: Share;
  readonly otherNames: Share;
  /** Spans masked in titles. */
  readonly titles: Share;
  /** Spans changed, of those that were to be kept. */
  readonly touched: Readonly<Record<KeepType, Share>>;
  readonly overMaskedCharacters: number;
  readonly changedOutside: number;
  readonly inconsistent: number;
  readonly colliding: number;
  readonly suspicions: number;
  readonly falseSuspicions: number;
  /** Spans that were missed and that no suspicion covers: they would be published. */
  readonly unnoticed: number;
  readonly blocked: number;
  /** Blocked documents in which nothing had been missed where a suspicion stands. */
  readonly blockedInVain: number;
  readonly changedAgain: number;
}

export const nothingYet: RedactionTotals = {
  documents: 0,
  characters: 0,
  recall: sharesBy(maskTypes, () => shareOf([], Boolean)),
  rosterNames: shareOf([], Boolean),
  otherNames: shareOf([], Boolean),
  titles: shareOf([], Boolean),
  touched: sharesBy(KEEP_TYPES, () => shareOf([], Boolean)),
  overMaskedCharacters: 0,
  changedOutside: 0,
  inconsistent: 0,
  colliding: 0,
  suspicions: 0,
  falseSuspicions: 0,
  unnoticed: 0,
  blocked: 0,
  blockedInVain: 0,
  changedAgain: 0,
};

/** The totals with one document more. */
export function addDocument(
  totals: RedactionTotals,
  document: GoldDocument,
  measure: DocumentMeasure,
): RedactionTotals {
  const { title, body } = measure;
  const roster = new Set(
    document.caseCard.people.flatMap(({ name, aliases }) => [name, ...aliases].map(lookupForm)),
  );
  const verdicts = [...title.verdicts, ...body.verdicts];
  const names = verdicts.filter(({ span }) => isName(span.type));
  const isOnRoster = ({ original }: { readonly original: string }): boolean =>
    roster.has(lookupForm(original));
  const isMasked = ({ masked }: { readonly masked: boolean }): boolean => masked;
  const suspicions = title.suspicions + body.suspicions;
  const falseSuspicions = title.falseSuspicions + body.falseSuspicions;
  return {
    documents: totals.documents + 1,
    characters: totals.characters + body.view.points.length,
    recall: sharesBy(maskTypes, (type) =>
      sumOf([
        totals.recall[type],
        shareOf(
          verdicts.filter(({ span }) => span.type === type),
          isMasked,
        ),
      ]),
    ),
    rosterNames: sumOf([totals.rosterNames, shareOf(names.filter(isOnRoster), isMasked)]),
    otherNames: sumOf([
      totals.otherNames,
      shareOf(
        names.filter((name) => !isOnRoster(name)),
        isMasked,
      ),
    ]),
    titles: sumOf([totals.titles, shareOf(title.verdicts, isMasked)]),
    touched: sharesBy(KEEP_TYPES, (type) =>
      sumOf([
        totals.touched[type],
        shareOf(
          body.kept.filter((one) => one.type === type),
          ({ touched }) => touched,
        ),
      ]),
    ),
    overMaskedCharacters:
      totals.overMaskedCharacters + title.overMaskedCharacters + body.overMaskedCharacters,
    changedOutside: totals.changedOutside + measure.changedOutside,
    inconsistent: totals.inconsistent + measure.inconsistent,
    colliding: totals.colliding + measure.colliding,
    suspicions: totals.suspicions + suspicions,
    falseSuspicions: totals.falseSuspicions + falseSuspicions,
    unnoticed: totals.unnoticed + title.unnoticed.length + body.unnoticed.length,
    blocked: totals.blocked + (suspicions > 0 ? 1 : 0),
    blockedInVain:
      totals.blockedInVain + (suspicions > 0 && suspicions === falseSuspicions ? 1 : 0),
    changedAgain: totals.changedAgain + measure.changedAgain,
  };
}

function sharesBy<Type extends string>(
  types: readonly Type[],
  share: (type: Type) => Share,
): Readonly<Record<Type, Share>> {
  return Object.fromEntries(types.map((type) => [type, share(type)])) as Record<Type, Share>;
}
