import { isAccused } from '../lifecycle/accused.js';
import type { Random } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import type { AliasRow } from '../schema/document-rows.js';
import { MALE_GIVEN } from '../data/names.js';
import { NICKNAMES } from './data/life.js';
import type { Alias } from './scene/figure.js';

const ALIAS_SHARE = 0.14;

/** What some of the accused are also called. */
export function drawAliases(file: CaseFile, random: Random): AliasRow[] {
  const taken = new Set(file.persons.map(({ XM }) => XM));
  return file.persons
    .filter((person) => isAccused(person) && person.LX === '自然人' && person.XM !== null)
    .flatMap(({ RYXH, XM }) => {
      if (!random.chance(ALIAS_SHARE)) return [];
      const LX = random.pick(['绰号', '绰号', '化名', '又名', '曾用名'] as const);
      const BM =
        LX === '绰号'
          ? random.pick(NICKNAMES)
          : `${(XM ?? '').charAt(0)}${random.pick(MALE_GIVEN)}`;
      if (taken.has(BM)) return [];
      taken.add(BM);
      return [{ RYXH, BMXH: 1, LX, BM }];
    });
}

/** The aliases of each person, as documents mention them. */
export function aliasesByPerson(rows: readonly AliasRow[]): Map<number, Alias[]> {
  const found = new Map<number, Alias[]>();
  for (const { RYXH, LX, BM } of rows) {
    found.set(RYXH, [...(found.get(RYXH) ?? []), { kind: LX, name: BM }]);
  }
  return found;
}
