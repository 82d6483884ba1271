import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDisc, type DiscContents } from './disc-contents.ts';
import { dataOf, reissue } from './disaster-steps.ts';
import { expectRun, note, type History } from './history.ts';
import type { ExtranetModel, SentPackage } from './model.ts';
import { discNumber } from './two-sides.ts';

/** Whether a disc home is among those that were sent, or one was made upon it. */
function isKnownTo({ head, sent }: ExtranetModel, manifestSha256: string | null): boolean {
  const digests = sent
    .filter(({ abandoned }) => !abandoned)
    .flatMap((one) => [one.manifestSha256, one.previous]);
  return [null, head.manifestSha256, ...digests].includes(manifestSha256);
}

/** Whether the public database has to be told after which disc home it goes on. */
export function isLost({ intranet, extranet }: History): boolean {
  return !isKnownTo(extranet, intranet.receiver.manifestSha256);
}

/** The numbers of the kept discs home after one, in order. */
export function keptAfter({ sides }: History, sequence: number): readonly string[] {
  const folder = packagesOf(sides.extranet);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dsse.json') && Number(name.slice(10, 16)) > sequence)
    .map((name) => name.slice(0, 16))
    .sort();
}

const packagesOf = (side: string): string => join(dataOf(side), 'packages');

/** Those of them that follow one another from there. */
async function followingOf(
  history: History,
  from: History['extranet']['head'],
): Promise<readonly DiscContents[]> {
  const following: DiscContents[] = [];
  for (const number of keptAfter(history, from.sequence)) {
    const last = following.at(-1) ?? { manifest: from, manifestSha256: from.manifestSha256 };
    const next = await readDisc(packagesOf(history.sides.extranet), number);
    const { sequence, previousManifestSha256: previous } = next.manifest;
    if (sequence !== last.manifest.sequence + 1 || previous !== last.manifestSha256) break;
    following.push(next);
  }
  return following;
}

/** The public database adopts the disc that the ledger imported last. */
export async function recoverExtranet(history: History): Promise<void> {
  if (isLost(history)) await recoverAfter(history);
}

/** The public database goes on after what the ledger imported last, and after what is kept behind that. */
export async function recoverAfter(history: History): Promise<void> {
  const { extranet, intranet, discs } = history;
  const { sequence, manifestSha256 } = intranet.receiver;
  const sent = extranet.sent.filter(({ abandoned }) => !abandoned);
  const ours = await followingOf(history, extranet.head);
  const isKnown =
    isKnownTo(extranet, manifestSha256) ||
    ours.some((one) => one.manifestSha256 === manifestSha256);
  const from = isKnown ? extranet.head : { sequence, manifestSha256 };
  const adopted = isKnown ? ours : await followingOf(history, from);
  const last = adopted.at(-1) ?? { manifest: from, manifestSha256: from.manifestSha256 };
  const number = discNumber('in', last.manifest.sequence);
  note(history, `recover in: the receiver has ${sequence}; goes on after ${number}`);
  const told =
    manifestSha256 === null ? [] : ['--head', String(sequence), '--manifest', manifestSha256];
  const doubtful = isKnown ? [] : sent.filter(({ outcome }) => outcome !== 'imported');
  const stray = isKnown && adopted.length > 0 ? [] : keptAfter(history, last.manifest.sequence);
  const ran = await expectRun(history, 0, [
    ...(['extranet-export', 'recover'] as const),
    ...[...told, '--confirm', number],
  ]);
  const lists = { abandoned: z.array(z.string()), adopted: z.array(z.string()) };
  const given = [...doubtful.map((one) => discNumber('in', one.sequence)), ...stray];
  assert.deepEqual(z.object(lists).parse(ran.data), {
    abandoned: [...new Set(given)],
    adopted: adopted.map(({ manifest }) => manifest.packageId),
  });
  giveUp(extranet, doubtful);
  if (!isKnown) for (const one of extranet.contradictions.values()) one.settled = true;
  for (const one of adopted) takeUp(extranet, one);
  extranet.head = { sequence: last.manifest.sequence, manifestSha256: last.manifestSha256 };
  // What may never have been on a disc is burned once more.
  for (const { manifest } of adopted) {
    if (manifest.sequence > sequence) discs.push(await reissue(history, 'in', manifest.sequence));
  }
}

function giveUp({ told }: ExtranetModel, doubtful: readonly SentPackage[]): void {
  const sequences = new Set(doubtful.map((one) => one.sequence));
  for (const one of doubtful) one.abandoned = true;
  for (const [key, word] of told) if (sequences.has(word.sequence)) told.delete(key);
}

/** A kept disc is known again, and so is what the receiver has said of it. */
function takeUp(
  { sent, contradictions }: ExtranetModel,
  { manifest, manifestSha256 }: DiscContents,
): void {
  const { sequence, createdAt, previousManifestSha256: previous } = manifest;
  const known = sent.find((one) => one.manifestSha256 === manifestSha256);
  const fresh = { sequence, manifestSha256, previous, createdAt, outcome: null, signed: false };
  const one: SentPackage = known ?? { ...fresh, abandoned: false };
  if (known === undefined) sent.push(one);
  one.abandoned = false;
  for (const word of contradictions.values()) {
    if (word.manifestSha256 !== manifestSha256 || word.settled) continue;
    word.settled = true;
    one.outcome = word.imported ? 'imported' : 'refused';
    one.signed = true;
  }
}
