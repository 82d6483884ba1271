import { simulateDay } from '@discferry/business-system';
import {
  addDays,
  recordKey,
  shanghaiDate,
  type Receipt,
  type Reply,
  type Withdrawal,
  sequenceOf,
} from '@discferry/shared-schema';
import { strict as assert } from 'node:assert';
import { z } from 'zod';
import { readDisc, type DiscContents } from './disc-contents.ts';
import { checkRan, note, type HeldDisc, type History } from './history.ts';
import { isSetBack, refusalOf, takeIn, type ExtranetModel } from './model.ts';
import { discNumber } from './two-sides.ts';

const DONE_OR_LOOK = [0, 3];
const exported = z.object({ issued: z.object({ manifestSha256: z.string() }).nullable() });

/** A working day passes in the business system, and evening comes. */
export function passDay(history: History): void {
  const { sides, draw, seed } = history;
  const today = shanghaiDate(sides.clock);
  const date = today > history.lastDay ? today : addDays(history.lastDay, 1);
  note(history, `day ${date}`);
  const changes = draw.below(6);
  const some = { changes, newCases: draw.below(3), approvals: draw.below(2) };
  simulateDay({ path: sides.source, seed, date, ...some, documents: draw.below(3) });
  history.lastDay = date;
  const evening = `${date}T12:00:00Z`;
  if (evening > sides.clock) sides.clock = evening;
}

/** Exports what changed, onto a new disc. */
export async function exportForward(history: History, full = false): Promise<HeldDisc | null> {
  const { sides, intranet } = history;
  const last = intranet.sent.at(-1);
  const sequence = (last?.sequence ?? 0) + 1;
  note(history, `export out ${sequence}`);
  const { folder, number, made } = await sides.burn('out', sequence, full ? ['--full'] : []);
  if (isSetBack(sides.clock, last?.createdAt)) {
    checkRan(made, 'E_CLOCK', 'export out');
    history.met.add('E_CLOCK');
    return null;
  }
  checkRan(made, DONE_OR_LOOK, 'export out');
  const { issued } = exported.parse(made.data);
  if (issued === null) {
    assert.deepEqual(repliesDue(history), [], 'replies were due, and no disc was made');
    return null;
  }
  const contents = await readDisc(folder, number);
  const { manifest, manifestSha256 } = contents;
  assert.equal(manifest.previousManifestSha256, last?.manifestSha256 ?? null);
  publish(intranet.published, contents);
  const replies = contents.lines('replies').map((line) => [idOf(line), line] as const);
  assert.deepEqual(new Set(replies.map(([id]) => id)), new Set(repliesDue(history)));
  for (const [id, line] of replies) {
    assert.equal(line, history.answers.get(id));
    intranet.told.set(id, line);
  }
  const { createdAt, previousManifestSha256: previous } = manifest;
  const fresh = { outcome: null, signed: false, abandoned: false };
  intranet.sent.push({ sequence, manifestSha256, previous, createdAt, ...fresh });
  return { direction: 'out', number, folder, sequence };
}

/** The answers that the next disc has to take along. */
function repliesDue({ answers, intranet, sides }: History): readonly string[] {
  const today = shanghaiDate(sides.clock);
  return [...answers]
    .filter(([id, line]) => {
      const { caseNumber, decidedOn } = JSON.parse(line) as Reply;
      return !intranet.told.has(id) && intranet.published.has(caseNumber) && decidedOn <= today;
    })
    .map(([id]) => id);
}

function idOf(line: string): string {
  return (JSON.parse(line) as Reply).requestId;
}

/** Carries the records of a package into a published state. */
function publish(published: Map<string, string>, contents: DiscContents): void {
  const keyOf = ({ caseNumber, documentId }: Pick<Withdrawal, 'caseNumber' | 'documentId'>) =>
    documentId === undefined ? caseNumber : recordKey({ caseNumber, documentId });
  for (const line of contents.lines('withdrawals')) {
    assert.ok(
      published.delete(keyOf(JSON.parse(line) as Withdrawal)),
      'withdrew what was not public',
    );
  }
  for (const kind of ['procedural-records', 'documents'] as const) {
    for (const line of contents.lines(kind)) {
      published.set(keyOf(JSON.parse(line) as Withdrawal), line);
    }
  }
}

/** Takes a forward disc in, with all that must come of it. */
export async function importForward(history: History, disc: HeldDisc): Promise<void> {
  const { extranet, sides } = history;
  note(history, `import ${disc.number}`);
  const contents = await readDisc(disc.folder, disc.number);
  const { manifest, manifestSha256 } = contents;
  const { sequence, previousManifestSha256: previous } = manifest;
  const refusal = refusalOf(extranet.receiver, { sequence, manifestSha256, previous });
  const ran = await sides.take(disc);
  if (refusal !== null && refusal !== 'known') {
    checkRan(ran, refusal, `import ${disc.number}`);
    history.met.add(refusal);
    return;
  }
  const messages = noMessages();
  if (refusal === null) {
    takeIn(extranet.receiver, sequence, manifestSha256);
    history.imported.add(manifestSha256);
    publish(extranet.published, contents);
    for (const line of contents.lines('replies')) {
      messages.replies[takeReply(extranet, line)] += 1;
    }
    for (const line of contents.lines('receipts')) {
      messages.receipts[takeReceipt(extranet, JSON.parse(line) as Receipt)] += 1;
    }
  }
  const { replies, receipts } = messages;
  for (const [verdict, count] of Object.entries({ ...replies, ...receipts })) {
    if (count > 0) history.met.add(verdict);
  }
  const look = replies.conflict + replies.orphan + receipts.refused + receipts.contradiction;
  checkRan(ran, look > 0 ? 3 : 0, `import ${disc.number}`);
  const told = importedSchema.parse(ran.data);
  assert.deepEqual(told.messages, messages, ran.said);
  if (refusal === null) assert.equal(told.stateSha256, manifest.state.after);
  history.codes.push({ direction: 'out', manifestSha256, code: told.confirmationCode });
}

const importedSchema = z.object({
  messages: z.object({
    replies: z.record(z.string(), z.number()),
    receipts: z.record(z.string(), z.number()),
  }),
  stateSha256: z.string(),
  confirmationCode: z.string(),
});

function noMessages() {
  return {
    replies: { entered: 0, known: 0, conflict: 0, orphan: 0 },
    receipts: { confirmed: 0, refused: 0, contradiction: 0 },
  };
}

/** The first reply holds; an equal one changes nothing; a differing one is kept beside it. */
export function takeReply(
  { replies, requests, conflicts }: ExtranetModel,
  line: string,
): 'entered' | 'known' | 'conflict' | 'orphan' {
  const id = idOf(line);
  const held = replies.get(id);
  if (held === line) return 'known';
  if (held !== undefined) {
    conflicts.set(id, new Set([...(conflicts.get(id) ?? []), line]));
    return 'conflict';
  }
  replies.set(id, line);
  return requests.has(id) ? 'entered' : 'orphan';
}

function takeReceipt(
  { sent, contradictions }: ExtranetModel,
  { packageId, manifestSha256, outcome }: Receipt,
): 'confirmed' | 'refused' | 'contradiction' {
  const known = sent.filter(({ sequence }) => discNumber('in', sequence) === packageId);
  const meant = known.find((one) => one.manifestSha256 === manifestSha256);
  const imported = outcome === 'imported';
  if (meant === undefined) {
    const key = `${packageId} ${manifestSha256} ${known.length === 0 ? 'unknown' : 'other'}`;
    const sequence = sequenceOf(packageId);
    if (!contradictions.has(key)) {
      contradictions.set(key, { sequence, manifestSha256, imported, settled: false });
    }
    return 'contradiction';
  }
  meant.outcome = outcome;
  meant.signed = true;
  return imported ? 'confirmed' : 'refused';
}
