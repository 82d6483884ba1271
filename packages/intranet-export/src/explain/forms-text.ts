import { sayIn, type Lang } from '@discferry/cli-kit';
import { PHRASES } from '@discferry/screening';
import { explainTexts as texts } from '../texts/explain.js';
import { rankTexts } from '../texts/policy.js';
import { clauses, dateIn } from '../texts/wording.js';
import type { ToldForm } from './told-forms.js';

/** A sentence over the approval forms of a case; none when it has no form. */
export function formsText(forms: readonly ToldForm[], lang: Lang): readonly string[] {
  if (forms.length === 0) return [];
  const told = forms.map((form) => formText(form, lang));
  return [sayIn(lang)(texts.forms, { forms: clauses(lang, told) })];
}

function formText(form: ToldForm, lang: Lang): string {
  const say = sayIn(lang);
  const { number } = form;
  const asks = PHRASES[form.asks][lang];
  if (form.weight === 'pending') return say(texts.formPending, { number, asks });
  const state = PHRASES[form.state][lang];
  switch (form.weight) {
    case 'decides': {
      const [rank, date] = [say(rankTexts[form.rank]), dateIn(lang, form.decidedOn)];
      return say(texts.formDecides, { number, asks, state, rank, date });
    }
    case 'does-not-count':
      return say(texts.formDoesNotCount, { number, asks, state });
    case 'superseded':
      return say(texts.formSuperseded, { number, asks, state });
  }
}
