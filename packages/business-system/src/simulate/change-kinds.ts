import {
  changeMeasure,
  changeToForbiddenCharge,
  changeToOrdinaryCharge,
  correctAgeToMinor,
  correctCharge,
  correctName,
  progress,
  supplyAge,
  type Edit,
} from './edits.js';
import type { PublicEffect } from './public-effect.js';
import type { Pool } from './pools.js';

interface KindOfChange {
  readonly pool: Pool;
  readonly edit: Edit;
  /** What it should do to the public record; a case on which it would do anything else is left. */
  readonly effect: PublicEffect;
}

/** The kinds of changes to existing cases, all of which alter what is public. */
export const CHANGES = {
  progress: { pool: 'open', edit: progress, effect: 'update' },
  measure: { pool: 'open', edit: changeMeasure, effect: 'update' },
  charge: { pool: 'all', edit: changeToOrdinaryCharge, effect: 'update' },
  'forbidden-charge': { pool: 'all', edit: changeToForbiddenCharge, effect: 'withdraw' },
  'name-correction': { pool: 'all', edit: correctName, effect: 'update' },
  'age-correction': { pool: 'all', edit: correctAgeToMinor, effect: 'withdraw' },
  'age-supplied': { pool: 'missing-age', edit: supplyAge, effect: 'publish' },
  'charge-correction': { pool: 'unknown-charge', edit: correctCharge, effect: 'publish' },
} as const satisfies Readonly<Record<string, KindOfChange>>;

export type CaseChange = keyof typeof CHANGES;

/** Twenty changes as a day brings them; more go round again. */
export const DAYS_WORK: readonly CaseChange[] = [
  'progress',
  'measure',
  'charge',
  'progress',
  'forbidden-charge',
  'name-correction',
  'progress',
  'age-supplied',
  'progress',
  'measure',
  'charge-correction',
  'progress',
  'charge',
  'progress',
  'age-correction',
  'progress',
  'name-correction',
  'progress',
  'measure',
  'progress',
];

/** Taken when a system holds no case for the change whose turn it is. */
export const FALLBACKS: readonly CaseChange[] = ['progress', 'charge', 'name-correction'];
