import { DiscferryError, shanghaiDate } from '@discferry/shared-schema';
import type { CaseFiles } from '../database/case-files.js';
import { generateCase, type World } from '../generate/cases.js';
import { minutesAfter, workingInstant } from '../generate/dates.js';
import { recordDecision, someApprover } from '../generate/disclosure.js';
import type { Random } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import { CHANGES, FALLBACKS, type CaseChange } from './change-kinds.js';
import type { SimulatedChange } from './day.js';
import { publicEffect } from './public-effect.js';
import type { DrawCase, Pool } from './pools.js';

/** How many cases a change may look at before it is given up. */
const MAX_DRAWS = 1_000;

/** One simulated day's work on a system. */
export interface Desk {
  readonly date: string;
  /** The latest 修改时间 before this day; null in an empty system. */
  readonly lastChange: string | null;
  readonly random: Random;
  readonly files: CaseFiles;
  readonly draw: DrawCase;
  /** Cases done with: each is touched once a day. */
  readonly touched: Set<string>;
}

/** Accepts a new case. */
export function acceptCase(desk: Desk, world: World, late: boolean): SimulatedChange {
  const time = timeOf(desk, late);
  const acceptedOn = shanghaiDate(time);
  const { file } = generateCase(world, { acceptedOn, asOf: acceptedOn });
  file.row.XGSJ = time;
  desk.files.insert(file);
  desk.touched.add(file.row.BMSAH);
  return {
    kind: 'new-case',
    caseNumber: file.row.BMSAH,
    effect: publicEffect(null, file),
    late: isBefore(time, desk.lastChange),
  };
}

/**
 * Changes one existing case in a way that alters what is public.
 * @throws E_USAGE when no case is left on which any change would.
 */
export function changeCase(
  desk: Desk,
  { kind, late }: { readonly kind: CaseChange; readonly late: boolean },
): SimulatedChange {
  for (const candidate of [kind, ...FALLBACKS]) {
    const change = tryChange(desk, candidate, late);
    if (change !== undefined) return change;
  }
  throw new DiscferryError('E_USAGE', { reason: 'the system holds too few cases to change' });
}

/** Decides an approval form that is pending; undefined when none is. */
export function decideSomeForm(desk: Desk): SimulatedChange | undefined {
  const before = drawFresh(desk, 'pending-form');
  if (before === undefined) return undefined;
  const after = structuredClone(before);
  const form = after.forms.find(({ SPZT }) => SPZT === '待审批');
  if (form === undefined) return undefined;
  const decision = desk.random.chance(0.6) ? '同意' : '不同意';
  recordDecision(form, decision, { on: desk.date, by: someApprover(desk.random) });
  return save(desk, 'approval', { before, after, time: timeOf(desk, false) });
}

/** Deletes a case without a trace. */
export function deleteSomeCase(desk: Desk): SimulatedChange {
  const before = drawFresh(desk, 'all');
  if (before === undefined) {
    throw new DiscferryError('E_USAGE', { reason: 'the system holds no case to delete' });
  }
  const caseNumber = before.row.BMSAH;
  desk.files.remove(caseNumber);
  desk.touched.add(caseNumber);
  return { kind: 'deletion', caseNumber, effect: publicEffect(before, null), late: false };
}

function tryChange(desk: Desk, kind: CaseChange, late: boolean): SimulatedChange | undefined {
  const { pool, edit, effect } = CHANGES[kind];
  const time = timeOf(desk, late);
  const unfit = new Set<string>();
  while (unfit.size < MAX_DRAWS) {
    const before = drawFresh(desk, pool, unfit);
    if (before === undefined) return undefined;
    const after = structuredClone(before);
    if (before.row.XGSJ < time) edit(after, { on: shanghaiDate(time), random: desk.random });
    if (publicEffect(before, after) === effect) return save(desk, kind, { before, after, time });
    unfit.add(before.row.BMSAH);
  }
  return undefined;
}

function save(
  desk: Desk,
  kind: SimulatedChange['kind'],
  { before, after, time }: { before: CaseFile; after: CaseFile; time: string },
): SimulatedChange {
  after.row.XGSJ = time;
  desk.files.replace(after);
  const caseNumber = after.row.BMSAH;
  desk.touched.add(caseNumber);
  const late = isBefore(time, desk.lastChange);
  return { kind, caseNumber, effect: publicEffect(before, after), late };
}

/** A case of the pool, not touched today nor left out; undefined when there seems to be none. */
function drawFresh(
  desk: Desk,
  pool: Pool,
  leftOut: ReadonlySet<string> = new Set(),
): CaseFile | undefined {
  for (let draws = 0; draws < MAX_DRAWS; draws++) {
    const caseNumber = desk.draw(pool);
    if (caseNumber === undefined) return undefined;
    if (desk.touched.has(caseNumber) || leftOut.has(caseNumber)) continue;
    return desk.files.read(caseNumber);
  }
  return undefined;
}

/**
 * When a change is recorded: in the working hours of the day; a late one some time before the last
 * change of the days before, because its transaction began then.
 */
function timeOf({ date, lastChange, random }: Desk, late: boolean): string {
  return late && lastChange !== null
    ? minutesAfter(lastChange, -random.int(5, 90))
    : workingInstant(date, random);
}

function isBefore(time: string, lastChange: string | null): boolean {
  return lastChange !== null && time < lastChange;
}
