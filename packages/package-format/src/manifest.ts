import {
  channelSchema,
  DiscferryError,
  findingsOfIssues,
  instantSchema,
  packageId,
  sequenceSchema,
  sha256HexSchema,
  type Direction,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { encodeOwn, notCanonical, parseCanonical } from './encoding/parse-canonical.js';
import { EMPTY_STATE } from './state/state-tree.js';

/** The format version this code writes and reads. SPEC.md, Versions. */
export const FORMAT_VERSION = 1;

/** A ZIP without 64-bit extensions ends below this size; so does every entry in it. */
export const MAX_ARCHIVE_BYTES = 0xffff_fffe;

/** What an entry holds, and the one name and place each kind has in an archive. */
export const ENTRY_NAMES = {
  withdrawals: 'withdrawals.ndjson',
  'procedural-records': 'procedural.ndjson',
  documents: 'documents.ndjson',
  replies: 'replies.ndjson',
  bindings: 'bindings.ndjson',
  requests: 'requests.ndjson',
  attachments: 'attachments.ndjson',
  receipts: 'receipts.ndjson',
  alarms: 'alarms.ndjson',
} as const;

/** Entries that change what is published. */
export const STATE_ENTRIES = ['withdrawals', 'procedural-records', 'documents'] as const;
export type StateEntryKind = (typeof STATE_ENTRIES)[number];

/** What may travel which way: nothing from the internet is ever published. */
const KINDS_OF_DIRECTION = {
  out: [...STATE_ENTRIES, 'replies', 'receipts'],
  in: ['bindings', 'requests', 'attachments', 'receipts', 'alarms'],
} as const satisfies Readonly<Record<Direction, readonly EntryKind[]>>;

export type EntryKind = keyof typeof ENTRY_NAMES;
const kinds = Object.keys(ENTRY_NAMES) as [EntryKind, ...EntryKind[]];
const entryKindSchema = z.enum(kinds);

const byteCountSchema = z.int().min(0).max(MAX_ARCHIVE_BYTES);
const countSchema = z.int().min(0);

const entrySchema = z.strictObject({
  name: z.enum(Object.values(ENTRY_NAMES)),
  kind: entryKindSchema,
  mediaType: z.literal('application/x-ndjson'),
  size: byteCountSchema,
  sha256: sha256HexSchema,
  records: countSchema,
});

/**
 * The manifest (清单): what is signed, and what the whole package is checked against.
 * SPEC.md, Manifest, explains every field.
 */
export const manifestSchema = z
  .strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    packageId: z.string(),
    channel: channelSchema,
    epoch: z.int().min(1),
    sequence: sequenceSchema,
    previousManifestSha256: sha256HexSchema.nullable(),
    createdAt: instantSchema,
    policy: z
      .strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/),
        sha256: sha256HexSchema,
      })
      .nullable(),
    archive: z.strictObject({
      name: z.string(),
      size: byteCountSchema,
      sha256: sha256HexSchema,
    }),
    entries: z.array(entrySchema).min(1).max(Object.keys(ENTRY_NAMES).length),
    changes: z.strictObject({
      published: countSchema,
      updated: countSchema,
      withdrawn: countSchema,
    }),
    state: z.strictObject({ before: sha256HexSchema, after: sha256HexSchema }),
  })
  .refine((manifest) => manifest.packageId === packageId(manifest.channel, manifest.sequence), {
    path: ['packageId'],
    error: 'not channel and sequence as one word',
  })
  .refine((manifest) => manifest.archive.name === `${manifest.packageId}.zip`, {
    path: ['archive', 'name'],
    error: 'not the package id and .zip',
  })
  .refine((manifest) => manifest.entries.every(({ kind, name }) => ENTRY_NAMES[kind] === name), {
    path: ['entries'],
    error: 'a kind under the name of another',
  })
  .refine((manifest) => inOrderOnce(manifest.entries.map(({ kind }) => kind)), {
    path: ['entries'],
    error: 'not withdrawals before records, each once',
  })
  .refine(({ channel: { direction }, policy }) => (direction === 'out') === (policy !== null), {
    path: ['policy'],
    error: 'a policy pack for what is not published, or none for what is',
  })
  .refine(({ channel, changes, state }) => channel.direction === 'out' || isIdle(changes, state), {
    path: ['state'],
    error: 'the way home changes what is published',
  })
  .refine(
    ({ channel: { direction }, entries }) => {
      const allowed: readonly EntryKind[] = KINDS_OF_DIRECTION[direction];
      return entries.every(({ kind }) => allowed.includes(kind));
    },
    { path: ['entries'], error: 'a kind that does not go this way' },
  );

export type Manifest = z.infer<typeof manifestSchema>;
/** The policy pack that a package was screened under. */
export type ManifestPolicy = NonNullable<Manifest['policy']>;
export type ManifestEntry = Manifest['entries'][number];
/** An entry that is known to hold records of a kind. */
export type EntryOfKind<Kind extends EntryKind> = ManifestEntry & { readonly kind: Kind };

/** Whether nothing that is published changes: there is no published state on the way home. */
function isIdle(
  { published, updated, withdrawn }: Record<'published' | 'updated' | 'withdrawn', number>,
  { before, after }: Record<'before' | 'after', string>,
): boolean {
  return published + updated + withdrawn === 0 && before === EMPTY_STATE && after === EMPTY_STATE;
}

/** Withdrawals come first, so that whoever stops reading early has withdrawn and not published. */
function inOrderOnce(kinds: readonly EntryKind[]): boolean {
  const order = Object.keys(ENTRY_NAMES);
  const places = kinds.map((kind) => order.indexOf(kind));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));
}

/** The pack of a package on its way out. The form of a manifest makes sure that it has one. */
export function policyOf({ policy }: Manifest): ManifestPolicy {
  if (policy === null) throw new TypeError('nothing on the way home was screened');
  return policy;
}

/** The exact bytes of a manifest: what gets signed and chained. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeOwn(manifestSchema.parse(manifest));
}

const versionSchema = z.looseObject({ formatVersion: z.int() });

/**
 * Reads the bytes of a manifest whose signature has been verified.
 * @throws E_FORMAT_VERSION for a newer version, before anything else of it is looked at
 * @throws E_MANIFEST_MALFORMED for everything that is not a canonical manifest of this version
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const parsed = parseCanonical(bytes);
  if (!parsed.ok) {
    throw new DiscferryError(
      'E_MANIFEST_MALFORMED',
      {},
      { findings: [notCanonical('manifest', parsed.actual)] },
    );
  }
  const version = versionSchema.safeParse(parsed.value).data?.formatVersion;
  if (version !== undefined && version > FORMAT_VERSION) {
    throw new DiscferryError('E_FORMAT_VERSION', { version, supported: FORMAT_VERSION });
  }
  const manifest = manifestSchema.safeParse(parsed.value);
  if (manifest.success) return manifest.data;
  const findings = findingsOfIssues(manifest.error.issues, parsed.value, 'manifest.');
  throw new DiscferryError('E_MANIFEST_MALFORMED', {}, { findings });
}
