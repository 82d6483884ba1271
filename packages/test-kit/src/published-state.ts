import {
  bucketOf,
  recordDigest,
  recordLine,
  refreshState,
  sha256,
  stateDigest,
  type Manifest,
  type StateLeaf,
  type StateTreeStore,
} from '@discferry/package-format';
import {
  recordKey,
  type DocumentRecord,
  type ProceduralRecord,
  type Withdrawal,
} from '@discferry/shared-schema';

/** What a package changes. */
export interface Changes {
  readonly publish?: readonly ProceduralRecord[];
  readonly publishDocuments?: readonly DocumentRecord[];
  readonly withdraw?: readonly Withdrawal[];
}

/** What a sender believes to be public, in memory. */
export interface PublishedState {
  /** Makes the changes and says what a manifest says about them. */
  change(changes: Changes): Promise<Pick<Manifest, 'changes' | 'state'>>;
  /** The same state, going its own way from here. */
  copy(): PublishedState;
}

/** Leaves by record key, by bucket. */
type Buckets = Map<string, Map<string, StateLeaf>>;

export function emptyState(): PublishedState {
  return stateOf(new Map(), new Map());
}

function stateOf(buckets: Buckets, nodes: Map<string, Uint8Array>): PublishedState {
  const tree = memoryTree(buckets, nodes);
  return {
    change: async ({ publish = [], publishDocuments = [], withdraw = [] }) => {
      const before = await stateDigest(tree);
      const changes = { published: 0, updated: 0, withdrawn: 0 };
      const changed = new Set<string>();
      const bucketFor = (key: string) => {
        const name = bucketOf(sha256(key));
        const bucket = buckets.get(name) ?? new Map<string, StateLeaf>();
        buckets.set(name, bucket);
        changed.add(name);
        return bucket;
      };
      for (const key of withdraw.map(recordKey)) {
        if (bucketFor(key).delete(key)) changes.withdrawn += 1;
      }
      for (const record of [...publish, ...publishDocuments]) {
        const key = recordKey(record);
        const bucket = bucketFor(key);
        changes[bucket.has(key) ? 'updated' : 'published'] += 1;
        bucket.set(key, { keyHash: sha256(key), digest: recordDigest(recordLine(record)) });
      }
      return { changes, state: { before, after: await refreshState(tree, changed) } };
    },
    copy: () => {
      const copied = [...buckets].map(([name, leaves]) => [name, new Map(leaves)] as const);
      return stateOf(new Map(copied), new Map(nodes));
    },
  };
}

const DIGITS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

function memoryTree(buckets: Buckets, nodes: Map<string, Uint8Array>): StateTreeStore {
  return {
    leaves: (names) => {
      const leaves = names.map((name) => {
        const members = [...(buckets.get(name)?.values() ?? [])];
        members.sort((one, other) => Buffer.compare(one.keyHash, other.keyHash));
        return [name, members] as const;
      });
      return Promise.resolve(new Map(leaves));
    },
    children: (parents) => {
      const children = new Map<string, Uint8Array>();
      for (const prefix of parents.flatMap((parent) => DIGITS.map((digit) => parent + digit))) {
        const digest = nodes.get(prefix);
        if (digest !== undefined) children.set(prefix, digest);
      }
      return Promise.resolve(children);
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
