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
import { forgeZip } from './zip-forge.js';

const LINE_FEED = 0x0a;

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

/**
 * Packs other contents into the entries, by name, and signs for them as they are: sizes, digests and
 * line counts are true, only what the lines say is not what a sender should send.
 */
export async function resignContents(
  built: BuiltPackage,
  keys: readonly SigningKey[],
  contents: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const { manifest } = built;
  const archive = forgeZip(Object.entries(contents).map(([name, content]) => ({ name, content })));
  const entries = manifest.entries.map((entry) => {
    const content = contents[entry.name] ?? Buffer.alloc(0);
    const records = content.filter((byte) => byte === LINE_FEED).length;
    return { ...entry, size: content.length, sha256: sha256Hex(content), records };
  });
  await resignArchive({ ...built, manifest: { ...manifest, entries } }, keys, archive);
}
