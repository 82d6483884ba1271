import { recordDigest } from '@discferry/package-format';
import type { BindingContent, RequestContent } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { expectRun, note, type History } from './history.ts';
import type { IntranetModel, Quarantined } from './model.ts';
import { rightInside } from './judge-request.ts';

const listSchema = z.object({
  messages: z.array(z.object({ id: z.number(), key: z.string(), packageId: z.string() })),
});

/** A message that waits in quarantine. */
interface Waiting {
  readonly id: string;
  readonly packageId: string;
  readonly line: string;
  readonly aside: Quarantined;
}

async function drawWaiting(history: History): Promise<Waiting | undefined> {
  const { draw, sides, intranet } = history;
  const waits = [...intranet.quarantined.values()].some(({ state }) => state === 'waiting');
  if (!waits) return undefined;
  const ran = await expectRun(history, 0, ['intranet-import', 'quarantine', 'list']);
  const chosen = draw.of(listSchema.parse(ran.data).messages);
  if (chosen === undefined) return undefined;
  const ledger = new Database(sides.ledger, { readonly: true });
  const digest = ledger
    .prepare('SELECT digest FROM quarantined_message WHERE id = ?')
    .pluck()
    .get(chosen.id);
  ledger.close();
  for (const [line, aside] of intranet.quarantined) {
    if (Buffer.from(recordDigest(line)).toString('hex') !== digest) continue;
    return { id: String(chosen.id), packageId: chosen.packageId, line, aside };
  }
  throw new TypeError('in quarantine is what was never put there');
}

/** A person stands for a message: what only a person can excuse is excused, and nothing else. */
export async function releaseMessage(history: History): Promise<void> {
  const waiting = await drawWaiting(history);
  if (waiting === undefined) return;
  const { id, line, aside } = waiting;
  note(history, `release ${aside.key} (${aside.reason})`);
  const isReleased = aside.key.startsWith('BD')
    ? releaseBinding(history.intranet, line)
    : releaseRequest(history, line);
  const words = ['quarantine', 'release', id];
  await expectRun(history, isReleased ? 0 : 'E_USAGE', ['intranet-import', ...words]);
  if (isReleased) aside.state = 'released';
}

function releaseBinding({ bindings }: IntranetModel, line: string): boolean {
  const { bindingId, content } = JSON.parse(line) as { bindingId: string; content: BindingContent };
  bindings.set(bindingId, content);
  return true;
}

function releaseRequest({ intranet, sides }: History, line: string): boolean {
  const { requestId, content } = JSON.parse(line) as { requestId: string; content: RequestContent };
  if (intranet.requests.has(requestId)) return false;
  const source = new Database(sides.source, { readonly: true });
  try {
    if (rightInside(intranet, content, source) !== null) return false;
  } finally {
    source.close();
  }
  intranet.requests.set(requestId, { line, content, state: 'inbox' });
  return true;
}

/** A person throws a message away. */
export async function discardMessage(history: History): Promise<void> {
  const waiting = await drawWaiting(history);
  if (waiting === undefined) return;
  const { id, packageId, aside } = waiting;
  note(history, `discard ${aside.key} (${aside.reason})`);
  const words = ['quarantine', 'discard', id, '--confirm', packageId];
  await expectRun(history, 0, ['intranet-import', ...words]);
  aside.state = 'discarded';
}
