import {
  channelId,
  DiscferryError,
  isDiscferryError,
  type Direction,
} from '@discferry/shared-schema';
import { sha256Hex } from '../encoding/digest.js';
import {
  parseManifest,
  type EntryKind,
  type EntryOfKind,
  type Manifest,
  type ManifestEntry,
} from '../manifest.js';
import { parseEnvelope } from '../signing/envelope.js';
import { authorise, verifySignatures } from '../signing/signatures.js';
import type { TrustedKey, TrustRoot } from '../signing/trust-root.js';
import { checkArchiveBytes, checkEntryContents, checkEntrySet, readEntry } from './contents.js';
import { checkStateBefore, placeOf, type Place } from './place.js';
import type { ReceiverState } from './receiver-state.js';
import type { ReceivedRecord, RecordOfKind } from './records.js';
import type { UnverifiedPackage } from './unverified-package.js';

/** Marks that only this module can set: nobody else can make a package that passes for verified. */
const authentic = Symbol('authentic');
const placed = Symbol('placed');

/** A manifest that a trusted key signed, before the archive has been looked at. */
export interface SignedManifest {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: the identity of the package. */
  readonly manifestSha256: string;
  readonly signers: readonly TrustedKey[];
}

/** A package that is genuine and whole, whatever its place in a sequence. Only `verify…` makes one. */
export interface AuthenticPackage extends SignedManifest {
  readonly [authentic]: true;
  /**
   * The records of one kind, from the beginning; none when the package has no such entry. Checked
   * once more while they are read: commit nothing before the last has come.
   */
  records<Kind extends EntryKind>(kind: Kind): AsyncIterable<ReceivedRecord<RecordOfKind[Kind]>>;
}

/** A genuine package at its place: what an importer accepts, and nothing else. */
export interface VerifiedPackage extends AuthenticPackage {
  readonly [placed]: true;
  readonly place: Place;
}

/** The receiver at which a package must have its place. */
export interface Receiver {
  readonly direction: Direction;
  /** What the receiver remembers of a channel; FRESH_RECEIVER where it knows nothing. */
  stateOf(channel: string): Promise<ReceiverState>;
}

/**
 * SPEC.md, Verification, steps 1 to 4: who signed, and what.
 * @throws E_ENVELOPE_MALFORMED, E_SIGNATURE_MISSING, E_KEY_UNKNOWN, E_SIGNATURE_INVALID,
 *   E_FORMAT_VERSION, E_MANIFEST_MALFORMED, E_CHANNEL_WRONG, E_KEY_NOT_TRUSTED, E_THRESHOLD
 */
export function verifyEnvelope(unverified: UnverifiedPackage, trust: TrustRoot): SignedManifest {
  const envelope = parseEnvelope(unverified.envelope, `${unverified.name}.dsse.json`); // 1
  const keys = verifySignatures(envelope, trust); // 2
  const manifest = parseManifest(envelope.payload); // 3
  const signers = authorise(keys, trust, manifest.channel); // 4
  return { manifest, manifestSha256: sha256Hex(envelope.payload), signers };
}

/**
 * Verifies that a package is genuine and whole, for whoever has no place for it in a sequence: an
 * auditor, an inspection, the exporter reading back what it has written.
 * @throws DiscferryError with the code of the first step that failed and all findings of its stage
 */
export async function verifyAuthenticity(
  unverified: UnverifiedPackage,
  trust: TrustRoot,
): Promise<AuthenticPackage> {
  const signed = verifyEnvelope(unverified, trust);
  await inOneStage([
    () => {
      checkName(unverified, signed.manifest);
    }, // 5
    () => checkArchiveBytes(unverified.archive, signed.manifest), // 8
  ]);
  return verifyContents(unverified, signed);
}

/**
 * Verifies a package for a receiver, in the order of SPEC.md. There is no way to skip a step.
 * @throws DiscferryError with the code of the first step that failed and all findings of its stage
 */
export async function verifyPackage(
  unverified: UnverifiedPackage,
  trust: TrustRoot,
  receiver: Receiver,
): Promise<VerifiedPackage> {
  const signed = verifyEnvelope(unverified, trust);
  const { manifest, manifestSha256 } = signed;
  const state = await receiver.stateOf(channelId(manifest.channel));
  let place: Place = 'next';
  await inOneStage([
    () => {
      checkName(unverified, manifest);
    }, // 5
    () => {
      checkDirection(manifest, receiver.direction);
    }, // 6
    () => {
      place = placeOf(manifest, manifestSha256, state); // 7
      if (place === 'next') checkStateBefore(manifest, state);
    },
    () => checkArchiveBytes(unverified.archive, manifest), // 8
  ]);
  const whole = await verifyContents(unverified, signed);
  return { ...whole, [placed]: true, place };
}

/** Steps 9 to 11: the archive's structure, its entries, their records. */
async function verifyContents(
  unverified: UnverifiedPackage,
  signed: SignedManifest,
): Promise<AuthenticPackage> {
  const { archive } = unverified;
  const { entries } = signed.manifest;
  checkEntrySet(await archive.entries(), signed.manifest); // 9, 10
  await inOneStage(entries.map((entry) => () => checkEntryContents(archive, entry))); // 11
  const records = <Kind extends EntryKind>(kind: Kind) => {
    const isOfKind = (entry: ManifestEntry): entry is EntryOfKind<Kind> => entry.kind === kind;
    const entry = entries.find(isOfKind);
    return entry === undefined ? nothing() : readEntry(archive, entry);
  };
  return { ...signed, [authentic]: true, records };
}

async function* nothing(): AsyncGenerator<never> {
  // No entry, no records.
}

function checkName(unverified: UnverifiedPackage, manifest: Manifest): void {
  if (unverified.name === manifest.packageId) return;
  throw new DiscferryError('E_PACKAGE_NAME', {
    actual: manifest.packageId,
    expected: unverified.name,
  });
}

function checkDirection(manifest: Manifest, expected: Direction): void {
  const actual = manifest.channel.direction;
  if (actual !== expected) throw new DiscferryError('E_DIRECTION_WRONG', { actual, expected });
}

/**
 * Runs independent steps to the end and then throws the first failure with the findings of all, so
 * that one look at a bad disc shows everything that is wrong with it.
 */
async function inOneStage(steps: readonly (() => Promise<void> | void)[]): Promise<void> {
  const failures: DiscferryError[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (!isDiscferryError(error)) throw error;
      failures.push(error);
    }
  }
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const findings = failures.flatMap((failure) =>
    failure.findings.length > 0
      ? failure.findings
      : [{ path: failure.code, expected: 'a package without this fault', actual: failure.message }],
  );
  throw first.withFindings(findings);
}
