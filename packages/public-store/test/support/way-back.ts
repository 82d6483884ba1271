import { EMPTY_STATE, sha256Hex, type EntryKind, type Manifest } from '@discferry/package-format';
import { sampleRecord } from '@discferry/test-kit';
import type { Receipt, Reply } from '@discferry/shared-schema';
import type {
  NewBinding,
  NewRequest,
  PublicStore,
  RecordedBinding,
  RecordedRequest,
  ReturnEntryKind,
} from '../../src/index.js';
import { load, newScene, NOW, OPERATOR, type Scene } from './stores.js';

export const OFFICE = '370700';
export const CHANNEL = { office: OFFICE, direction: 'in' } as const;
export const BACK = '370700-in';

/** A criminal case that is open. */
export const CASE = sampleRecord(1, { flow: 'first-instance-prosecution' });

/** Who enters something, and when. */
export function by(now: string | Date = NOW): { readonly now: Date; readonly operator: string } {
  return { now: new Date(now), operator: OPERATOR };
}

/** A store in which the open case is public. */
export async function sceneWithCase(): Promise<Scene> {
  const scene = await newScene();
  await load(scene, await scene.sender.nextPackage({ publish: [CASE] }), {
    now: new Date('2026-01-10T01:00:00Z'),
  });
  return scene;
}

let drawn = 0;

/** Different bytes each time, the same in every run. */
function random(bytes: number): Uint8Array {
  drawn += 1;
  const drawnHash = Buffer.from(sha256Hex(`draw ${String(drawn)}`), 'hex');
  return drawnHash.subarray(0, bytes);
}

export function newBinding(changes: Partial<NewBinding> = {}): NewBinding {
  return {
    office: OFFICE,
    content: {
      caseNumber: CASE.caseNumber,
      person: {
        name: '林律师',
        as: 'defender',
        firm: '山东某某律师事务所',
        licence: '13707201010123456',
        phone: '13800138000',
      },
      client: '赵小明',
      boundOn: '2026-01-10',
    },
    random,
    ...by(),
    ...changes,
  };
}

export function newRequest(
  { bindingId }: Pick<RecordedBinding, 'bindingId'>,
  changes: Partial<NewRequest> = {},
): NewRequest {
  return {
    bindingId,
    caseNumber: CASE.caseNumber,
    details: { kind: 'read-file', dates: ['2026-11-24'], medium: 'on-site' },
    attachments: [],
    sourceSha256: null,
    random,
    ...by(),
    ...changes,
  };
}

export function replyTo(
  { requestId, caseNumber }: Pick<RecordedRequest, 'requestId' | 'caseNumber'>,
  changes: Partial<Reply> = {},
): Reply {
  return {
    kind: 'reply',
    requestId,
    caseNumber,
    decidedOn: '2026-11-23',
    reason: null,
    decision: 'agreed',
    appointment: { at: '2026-11-24T14:30', place: '阅卷室' },
    ...changes,
  };
}

/** What went home with a package: its lines by entry, parsed. */
export interface Sent {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly entries: Partial<Record<ReturnEntryKind, readonly Record<string, unknown>[]>>;
}

/** Makes a package home without any file; undefined when there is nothing to tell. */
export async function sendHome(
  store: PublicStore,
  now: string | Date = NOW,
): Promise<Sent | undefined> {
  return store.requests.withOutbox({ channel: CHANNEL, ...by(now) }, async (outbox) => {
    if (outbox.kinds.length === 0) return undefined;
    const entries: Sent['entries'] = {};
    for (const kind of outbox.kinds) {
      const lines: Record<string, unknown>[] = [];
      for await (const batch of outbox.lines(kind)) {
        lines.push(...batch.map((line) => JSON.parse(line) as Record<string, unknown>));
      }
      entries[kind] = lines;
    }
    const { epoch, sequence, manifestSha256: previous } = outbox.receiver;
    const manifest = manifestOf({ epoch, sequence: sequence + 1, previous, entries });
    const manifestSha256 = sha256Hex(JSON.stringify(manifest));
    await outbox.record({ manifest, manifestSha256, envelopeSha256: 'e'.repeat(64) });
    return { manifest, manifestSha256, entries };
  });
}

function manifestOf({
  epoch,
  sequence,
  previous,
  entries,
}: {
  readonly epoch: number;
  readonly sequence: number;
  readonly previous: string | null;
  readonly entries: Sent['entries'];
}): Manifest {
  const id = `${BACK}-${String(sequence).padStart(6, '0')}`;
  const sha256 = 'a'.repeat(64);
  return {
    formatVersion: 1,
    packageId: id,
    channel: CHANNEL,
    epoch,
    sequence,
    previousManifestSha256: previous,
    createdAt: '2026-11-21T02:00:00Z',
    policy: null,
    archive: { name: `${id}.zip`, size: 1, sha256 },
    entries: Object.entries(entries).map(([kind, lines]) => ({
      name: `${kind as 'requests'}.ndjson`,
      kind: kind as EntryKind,
      mediaType: 'application/x-ndjson',
      size: 1,
      sha256,
      records: lines.length,
    })),
    changes: { published: 0, updated: 0, withdrawn: 0 },
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
  };
}

/** The receiver's word on a package home. */
export function receiptFor(
  { manifest, manifestSha256 }: Pick<Sent, 'manifest' | 'manifestSha256'>,
  changes: Partial<Receipt> = {},
): Receipt {
  return {
    kind: 'receipt',
    packageId: manifest.packageId,
    manifestSha256,
    outcome: 'imported',
    code: null,
    at: '2026-11-22T02:00:00Z',
    counts: { published: 0, updated: 0, withdrawn: 0, messages: 2, quarantined: 0 },
    findings: [],
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
    trailHead: 'b'.repeat(64),
    ...changes,
  };
}

/** What the audit finds: nothing as long as nobody edits. */
export async function auditOf(store: PublicStore): Promise<readonly unknown[]> {
  const findings: unknown[] = [];
  for await (const finding of store.audit({})) findings.push(finding);
  return findings;
}
