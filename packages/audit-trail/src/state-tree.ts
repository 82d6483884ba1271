import { refreshState, type StateTreeStore } from '@discferry/package-format';
import { digestText, keyText, type AuditFinding } from './finding.js';

/** A state tree made anew. It is held whole: at most 70,000 digests, however much is published. */
export interface RecomputedState {
  /** Digest of the published state, 64 hexadecimal digits. */
  readonly digest: string;
  /** The digests of all nodes, by prefix. */
  readonly nodes: ReadonlyMap<string, Uint8Array>;
}

/** Makes the state tree over what is published, from the records alone. SPEC.md, State digest. */
export async function recomputeState(
  { leaves }: Pick<StateTreeStore, 'leaves'>,
  buckets: ReadonlySet<string>,
): Promise<RecomputedState> {
  const nodes = new Map<string, Uint8Array>();
  const digest = await refreshState(
    {
      leaves,
      children: (parents) => Promise.resolve(childrenIn(nodes, parents)),
      put: (changed) => {
        for (const [prefix, node] of changed) {
          if (node === null) nodes.delete(prefix);
          else nodes.set(prefix, node);
        }
        return Promise.resolve();
      },
    },
    buckets,
  );
  return { digest, nodes };
}

function childrenIn(
  nodes: ReadonlyMap<string, Uint8Array>,
  parents: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const children = new Map<string, Uint8Array>();
  for (const prefix of parents) {
    for (let digit = 0; digit < 16; digit += 1) {
      const child = prefix + digit.toString(16);
      const node = nodes.get(child);
      if (node !== undefined) children.set(child, node);
    }
  }
  return children;
}

/** A node as a table keeps it. */
export interface StoredNode {
  readonly prefix: string;
  readonly parent: string;
  readonly digest: unknown;
}

/** Holds the nodes that are stored against those of a tree made anew. */
export function* compareNodes(
  stored: Iterable<StoredNode>,
  { nodes }: RecomputedState,
): Generator<AuditFinding> {
  const missing = new Map(nodes);
  for (const node of stored) {
    const expected = nodes.get(node.prefix);
    missing.delete(node.prefix);
    if (isSame(node, expected)) continue;
    const problem = expected === undefined ? 'row-added' : 'row-changed';
    const shown = expected === undefined ? 'no such row' : `digest ${digestText(expected)}`;
    const actual = `digest ${digestText(node.digest)}`;
    yield nodeFinding(node.prefix, { problem, expected: shown, actual });
  }
  for (const [prefix, digest] of missing) {
    yield nodeFinding(prefix, {
      problem: 'row-removed',
      expected: `digest ${digestText(digest)}`,
      actual: 'no such row',
    });
  }
}

function isSame({ prefix, parent, digest }: StoredNode, expected: Uint8Array | undefined): boolean {
  return (
    expected !== undefined &&
    parent === prefix.slice(0, -1) &&
    digest instanceof Uint8Array &&
    Buffer.compare(digest, expected) === 0
  );
}

function nodeFinding(
  prefix: string,
  rest: Pick<AuditFinding, 'problem' | 'expected' | 'actual'>,
): AuditFinding {
  return { table: 'state_node', key: keyText(['prefix'], [prefix]), ...rest };
}
