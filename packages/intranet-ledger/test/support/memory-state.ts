import {
  bucketOf,
  EMPTY_STATE,
  refreshState,
  sha256,
  type StateLeaf,
} from '@discferry/package-format';

/** The state digest of what is published, computed in memory and from nothing. */
export async function digestOf(published: ReadonlyMap<string, string>): Promise<string> {
  if (published.size === 0) return EMPTY_STATE;
  const leaves = [...published].map(([caseNumber, line]): StateLeaf & { bucket: string } => {
    const keyHash = sha256(caseNumber);
    return { bucket: bucketOf(keyHash), keyHash, digest: sha256(line) };
  });
  leaves.sort((left, right) => Buffer.compare(left.keyHash, right.keyHash));
  const buckets = Map.groupBy(leaves, ({ bucket }) => bucket);
  const nodes = new Map<string, Uint8Array>();
  return refreshState(
    {
      leaves: (names) =>
        Promise.resolve(new Map(names.map((name) => [name, buckets.get(name) ?? []]))),
      children: (parents) =>
        Promise.resolve(
          new Map([...nodes].filter(([prefix]) => parents.includes(prefix.slice(0, -1)))),
        ),
      put: (changed) => {
        for (const [prefix, digest] of changed) if (digest !== null) nodes.set(prefix, digest);
        return Promise.resolve();
      },
    },
    new Set(buckets.keys()),
  );
}
