import { readFile, writeFile } from 'node:fs/promises';
import { signEnvelope, type SigningKey } from '@discferry/keyring';
import {
  canonicalJson,
  encodeEnvelope,
  parseEnvelope,
  sha256Hex,
  type CanonicalValue,
  type Envelope,
  type Manifest,
} from '@discferry/package-format';
import type { BuiltPackage } from './package-builder.js';

/** Rewrites a package's manifest and signs the lie: what a dishonest or broken sender would send. */
export async function resignManifest(
  built: BuiltPackage,
  keys: readonly SigningKey[],
  change: (manifest: Manifest) => CanonicalValue,
): Promise<void> {
  const payload = Buffer.from(canonicalJson(change(built.manifest)));
  await writeFile(built.envelopePath, encodeEnvelope(signEnvelope(payload, keys)));
}

/** Puts another archive in place and signs for its bytes, so that only what is in it is wrong. */
export async function resignArchive(
  built: BuiltPackage,
  keys: readonly SigningKey[],
  archive: Uint8Array,
): Promise<void> {
  await writeFile(built.archivePath, archive);
  await resignManifest(built, keys, (manifest) => ({
    ...manifest,
    archive: { ...manifest.archive, size: archive.length, sha256: sha256Hex(archive) },
  }));
}

/** Rewrites the envelope around the manifest, which stays as it was signed. */
export async function changeEnvelope(
  built: BuiltPackage,
  change: (envelope: Envelope) => Envelope,
): Promise<void> {
  const envelope = parseEnvelope(await readFile(built.envelopePath), built.envelopePath);
  await writeFile(built.envelopePath, encodeEnvelope(change(envelope)));
}

/** Changes the bytes of one of the two files: a scratch, a cut, an edit by hand. */
export async function changeFile(
  path: string,
  change: (bytes: Buffer) => Uint8Array,
): Promise<void> {
  await writeFile(path, change(await readFile(path)));
}
