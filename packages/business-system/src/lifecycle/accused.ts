import { PARTY_ROLES, roleOfTerm } from '@discferry/shared-schema';
import type { CaseFile, PersonRow } from '../schema/rows.js';

/** Below this age in full years (周岁) somebody is a minor (未成年人). */
export const AGE_OF_MAJORITY = 18;

/** The parties accused of the act, people and organisations. */
export function accusedOf(file: CaseFile): PersonRow[] {
  return file.persons.filter(isAccused);
}

/** The people accused: only they have an age, and only they are arrested. */
export function accusedPeople(file: CaseFile): PersonRow[] {
  return accusedOf(file).filter(({ LX }) => LX === '自然人');
}

export function isAccused(person: PersonRow): boolean {
  const role = roleOfTerm(person.JS);
  return role !== undefined && PARTY_ROLES[role].accused;
}

export function hasMinorAccused(file: CaseFile): boolean {
  return accusedPeople(file).some(
    ({ ZASNL }) => typeof ZASNL === 'number' && ZASNL < AGE_OF_MAJORITY,
  );
}
