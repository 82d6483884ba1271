import { PHRASES, type ApprovalForm, type Rank, type Reason } from '@discferry/screening';
import { fillText } from '@discferry/shared-schema';

/** An approval form (审批表) of a case, and what it weighs in the decision. */
export type ToldForm = ApprovalForm &
  (
    | { readonly state: 'pending'; readonly weight: 'pending' }
    | (Decided & { readonly weight: 'decides'; readonly rank: Rank; readonly decidedOn: string })
    /** `superseded`: it counts, and another that counts was decided later or is stricter. */
    | (Decided & { readonly weight: 'does-not-count' | 'superseded' })
  );

interface Decided {
  readonly state: 'approved' | 'refused';
}

/** The forms of a card, each with what the decision said of it. */
export function toldForms(
  forms: readonly ApprovalForm[],
  reasons: readonly Reason[],
): readonly ToldForm[] {
  const said = new Set(reasons.map(({ saw }) => saw));
  return forms.map((form) => {
    const { number, asks, state, rank, decidedOn } = form;
    if (state === 'pending') return { ...form, state, weight: 'pending' };
    const decides = said.has(fillText(PHRASES.formDecided.en, { number, asks, state }));
    if (decides && rank !== null && decidedOn !== null) {
      return { ...form, state, rank, decidedOn, weight: 'decides' };
    }
    const isIgnored = said.has(fillText(PHRASES.formIgnored.en, { number }));
    return { ...form, state, weight: isIgnored ? 'does-not-count' : 'superseded' };
  });
}
