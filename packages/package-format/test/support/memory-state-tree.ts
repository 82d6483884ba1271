import {
  bucketOf,
  refreshState,
  sha256,
  type StateLeaf,
  type StateTreeStore,
} from '../../src/index.js';

/** A published state in memory: leaves by hexadecimal key hash, nodes by prefix. */
export interface MemoryState extends StateTreeStore {
  /** Publishes a record, or with null takes it away; returns the bucket that changed. */
  set(key: string, record: string | null): string;
  readonly nodeCount: number;
  /** The sizes of the batches asked for. */
  readonly asked: readonly number[];
}

export function memoryState(): MemoryState {
  const leaves = new Map<string, StateLeaf>();
  const nodes = new Map<string, Uint8Array>();
  const asked: number[] = [];
  return {
    asked,
    get nodeCount() {
      return nodes.size;
    },
    set: (key, record) => {
      const keyHash = sha256(key);
      const id = Buffer.from(keyHash).toString('hex');
      if (record === null) leaves.delete(id);
      else leaves.set(id, { keyHash, digest: sha256(record) });
      return bucketOf(keyHash);
    },
    leaves: (buckets) => {
      asked.push(buckets.length);
      const sorted = [...leaves].sort(([left], [right]) => (left < right ? -1 : 1));
      return Promise.resolve(
        new Map(
          buckets.map((bucket) => [
            bucket,
            sorted.filter(([id]) => id.startsWith(bucket)).map(([, leaf]) => leaf),
          ]),
        ),
      );
    },
    children: (parents) => {
      asked.push(parents.length);
      const found = [...nodes].filter(([prefix]) => parents.includes(prefix.slice(0, -1)));
      return Promise.resolve(new Map(found));
    },
    put: (changed) => {
      for (const [prefix, digest] of changed) {
        if (digest === null) nodes.delete(prefix);
        else nodes.set(prefix, digest);
      }
      return Promise.resolve();
    },
  };
}

/** Applies changes and brings the tree up to date once, as one package does. */
export function apply(
  state: MemoryState,
  changes: readonly (readonly [key: string, record: string | null])[],
): Promise<string> {
  return refreshState(state, new Set(changes.map(([key, record]) => state.set(key, record))));
}
