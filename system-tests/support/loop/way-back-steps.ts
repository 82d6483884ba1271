import {
  type Binding,
  type BindingContent,
  type Receipt,
  type Request,
  type RequestContent,
} from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { strict as assert } from 'node:assert';
import { z } from 'zod';
import { readDisc, type DiscContents } from './disc-contents.ts';
import { checkRan, note, type HeldDisc, type History } from './history.ts';
import { objectionTo } from './judge-request.ts';
import { isSetBack, refusalOf, takeIn, type ExtranetModel, type IntranetModel } from './model.ts';
import { keptAfter, recoverAfter } from './recover-steps.ts';
import { discNumber } from './two-sides.ts';

const exported = z.object({ issued: z.object({ manifestSha256: z.string() }).nullable() });

/** Exports what is to be told at home, onto a new disc. */
export async function exportBack(history: History): Promise<HeldDisc | null> {
  const { sides, extranet } = history;
  const sequence = extranet.head.sequence + 1;
  note(history, `export in ${sequence}`);
  const pending = pendingWords(extranet);
  const { folder, number, made } = await sides.burn('in', sequence);
  const last = extranet.sent.findLast(({ abandoned }) => !abandoned);
  const entered = [...extranet.requests.values()].map(({ submittedAt }) => submittedAt);
  if (isSetBack(sides.clock, last?.createdAt) || isSetBack(sides.clock, entered.sort().at(-1))) {
    checkRan(made, 'E_CLOCK', 'export in');
    return null;
  }
  if (made.code === 'E_PACKAGE_UNKNOWN') {
    // The number was given before, in a history that this database does not know.
    assert.ok(keptAfter(history, extranet.head.sequence).length > 0, made.said);
    history.met.add(made.code);
    await recoverAfter(history);
    return null;
  }
  checkRan(made, 0, 'export in');
  const { issued } = exported.parse(made.data);
  if (issued === null) {
    assert.equal(pending.size, 0, 'something was to be told, and no disc was made');
    return null;
  }
  const contents = await readDisc(folder, number);
  const { manifest, manifestSha256 } = contents;
  assert.equal(manifest.previousManifestSha256, extranet.head.manifestSha256);
  const lines = [...contents.lines('bindings'), ...contents.lines('requests')];
  const told = new Map(lines.map((line) => [keyOf(line), wordOf(line)]));
  assert.deepEqual(told, pending, 'a disc home must hold what is new, all of it and nothing else');
  for (const [key, word] of told) extranet.told.set(key, { word, sequence });
  const { createdAt, previousManifestSha256: previous } = manifest;
  const fresh = { outcome: null, signed: false, abandoned: false };
  extranet.sent.push({ sequence, manifestSha256, previous, createdAt, ...fresh });
  extranet.head = { sequence, manifestSha256 };
  return { direction: 'in', number, folder, sequence };
}

/** What was never told, or not as it is now: by number, with what may change of it. */
export function pendingWords({ bindings, requests, told }: ExtranetModel): Map<string, string> {
  const words = [
    ...[...bindings].map(([id, { revokedOn }]) => [id, revokedOn ?? ''] as const),
    ...[...requests].map(([id, { withdrawnAt }]) => [id, withdrawnAt ?? ''] as const),
  ];
  return new Map(words.filter(([id, word]) => told.get(id)?.word !== word));
}

function keyOf(line: string): string {
  const message = JSON.parse(line) as Binding | Request;
  return message.kind === 'binding' ? message.bindingId : message.requestId;
}

function wordOf(line: string): string {
  const { content } = JSON.parse(line) as { content: Partial<BindingContent & RequestContent> };
  return content.revokedOn ?? content.withdrawnAt ?? '';
}

/** Takes a disc from outside in, with all that must come of it. */
export async function importBack(history: History, disc: HeldDisc): Promise<void> {
  const { intranet, sides } = history;
  note(history, `import ${disc.number}`);
  const contents = await readDisc(disc.folder, disc.number);
  const { manifest, manifestSha256 } = contents;
  const { sequence, previousManifestSha256: previous } = manifest;
  const refusal = refusalOf(intranet.receiver, { sequence, manifestSha256, previous });
  const ran = await sides.take(disc);
  if (refusal !== null && refusal !== 'known') {
    checkRan(ran, refusal, `import ${disc.number}`);
    history.met.add(refusal);
    if (refusal === 'E_SEQUENCE_FORK') intranet.alarms.add(disc.number);
    return;
  }
  const expected = refusal === null ? takeMessages(history, contents) : null;
  const look =
    expected === null
      ? 0
      : expected.counts.quarantined + expected.words.refused + expected.words.contradictions;
  checkRan(ran, look > 0 ? 3 : 0, `import ${disc.number}`);
  const told = importedSchema.parse(ran.data);
  if (expected !== null) {
    takeIn(intranet.receiver, sequence, manifestSha256);
    const { attachments = 0 } = told.counts ?? {};
    const counts = { ...expected.counts, attachments };
    assert.deepEqual(told, { ...told, counts, words: expected.words }, ran.said);
  }
  history.codes.push({ direction: 'in', manifestSha256, code: told.confirmationCode });
}

const importedSchema = z.object({
  counts: z.record(z.string(), z.number()).nullable(),
  words: z.record(z.string(), z.number()).optional(),
  confirmationCode: z.string(),
});

/** What an import must count, apart from files. */
interface Expected {
  readonly counts: Record<
    'requests' | 'withdrawn' | 'repeated' | 'bindings' | 'receipts' | 'alarms' | 'quarantined',
    number
  >;
  readonly words: Record<'confirmed' | 'refused' | 'contradictions', number>;
}

function takeMessages(history: History, contents: DiscContents): Expected {
  const { intranet, sides } = history;
  const expected: Expected = {
    counts: {
      ...{ requests: 0, withdrawn: 0, repeated: 0, bindings: 0 },
      ...{ receipts: 0, alarms: contents.lines('alarms').length, quarantined: 0 },
    },
    words: { confirmed: 0, refused: 0, contradictions: 0 },
  };
  for (const line of contents.lines('bindings')) takeBinding(intranet, line, expected);
  const source = new Database(sides.source, { readonly: true });
  try {
    const { createdAt: madeAt } = contents.manifest;
    for (const line of contents.lines('requests')) {
      takeRequest(history, line, { source, madeAt, expected });
    }
  } finally {
    source.close();
  }
  for (const line of contents.lines('receipts')) {
    takeReceipt(intranet, JSON.parse(line) as Receipt, expected);
  }
  return expected;
}

/** Of a known binding the end of the mandate alone may change, once. */
function takeBinding(intranet: IntranetModel, line: string, { counts }: Expected): void {
  const { bindingId, content } = JSON.parse(line) as { bindingId: string; content: BindingContent };
  const known = intranet.bindings.get(bindingId);
  if (known?.revokedOn === content.revokedOn) return;
  if ((known?.revokedOn ?? null) === null) {
    intranet.bindings.set(bindingId, content);
    counts.bindings += 1;
    return;
  }
  putAside(intranet, counts, { line, key: bindingId, reason: 'binding-changed' });
}

interface Judging {
  readonly source: Database.Database;
  readonly madeAt: string;
  readonly expected: Expected;
}

function takeRequest(history: History, line: string, judging: Judging): void {
  const { intranet, met } = history;
  const { counts } = judging.expected;
  const { requestId, content } = JSON.parse(line) as { requestId: string; content: RequestContent };
  const known = intranet.requests.get(requestId);
  if (known?.line === line) {
    counts.repeated += 1;
    return;
  }
  const { withdrawnAt } = content;
  const isWithdrawal = withdrawnAt !== null && known?.content.withdrawnAt === null;
  const isUnseen = withdrawnAt !== null && known === undefined;
  if (isWithdrawal || isUnseen) {
    const state = known === undefined ? 'unseen' : 'withdrawn';
    intranet.requests.set(requestId, { line, content, state });
    settleWaiting(intranet, requestId, 'discarded');
    counts.withdrawn += 1;
    return;
  }
  const reason = known !== undefined ? 'request-changed' : objectionTo(content, history, judging);
  if (reason === null) {
    intranet.requests.set(requestId, { line, content, state: 'inbox' });
    settleWaiting(intranet, requestId, 'released');
    counts.requests += 1;
  } else {
    putAside(intranet, counts, { line, key: requestId, reason });
    met.add(reason);
  }
}

/** Puts a message aside; sent once more, it is put aside once. */
function putAside(
  { quarantined }: IntranetModel,
  counts: Expected['counts'],
  { line, key, reason }: { readonly line: string; readonly key: string; readonly reason: string },
): void {
  counts[quarantined.has(line) ? 'repeated' : 'quarantined'] += 1;
  if (!quarantined.has(line)) quarantined.set(line, { key, reason, state: 'waiting' });
}

function settleWaiting(
  { quarantined }: IntranetModel,
  requestId: string,
  state: 'released' | 'discarded',
): void {
  for (const one of quarantined.values()) {
    if (one.key === requestId && one.state === 'waiting') one.state = state;
  }
}

function takeReceipt(
  { sent }: IntranetModel,
  { packageId, manifestSha256, outcome }: Receipt,
  { counts, words }: Expected,
): void {
  counts.receipts += 1;
  const issued = sent.find(({ sequence }) => discNumber('out', sequence) === packageId);
  if (issued?.manifestSha256 !== manifestSha256) {
    words.contradictions += 1;
    return;
  }
  if (issued.outcome === 'imported') {
    if (outcome === 'refused') words.contradictions += 1;
    else if (!issued.signed) words.confirmed += 1;
  } else if (outcome === 'imported') words.confirmed += 1;
  else words.refused += 1;
  if (outcome === 'imported' || issued.outcome !== 'imported') {
    issued.outcome = outcome;
    issued.signed = true;
  }
}
