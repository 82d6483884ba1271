import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import {
  backUpExtranet,
  backUpIntranet,
  confirmCode,
  reissue,
  restoreExtranet,
  restoreIntranet,
  settleAlarms,
} from './disaster-steps.ts';
import { exportForward, importForward, passDay } from './forward-steps.ts';
import {
  drawOut,
  endHistory,
  expectRun,
  note,
  pass,
  startHistory,
  type HeldDisc,
  type History,
} from './history.ts';
import { recoverExtranet } from './recover-steps.ts';
import { bind, loseCase, request, revoke, withdraw } from './lawyer-steps.ts';
import { answer, changeMind, printSheet, typeSheet } from './reply-steps.ts';
import { discardMessage, releaseMessage } from './quarantine-steps.ts';
import { bringToRest, checkRest } from './rest.ts';
import { exportBack, importBack } from './way-back-steps.ts';

type Step = (history: History) => Promise<void> | void;

/** What may happen, and how often beside the rest. */
export const STEPS: Readonly<Record<string, readonly [weight: number, step: Step]>> = {
  'a day passes': [8, passDay],
  'export out': [9, exportOut],
  'full export out': [1, compareAll],
  'export in': [8, exportIn],
  'a disc is carried over': [26, carry],
  'a disc arrives again': [4, again],
  'a disc is lost': [3, lose],
  'a disc goes into the wrong drive': [2, wrongDrive],
  'a disc is burned again': [5, burnAgain],
  'a lawyer is bound': [6, bind],
  'a lawyer asks': [14, askOnce],
  'a lawyer asks in a burst': [2, burst],
  'a request is taken back': [5, withdraw],
  'a mandate ends': [1, revoke],
  'a case is lost': [0.5, loseCase],
  'the undertaker answers': [9, answerOne],
  'the undertaker thinks better of it': [1.5, changeMind],
  'a sheet is printed': [6, printOne],
  'a sheet is typed in': [8, typeSheet],
  'a code is typed in': [7, confirmCode],
  'the clock is set back': [2, setBack],
  'the extranet is backed up': [3, backUpExtranet],
  'the intranet is backed up': [3, backUpIntranet],
  'the extranet is restored': [2.5, restoreExtranet],
  'the intranet is restored': [2, restoreIntranet],
  'the extranet recovers': [3, recoverExtranet],
  'alarms are settled': [4, settleAlarms],
  'a message is released': [1.5, releaseMessage],
  'a message is discarded': [0.7, discardMessage],
};

/** Plays a random history, brings it to rest, and checks what must be true then. */
export async function playHistory(
  seed: number,
  steps: number,
  temp: string,
): Promise<Pick<History, 'taken' | 'met'>> {
  const history = await startHistory(seed, mkdtempSync(join(temp, 'discferry-history-')));
  try {
    while (countOf(history.taken) < steps) await takeStep(history);
    await bringToRest(history);
    await checkRest(history);
    return history;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const list = history.steps.map((step, index) => `${String(index + 1)}. ${step}`).join('\n');
    throw new Error(`history of seed ${String(seed)}\n${list}\n${told}`, { cause: error });
  } finally {
    endHistory(history);
  }
}

/** How many steps there are of all kinds. */
export function countOf(taken: ReadonlyMap<string, number>): number {
  return [...taken.values()].reduce((sum, count) => sum + count, 0);
}

async function takeStep(history: History): Promise<void> {
  const { draw, taken } = history;
  pass(history, 1 + draw.below(40));
  const all = Object.entries(STEPS);
  const sum = all.reduce((total, [, [weight]]) => total + weight, 0);
  let left = draw.below(sum * 10) / 10;
  const chosen = all.find(([, [weight]]) => (left -= weight) < 0) ?? all[0];
  if (chosen === undefined) return;
  const [name, [, step]] = chosen;
  const before = history.steps.length;
  await step(history);
  if (history.steps.length > before) taken.set(name, (taken.get(name) ?? 0) + 1);
}

async function exportOut(history: History, full = false): Promise<void> {
  hold(history, await exportForward(history, full));
}

/** Compares everything, so that what was deleted is withdrawn. */
async function compareAll(history: History): Promise<void> {
  await exportOut(history, true);
}

async function exportIn(history: History): Promise<void> {
  hold(history, await exportBack(history));
}

function hold({ discs }: History, disc: HeldDisc | null): void {
  if (disc !== null) discs.push(disc);
}

async function take(history: History, disc: HeldDisc): Promise<void> {
  await (disc.direction === 'out' ? importForward(history, disc) : importBack(history, disc));
}

/** Mostly the disc that lay longest is carried, so that things go on. */
async function carry(history: History): Promise<void> {
  const { discs, draw } = history;
  const disc = draw.chance(0.7) ? discs.shift() : drawOut(history, discs);
  if (disc === undefined) return;
  await take(history, disc);
}

function answerOne(history: History): void {
  answer(history);
}

async function printOne(history: History): Promise<void> {
  await printSheet(history);
}

function lose(history: History): void {
  const disc = drawOut(history, history.discs);
  if (disc !== undefined) note(history, `lose ${disc.number}`);
}

async function again(history: History): Promise<void> {
  const disc = history.draw.of(history.discs);
  if (disc !== undefined) await take(history, disc);
}

async function wrongDrive(history: History): Promise<void> {
  const disc = history.draw.of(history.discs);
  if (disc === undefined) return;
  note(history, `${disc.number} in the wrong drive`);
  const gate = disc.direction === 'out' ? 'intranet-import' : 'extranet-import';
  const words = ['import', disc.folder, '--confirm', disc.number];
  await expectRun(history, 'E_DIRECTION_WRONG', [gate, ...words]);
}

/** Most often the disc that its receiver needs next. */
async function burnAgain(history: History): Promise<void> {
  const { draw, intranet, extranet, discs } = history;
  const direction = draw.chance(0.5) ? 'out' : 'in';
  const [sender, receiver] = direction === 'out' ? [intranet, extranet] : [extranet, intranet];
  const known = sender.sent.filter(({ abandoned }) => !abandoned);
  const next = known.find(({ sequence }) => sequence > receiver.receiver.sequence);
  const chosen = next !== undefined && draw.chance(0.8) ? next : draw.of(known);
  if (chosen === undefined) return;
  discs.unshift(await reissue(history, direction, chosen.sequence));
}

async function askOnce(history: History): Promise<void> {
  await request(history);
}

async function burst(history: History): Promise<void> {
  const { draw, extranet } = history;
  const bindingId = draw.of(extranet.bindings.keys());
  for (let left = 6 + draw.below(8); left > 0; left -= 1) await request(history, bindingId);
}

/** Somebody sets the clock back for a while and goes on working. */
async function setBack(history: History): Promise<void> {
  const { sides, draw } = history;
  const right = sides.clock;
  const hours = 1 + draw.below(60);
  const back = new Date(Date.parse(right) - hours * 3_600_000).toISOString().replace('.000', '');
  sides.clock = back;
  note(history, `clock set back to ${back}`);
  if (draw.chance(0.4)) await exportOut(history);
  else if (draw.chance(0.5)) await exportIn(history);
  else await request(history);
  sides.clock = right;
}
