import { startSha256 } from '../encoding/digest.js';

/** Hexadecimal digits of a key hash that name its bucket: 16^4 = 65,536 buckets. */
const BUCKET_DIGITS = 4;
const FANOUT_DIGITS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

/** How many buckets or nodes are worked on at a time: bounds memory and the length of a query. */
const BATCH = 256;

/** Domain separation: a bucket can never be passed off as an inner node. */
const BUCKET_TAG = Buffer.of(0);
const NODE_TAG = Buffer.of(1);
const ABSENT = Buffer.alloc(32);

/** The digest of a published state with nothing in it. */
export const EMPTY_STATE = '0'.repeat(64);

/** One published record in the state tree. */
export interface StateLeaf {
  /** SHA-256 of the record's key (its case number in UTF-8), 32 bytes. */
  readonly keyHash: Uint8Array;
  /** The record's digest, 32 bytes. */
  readonly digest: Uint8Array;
}

/** Where a state tree is kept. Both sides keep one, in different databases. */
export interface StateTreeStore {
  /** The leaves of each bucket asked for, sorted by key hash; buckets without leaves may be missing. */
  leaves(buckets: readonly string[]): Promise<ReadonlyMap<string, readonly StateLeaf[]>>;
  /** The digests of all children of the nodes asked for, by the children's own prefixes. */
  children(parents: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Stores digests by prefix; null takes a node away. */
  put(nodes: ReadonlyMap<string, Uint8Array | null>): Promise<void>;
}

/** The bucket in which a key hash falls. */
export function bucketOf(keyHash: Uint8Array): string {
  return Buffer.from(keyHash.buffer, keyHash.byteOffset, keyHash.length)
    .toString('hex')
    .slice(0, BUCKET_DIGITS);
}

/** SHA-256 over the tag and every leaf's key hash and record digest; absent when there is none. */
function bucketDigest(leaves: readonly StateLeaf[]): Uint8Array | null {
  if (leaves.length === 0) return null;
  const hash = startSha256().update(BUCKET_TAG);
  for (const leaf of leaves) hash.update(leaf.keyHash).update(leaf.digest);
  return hash.digest();
}

/** SHA-256 over the tag and sixteen children, 32 zero bytes for an absent one. */
function nodeDigest(prefix: string, children: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const digests = FANOUT_DIGITS.map((digit) => children.get(prefix + digit));
  if (digests.every((digest) => digest === undefined)) return null;
  const hash = startSha256().update(NODE_TAG);
  for (const digest of digests) hash.update(digest ?? ABSENT);
  return hash.digest();
}

/**
 * Brings the tree up to date after changes in some buckets and returns the digest of the whole
 * published state, 64 hexadecimal digits. Costs what changed, not what is published.
 * SPEC.md, State digest.
 */
export async function refreshState(
  store: StateTreeStore,
  changedBuckets: ReadonlySet<string>,
): Promise<string> {
  for (const batch of batches([...changedBuckets].sort())) {
    const leaves = await store.leaves(batch);
    await store.put(
      new Map(batch.map((bucket) => [bucket, bucketDigest(leaves.get(bucket) ?? [])])),
    );
  }
  let changed = changedBuckets;
  for (let digits = BUCKET_DIGITS - 1; digits > 0; digits -= 1) {
    changed = new Set([...changed].map((prefix) => prefix.slice(0, digits)));
    for (const batch of batches([...changed].sort())) {
      const children = await store.children(batch);
      await store.put(new Map(batch.map((prefix) => [prefix, nodeDigest(prefix, children)])));
    }
  }
  return stateDigest(store);
}

/** The digest of the published state as the tree has it. */
export async function stateDigest(store: StateTreeStore): Promise<string> {
  const root = nodeDigest('', await store.children(['']));
  return root === null ? EMPTY_STATE : Buffer.from(root).toString('hex');
}

function* batches(prefixes: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < prefixes.length; start += BATCH) {
    yield prefixes.slice(start, start + BATCH);
  }
}
