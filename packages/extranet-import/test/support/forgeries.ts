import { canonicalJson, type CanonicalValue } from '@discferry/package-format';
import type { ErrorCode } from '@discferry/shared-schema';
import {
  changeEnvelope,
  changeFile,
  createSender,
  forgeZip,
  resignArchive,
  resignContents,
  resignManifest,
  sampleRecord,
  sampleRequest,
  sampleWithdrawal,
  type BuiltPackage,
  type ForgedEntry,
  type Sender,
} from '@discferry/test-kit';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { enrol, type Gate } from './gate.js';

/** A package a gate must refuse, and the code it must refuse it with. */
export interface Forgery {
  readonly name: string;
  readonly code: ErrorCode;
  /** Makes the package and gives the path to import. */
  readonly make: (gate: Gate) => Promise<string>;
}

function made(name: string, code: ErrorCode, make: Forgery['make']): Forgery {
  return { name, code, make };
}

/** A package of the gate's own sender, spoiled afterwards. */
function spoiled(
  name: string,
  code: ErrorCode,
  spoil: (built: BuiltPackage, sender: Sender) => Promise<void>,
): Forgery {
  return {
    name,
    code,
    make: async ({ sender }) => {
      const built = await sender.nextPackage({ publish: [sampleRecord(1), sampleRecord(2)] });
      await spoil(built, sender);
      return built.envelopePath;
    },
  };
}

/** A package whose archive holds something else, and is signed as it is. */
function repacked(
  name: string,
  code: ErrorCode,
  entries: (honest: ForgedEntry) => readonly ForgedEntry[],
): Forgery {
  return spoiled(name, code, async (built, { keys }) => {
    const content = contentOf(sampleRecord(1), sampleRecord(2));
    await resignArchive(built, keys, forgeZip(entries({ name: 'procedural.ndjson', content })));
  });
}

/** The first package of a sender of its own making. */
function sentBy(
  name: string,
  code: ErrorCode,
  makeSender: (gate: Gate, folder: string) => Sender | Promise<Sender>,
): Forgery {
  return {
    name,
    code,
    make: async (gate) => {
      const sender = await makeSender(gate, join(gate.folder, 'other'));
      const changes =
        sender.channel.direction === 'out'
          ? { publish: [sampleRecord(1)] }
          : { messages: { requests: [sampleRequest(1)] } };
      return (await sender.nextPackage(changes)).envelopePath;
    },
  };
}

function contentOf(...records: readonly CanonicalValue[]): Buffer {
  return Buffer.from(records.map((record) => `${canonicalJson(record)}\n`).join(''));
}

function withContent(name: string, code: ErrorCode, content: Buffer): Forgery {
  return spoiled(name, code, (built, { keys }) =>
    resignContents(built, keys, { 'procedural.ndjson': content }),
  );
}

const LINK = 0o120777 * 0x1_0000;

export const forgeries: readonly Forgery[] = [
  spoiled('an envelope that is no envelope', 'E_ENVELOPE_MALFORMED', ({ envelopePath }) =>
    changeFile(envelopePath, () => Buffer.from('{}\n')),
  ),
  spoiled('nobody’s signature', 'E_SIGNATURE_MISSING', (built) =>
    changeEnvelope(built, (envelope) => ({ ...envelope, signatures: [] })),
  ),
  spoiled('a bad signature', 'E_SIGNATURE_INVALID', (built) =>
    changeEnvelope(built, ({ payload, signatures }) => ({
      payload,
      signatures: signatures.map(({ keyId }) => ({ keyId, signature: Buffer.alloc(64, 1) })),
    })),
  ),
  spoiled('a manifest edited after signing', 'E_SIGNATURE_INVALID', (built) =>
    changeEnvelope(built, (envelope) => ({
      ...envelope,
      payload: Buffer.from(
        Buffer.from(envelope.payload).toString().replace('2014-trial', '2015-trial'),
      ),
    })),
  ),
  sentBy('an unknown key', 'E_KEY_UNKNOWN', (_, folder) =>
    createSender({ folder, keyNumbers: [9] }),
  ),
  sentBy('a key that speaks for another office', 'E_KEY_NOT_TRUSTED', async (gate, folder) => {
    await enrol(gate, createSender({ folder, keyNumbers: [2] }), '370800-out');
    return createSender({ folder, keyNumbers: [2] });
  }),
  sentBy('a channel nobody is enrolled for', 'E_CHANNEL_WRONG', (_, folder) =>
    createSender({ folder, office: '370900' }),
  ),
  sentBy('the other direction, with a key not enrolled here', 'E_DIRECTION_WRONG', (_, folder) =>
    createSender({ folder, direction: 'in', keyNumbers: [9] }),
  ),
  sentBy('the other direction', 'E_DIRECTION_WRONG', async (gate, folder) => {
    await changeFile(join(gate.folder, 'data', 'trust.json'), (json) =>
      Buffer.from(json.toString().replace('"370700-out"', '"370700-in"')),
    );
    return createSender({ folder, direction: 'in' });
  }),
  sentBy('too few signers', 'E_THRESHOLD', async (gate, folder) => {
    await enrol(gate, createSender({ folder, keyNumbers: [2] }), '370700-out');
    await changeFile(join(gate.folder, 'data', 'trust.json'), (json) =>
      Buffer.from(json.toString().replace('"threshold": 1', '"threshold": 2')),
    );
    return createSender({ folder });
  }),
  sentBy('another epoch', 'E_EPOCH', (_, folder) => createSender({ folder, epoch: 2 })),
  spoiled('a newer format version', 'E_FORMAT_VERSION', (built, { keys }) =>
    resignManifest(built, keys, (manifest) => ({ ...manifest, formatVersion: 2 })),
  ),
  spoiled('a manifest with a field too many', 'E_MANIFEST_MALFORMED', (built, { keys }) =>
    resignManifest(built, keys, (manifest) => ({ ...manifest, note: 'urgent' })),
  ),
  made('files that were renamed', 'E_PACKAGE_NAME', async ({ sender }) => {
    const { envelopePath, archivePath } = await sender.nextPackage({
      publish: [sampleRecord(1)],
    });
    const renamed = (path: string) => path.replace('000001', '000007');
    await rename(archivePath, renamed(archivePath));
    await rename(envelopePath, renamed(envelopePath));
    return renamed(envelopePath);
  }),
  made('a gap', 'E_SEQUENCE_GAP', async ({ sender }) => {
    await sender.nextPackage({ publish: [sampleRecord(1)] });
    return (await sender.nextPackage({ publish: [sampleRecord(2)] })).envelopePath;
  }),
  spoiled('an archive cut short', 'E_ARCHIVE_TRUNCATED', ({ archivePath }) =>
    changeFile(archivePath, (bytes) => bytes.subarray(0, -1)),
  ),
  spoiled('an archive with something behind it', 'E_ARCHIVE_OVERSIZE', ({ archivePath }) =>
    changeFile(archivePath, (bytes) => Buffer.concat([bytes, Buffer.alloc(1000)])),
  ),
  spoiled('an archive with a scratch', 'E_ARCHIVE_DIGEST', ({ archivePath }) =>
    changeFile(archivePath, (bytes) => bytes.fill(0, 100, 101)),
  ),
  spoiled('an archive that is no ZIP', 'E_ARCHIVE_NOT_ZIP', (built, { keys }) =>
    resignArchive(built, keys, Buffer.from('not a ZIP at all, but signed')),
  ),
  repacked('a ZIP with a comment', 'E_ARCHIVE_PROFILE', (honest) => [
    { ...honest, comment: Buffer.from('hidden') },
  ]),
  repacked('an entry too many', 'E_ENTRY_EXTRA', (honest) => [
    honest,
    { name: 'extra.ndjson', content: 'x' },
  ]),
  made('an entry too few', 'E_ENTRY_MISSING', async ({ sender }) => {
    const publish = [sampleRecord(1)];
    const built = await sender.nextPackage({ publish, withdraw: [sampleWithdrawal(9)] });
    const left = { name: 'procedural.ndjson', content: contentOf(...publish) };
    await resignArchive(built, sender.keys, forgeZip([left]));
    return built.envelopePath;
  }),
  repacked('the same entry twice', 'E_ENTRY_DUPLICATE', (honest) => [honest, honest]),
  repacked('an entry that climbs out', 'E_ENTRY_NAME', (honest) => [
    { ...honest, name: '../procedural.ndjson' },
  ]),
  repacked('a link', 'E_ENTRY_LINK', (honest) => [
    { ...honest, central: { externalAttributes: LINK } },
  ]),
  repacked('an entry longer than signed', 'E_ENTRY_SIZE', (honest) => [
    { ...honest, content: Buffer.concat([Buffer.from(honest.content ?? ''), Buffer.from('{}\n')]) },
  ]),
  spoiled('an entry of other content', 'E_ENTRY_DIGEST', (built, { keys }) =>
    resignManifest(built, keys, (manifest) => ({
      ...manifest,
      entries: manifest.entries.map((entry) => ({ ...entry, sha256: '0'.repeat(64) })),
    })),
  ),
  spoiled('more records than signed', 'E_ENTRY_COUNT', (built, { keys }) =>
    resignManifest(built, keys, (manifest) => ({
      ...manifest,
      entries: manifest.entries.map((entry) => ({ ...entry, records: entry.records - 1 })),
    })),
  ),
  withContent('a line that is no JSON', 'E_RECORD_MALFORMED', Buffer.from('{"kind":\n')),
  withContent(
    'a name that is not masked',
    'E_RECORD_MALFORMED',
    contentOf({
      ...sampleRecord(1),
      parties: [{ role: 'suspect', name: '李小龙', measures: [] }],
    }),
  ),
  withContent('a record twice', 'E_RECORD_MALFORMED', contentOf(sampleRecord(1), sampleRecord(1))),
  spoiled('other changes than announced', 'E_CHANGE_COUNT', (built, { keys }) =>
    resignManifest(built, keys, (manifest) => ({
      ...manifest,
      changes: { published: 1, updated: 1, withdrawn: 0 },
    })),
  ),
  spoiled('a policy pack nobody told this receiver of', 'E_POLICY_UNKNOWN', (built, { keys }) =>
    resignManifest(built, keys, ({ policy, ...manifest }) => ({
      ...manifest,
      policy: { ...policy, sha256: 'a'.repeat(64) },
    })),
  ),
  made('a case that must not be public', 'E_SECRECY_RULE', async ({ sender }) => {
    const publish = [sampleRecord(1, { charges: [{ code: '110.1', name: '间谍罪' }] })];
    return (await sender.nextPackage({ publish })).envelopePath;
  }),
  spoiled('another idea of what is public here', 'E_STATE_DIGEST', (built, { keys }) =>
    resignManifest(built, keys, ({ state, ...manifest }) => ({
      ...manifest,
      state: { ...state, before: 'a'.repeat(64) },
    })),
  ),
  spoiled('another idea of what will be public', 'E_STATE_DIGEST', (built, { keys }) =>
    resignManifest(built, keys, ({ state, ...manifest }) => ({
      ...manifest,
      state: { ...state, after: 'a'.repeat(64) },
    })),
  ),
];
