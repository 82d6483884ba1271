import { createBusinessSystem } from '@discferry/business-system';
import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import type { Draw } from './draw.ts';
import { drawFrom } from './draw.ts';
import type { GateName, Ran } from './gates.ts';
import { runInProcess } from './in-process.ts';
import { freshExtranet, freshIntranet, type ExtranetModel, type IntranetModel } from './model.ts';
import { setUp, twoSides, type Direction, type Disc, type TwoSides } from './two-sides.ts';

/** A disc that somebody holds in the hand. */
export interface HeldDisc extends Pick<Disc, 'direction' | 'number' | 'folder'> {
  readonly sequence: number;
}

/** A copy of one side at some time, and what was true then. */
export interface Backup<Model> {
  readonly folder: string;
  readonly model: Model;
}

/** A confirmation code that somebody wrote down. */
export interface ReadOut {
  readonly direction: Direction;
  readonly manifestSha256: string;
  readonly code: string;
}

/** A reply on a sheet: what is typed to enter it, and the line it makes. */
export interface Sheet {
  readonly requestId: string;
  readonly words: readonly string[];
  readonly line: string;
}

/** A history (历史) of both sides: the real gates, what must be true of them, and what was done. */
export interface History {
  readonly sides: TwoSides;
  readonly draw: Draw;
  readonly seed: number;
  readonly root: string;
  extranet: ExtranetModel;
  intranet: IntranetModel;
  /** Every request that was accepted at entry in any history of the public database. */
  readonly accepted: Set<string>;
  /** When requests were taken back, in any history of it. */
  readonly withdrawals: Set<string>;
  /** Every forward disc that was imported in any history of the public database, by digest. */
  readonly imported: Set<string>;
  readonly discs: HeldDisc[];
  /** Confirmation codes that were read out and not typed yet. */
  readonly codes: ReadOut[];
  readonly extranetBackups: Backup<ExtranetModel>[];
  readonly intranetBackups: Backup<IntranetModel>[];
  /** Reply sheets lines that were printed and not typed in yet. */
  readonly sheets: Sheet[];
  /** The calendar date of the business system's last day. */
  lastDay: string;
  /** Line by request: what the undertaker has answered last. */
  readonly answers: Map<string, string>;
  /** How many steps of each kind were taken. */
  readonly taken: Map<string, number>;
  /** Every refusal, verdict and reason that was met, all of them foreseen. */
  readonly met: Set<string>;
  readonly steps: string[];
}

export async function startHistory(seed: number, root: string): Promise<History> {
  const sides = twoSides(root, runInProcess, '2026-11-17T01:00:00Z');
  const draw = drawFrom(seed);
  const cases = 20 + draw.below(41);
  const asOf = '2026-11-16';
  await createBusinessSystem({ path: sides.source, cases, documents: 3, seed, asOf });
  for (const ran of await setUp(sides)) assert.equal(ran.status, 0, ran.said);
  return {
    sides,
    draw,
    seed,
    root,
    extranet: freshExtranet(),
    intranet: freshIntranet(),
    accepted: new Set(),
    withdrawals: new Set(),
    imported: new Set(),
    discs: [],
    codes: [],
    extranetBackups: [],
    intranetBackups: [],
    sheets: [],
    lastDay: asOf,
    answers: new Map(),
    taken: new Map(),
    met: new Set(),
    steps: [],
  };
}

/** Writes down what is about to be done. */
export function note({ steps, sides }: History, step: string): void {
  steps.push(`${sides.clock} ${step}`);
}

/** Lets minutes pass. */
export function pass({ sides }: History, minutes: number): void {
  sides.clock = instantOf(Date.parse(sides.clock) + minutes * 60_000);
}

export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}

/** Runs a command whose end is known beforehand: a status, or the code of its refusal. */
export async function expectRun(
  history: History,
  expected: number | readonly number[] | string,
  [gate, ...words]: readonly [GateName, ...string[]],
): Promise<Ran> {
  const ran = await history.sides.run(gate, ...words);
  checkRan(ran, expected, [gate, ...words].join(' '));
  if (ran.code !== null) history.met.add(ran.code);
  return ran;
}

/** Checks how a command ended. */
export function checkRan(
  ran: Ran,
  expected: number | readonly number[] | string,
  what: string,
): void {
  const told = `${what}: ${ran.said}`;
  if (typeof expected === 'string') assert.equal(ran.code, expected, told);
  else if (typeof expected === 'number') assert.equal(ran.status, expected, told);
  else assert.ok(expected.includes(ran.status), told);
}

/** Takes one of some things out of a list. */
export function drawOut<Item>({ draw }: History, items: Item[]): Item | undefined {
  if (items.length === 0) return undefined;
  return items.splice(draw.below(items.length), 1)[0];
}

export function endHistory({ root }: History): void {
  rmSync(root, { recursive: true, force: true });
}
