import type { ManifestPolicy } from '@discferry/package-format';
import { readError, writeFileDurably } from '@discferry/package-media';
import { parsePolicyPack, type LoadedPolicy } from '@discferry/screening';
import { DiscferryError } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The pack every new receiver knows, as every new sender does. */
const SHIPPED = '@discferry/screening/policies/2014-trial.json';

const EXTENSION = '.json';

/** Digits of a pack's digest in its file name, and where a message names the pack. */
const SHORT_DIGITS = 12;

/** A policy pack as it lies in a file. */
export interface PolicyFile extends LoadedPolicy {
  readonly bytes: Uint8Array;
}

/**
 * Reads the file of a policy pack.
 * @throws E_POLICY_INVALID, E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function readPolicyFile(path: string): Promise<PolicyFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  return { ...parsePolicyPack(bytes, path), bytes };
}

/**
 * Adds a pack to those the receiver knows; one that it knows stays as it is.
 * @throws E_MEDIA_FULL, E_MEDIA_WRITE
 */
export async function keepPolicy(folder: string, policy: PolicyFile): Promise<void> {
  if (await isKnown(folder, policy)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileDurably(pathOf(folder, identityOf(policy)), policy.bytes);
}

/** Adds the pack that comes with the software. */
export async function keepShippedPolicy(folder: string): Promise<void> {
  await keepPolicy(folder, await readPolicyFile(fileURLToPath(import.meta.resolve(SHIPPED))));
}

/**
 * Whether the receiver knows a pack.
 * @throws E_POLICY_INVALID when its file was damaged or edited since
 */
export async function isKnown(folder: string, policy: LoadedPolicy): Promise<boolean> {
  const path = pathOf(folder, identityOf(policy));
  return existsSync(path) && (await readKept(path)).sha256 === policy.sha256;
}

/**
 * The receiver's own copy of the pack that a manifest names: same id, same bytes.
 * @throws E_POLICY_UNKNOWN when the receiver has not been told of it
 * @throws E_POLICY_INVALID when its file was damaged or edited since
 */
export async function knownPolicy(
  folder: string,
  { id, sha256 }: ManifestPolicy,
): Promise<LoadedPolicy> {
  const path = pathOf(folder, { id, sha256 });
  if (existsSync(path)) {
    const kept = await readKept(path);
    if (kept.sha256 === sha256) return kept;
  }
  throw new DiscferryError('E_POLICY_UNKNOWN', { id, digest: sha256.slice(0, SHORT_DIGITS) });
}

/** All packs the receiver knows, by file name. */
export async function listPolicies(folder: string): Promise<readonly LoadedPolicy[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  return await Promise.all(names.map((name) => readKept(join(folder, name))));
}

/** Reads a kept pack, and makes sure that it still is the one that was added under this name. */
async function readKept(path: string): Promise<LoadedPolicy> {
  const policy = await readPolicyFile(path);
  if (basename(path) === fileName(identityOf(policy))) return policy;
  const findings = [{ path: 'sha256', expected: 'as in its file name', actual: policy.sha256 }];
  throw new DiscferryError('E_POLICY_INVALID', { path }, { findings });
}

function identityOf({ pack: { id }, sha256 }: LoadedPolicy): ManifestPolicy {
  return { id, sha256 };
}

function pathOf(folder: string, policy: ManifestPolicy): string {
  return join(folder, fileName(policy));
}

function fileName({ id, sha256 }: ManifestPolicy): string {
  return `${id}-${sha256.slice(0, SHORT_DIGITS)}${EXTENSION}`;
}
