import { roleOfTerm, type PartyRole } from '@discferry/shared-schema';
import type { PersonRow } from '../../schema/rows.js';
import { isLight, type JudgmentRow } from '../judgment.js';
import { type Mark, type MaskType } from '../text/pieces.js';

/** Names hidden whatever becomes of the case (规定 2014 art. 19). */
const HIDDEN: Readonly<Partial<Record<PartyRole, MaskType>>> = {
  victim: 'name.victim',
  'legal-representative': 'name.legal-representative',
  witness: 'name.witness',
  expert: 'name.expert',
  'person-not-prosecuted': 'name.not-prosecuted',
  petitioner: 'name.other',
  'litigation-agent': 'name.other',
};

/**
 * Whether a person's name is masked or kept in a public document; undefined where the rules leave it
 * open: of organisations, of defenders, and of people who asked for their name to stay.
 */
export function nameMark(
  person: PersonRow,
  { judgment, named }: { judgment: JudgmentRow | undefined; named: boolean },
): Mark | undefined {
  const role = roleOfTerm(person.JS);
  if (role === undefined || person.LX === '单位') return undefined;
  const accused = role === 'defendant' || role === 'convict' || role === 'appellant';
  if (named) return accused ? { keep: 'name.defendant' } : undefined;
  if (!accused) {
    const mask = HIDDEN[role];
    return mask === undefined ? undefined : { mask };
  }
  if (judgment === undefined) return undefined;
  return isLight(judgment) ? { mask: 'name.light-sentence' } : { keep: 'name.defendant' };
}
