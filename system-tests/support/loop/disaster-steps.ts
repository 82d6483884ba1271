import { strict as assert } from 'node:assert';
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDisc } from './disc-contents.ts';
import { checkRan, drawOut, expectRun, note, type HeldDisc, type History } from './history.ts';
import type { SentPackage } from './model.ts';
import type { Direction } from './two-sides.ts';

export const dataOf = (side: string): string => join(side, 'data');

function copyOf(history: History, side: string): string {
  const backups = join(history.root, 'backups');
  mkdirSync(backups, { recursive: true });
  const count = history.extranetBackups.length + history.intranetBackups.length;
  const folder = join(backups, `${String(history.steps.length)}-${String(count)}`);
  cpSync(dataOf(side), folder, { recursive: true });
  return folder;
}

function putBack(folder: string, side: string): void {
  rmSync(dataOf(side), { recursive: true });
  cpSync(folder, dataOf(side), { recursive: true });
}

export function backUpExtranet(history: History): void {
  note(history, 'back up the extranet');
  const folder = copyOf(history, history.sides.extranet);
  history.extranetBackups.push({ folder, model: structuredClone(history.extranet) });
}

export function backUpIntranet(history: History): void {
  note(history, 'back up the intranet');
  const folder = copyOf(history, history.sides.intranet);
  history.intranetBackups.push({ folder, model: structuredClone(history.intranet) });
}

const statusSchema = z.object({ channels: z.array(z.object({ stateSha256: z.string() })) });
const diagnosisSchema = z.object({
  problems: z.array(z.object({ kind: z.string() })),
  stop: z.boolean(),
  reissue: z.array(z.object({ sequence: z.number() })),
});

/** What the operator of the extranet reads out of its status. */
async function readOut(history: History): Promise<readonly string[]> {
  const ran = await expectRun(history, [0, 3], ['extranet-import', 'status']);
  const [channel] = statusSchema.parse(ran.data).channels;
  const { sequence } = history.extranet.receiver;
  return ['--last', String(sequence), '--state', channel?.stateSha256 ?? ''];
}

/** The public database is put back to an older copy; the ledger is told. */
export async function restoreExtranet(history: History): Promise<void> {
  const { draw, sides } = history;
  const backup = draw.of(history.extranetBackups);
  if (backup === undefined) return;
  // What was given up since lies elsewhere by now.
  const isEarlier = isBeginning(backup.model.sent, history.extranet.sent);
  const whole = !isEarlier || draw.chance(0.5);
  note(history, `restore the extranet to ${backup.folder}${whole ? '' : ', the database alone'}`);
  if (whole) putBack(backup.folder, sides.extranet);
  else copyFileSync(join(backup.folder, 'public.sqlite'), sides.store);
  history.extranet = structuredClone(backup.model);
  if (draw.chance(0.7)) await tellLedger(history);
}

/** Whether one history of packages is how the other began. */
function isBeginning(one: readonly SentPackage[], other: readonly SentPackage[]): boolean {
  const named = (sent: readonly SentPackage[]) =>
    sent.map(({ manifestSha256, abandoned }) => `${manifestSha256} ${String(abandoned)}`);
  const rest = named(other);
  return named(one).every((name, index) => rest[index] === name);
}

/** The ledger is told what its receiver has, and learns which discs it needs again. */
export async function tellLedger(history: History): Promise<void> {
  const { intranet, extranet } = history;
  const last = extranet.receiver.sequence;
  note(history, `recover out: the receiver has ${last}`);
  const told = await readOut(history);
  const behind = intranet.sent.filter(({ sequence }) => sequence > last);
  const through = intranet.sent.findLast(({ outcome }) => outcome === 'imported')?.sequence ?? 0;
  const look = behind.length + intranet.alarms.size > 0;
  const ran = await expectRun(history, look ? 3 : 0, [
    'intranet-export',
    'recover',
    ...told,
    '--yes',
  ]);
  const { problems, stop, reissue } = diagnosisSchema.parse(ran.data);
  assert.ok(!stop, ran.said);
  assert.equal(
    problems.some(({ kind }) => kind === 'receiver-behind'),
    through > last,
    ran.said,
  );
  assert.deepEqual(
    reissue.map(({ sequence }) => sequence),
    behind.map(({ sequence }) => sequence),
  );
  const wasImported = behind.some(({ outcome }) => outcome === 'imported');
  for (const one of behind) {
    one.outcome = null;
    one.signed = false;
  }
  const held = intranet.sent.find(({ sequence }) => sequence === last);
  if (wasImported && held !== undefined && held.outcome !== 'imported') {
    held.outcome = 'imported';
    held.signed = false;
  }
}

/**
 * The ledger is put back to an older copy. Where the receiver has seen more than it knows then, the
 * product sends its people for the newest copy, and here there is one.
 */
export async function restoreIntranet(history: History): Promise<void> {
  const { draw, sides, extranet, intranet } = history;
  const backup = draw.of(history.intranetBackups);
  if (backup === undefined) return;
  const older = backup.model;
  const { sequence } = older.receiver;
  // What nobody could issue again must not be forgotten.
  const needed = [...intranet.receiver.imported].filter(([number]) => number > sequence);
  const isThere = needed.every(([, digest]) =>
    extranet.sent.some(({ manifestSha256, abandoned }) => !abandoned && manifestSha256 === digest),
  );
  if (!isThere) return;
  // Where both sides forget a disc that was imported, its number is given twice, and nothing helps.
  const forgotten = intranet.sent.slice(older.sent.length);
  const isAhead = extranet.receiver.sequence > older.sent.length;
  const wasImported = forgotten.some((one) => history.imported.has(one.manifestSha256));
  if (wasImported && !isAhead) return;
  note(history, `restore the intranet to ${backup.folder}`);
  const newest = copyOf(history, sides.intranet);
  putBack(backup.folder, sides.intranet);
  if (isAhead) {
    const told = await readOut(history);
    const ran = await expectRun(history, 3, ['intranet-export', 'recover', ...told, '--yes']);
    const { problems, stop } = diagnosisSchema.parse(ran.data);
    assert.ok(stop && problems.some(({ kind }) => kind === 'receiver-ahead'), ran.said);
    note(history, 'the receiver is ahead: restore the newest copy');
    putBack(newest, sides.intranet);
    return;
  }
  history.intranet = structuredClone(older);
  // Whatever knows of discs that this ledger never made is destroyed: their numbers are given again.
  const stays = ({ direction, sequence: number }: HeldDisc) =>
    direction === 'in' || number <= older.sent.length;
  keepOnly(history.discs, stays);
  keepOnly(history.intranetBackups, ({ model }) => isBeginning(model.sent, older.sent));
  keepOnly(history.extranetBackups, ({ model }) => model.receiver.sequence <= older.sent.length);
}

function keepOnly<Item>(items: Item[], stays: (item: Item) => boolean): void {
  items.splice(0, Infinity, ...items.filter(stays));
}

/** A person closes the alarms about discs from outside. */
export async function settleAlarms(history: History): Promise<void> {
  for (const number of history.intranet.alarms) {
    note(history, `settle ${number}`);
    await expectRun(history, [0, 3], ['intranet-export', 'recover', '--settle', number]);
    history.intranet.alarms.delete(number);
  }
}

/** An issued disc is burned again: byte for byte. */
export async function reissue(
  history: History,
  direction: Direction,
  sequence: number,
): Promise<HeldDisc> {
  const sent = (direction === 'out' ? history.intranet : history.extranet).sent;
  const known = sent.find((one) => one.sequence === sequence && !one.abandoned);
  note(history, `reissue ${direction} ${sequence}`);
  const { number, folder, made } = await history.sides.reissue(direction, sequence);
  checkRan(made, 0, `reissue ${number}`);
  const { manifestSha256 } = await readDisc(folder, number);
  assert.equal(manifestSha256, known?.manifestSha256);
  return { direction, number, folder, sequence };
}

/** Somebody types in a code that was read out, sometimes wrongly. */
export async function confirmCode(history: History): Promise<void> {
  const { intranet, extranet, draw } = history;
  const written = drawOut(history, history.codes);
  if (written === undefined) return;
  const { direction, manifestSha256, code } = written;
  const gate = direction === 'out' ? 'intranet-export' : 'extranet-export';
  const sent = (direction === 'out' ? intranet : extranet).sent;
  const meant = sent.find((one) => one.manifestSha256 === manifestSha256 && !one.abandoned);
  note(history, `confirm ${direction} ${meant?.sequence ?? 'unknown'}`);
  if (draw.chance(0.2)) {
    const slip = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
    await expectRun(history, 'E_CONFIRMATION_TYPO', [gate, 'confirm', slip]);
  }
  const expected = meant === undefined ? 'E_CONFIRMATION_UNKNOWN' : 0;
  await expectRun(history, expected, [gate, 'confirm', code]);
  if (meant === undefined || meant.outcome === 'imported') return;
  meant.outcome = 'imported';
  meant.signed = false;
}
