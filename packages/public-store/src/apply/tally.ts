import type { Manifest } from '@discferry/package-format';
import type { ChangeKind } from '../schema.js';

/** How many records a package published, updated and withdrew. */
export type ChangeCounts = Manifest['changes'];

const COUNTED = {
  publish: 'published',
  update: 'updated',
  withdraw: 'withdrawn',
} as const satisfies Record<ChangeKind, keyof ChangeCounts>;

/** Changes of one flow at one office. */
interface CountedCell extends ChangeCounts {
  readonly office_code: string;
  readonly flow: string;
}

/** What really changed while a package is loaded. Grows with offices and buckets, not with records. */
export interface Tally {
  readonly buckets: Set<string>;
  count(change: {
    readonly kind: ChangeKind;
    readonly office: string;
    readonly flow: string;
  }): void;
  /** A record that changed nothing: published as it is already, or withdrawn without being there. */
  countIdle(records: number): void;
  totals(): ChangeCounts & { readonly idle: number };
  cells(): readonly CountedCell[];
}

export function startTally(): Tally {
  const cells = new Map<string, { -readonly [Field in keyof CountedCell]: CountedCell[Field] }>();
  const totals = { published: 0, updated: 0, withdrawn: 0, idle: 0 };
  return {
    buckets: new Set(),
    count: ({ kind, office, flow }) => {
      const key = `${office} ${flow}`;
      const cell = cells.get(key) ?? {
        office_code: office,
        flow,
        published: 0,
        updated: 0,
        withdrawn: 0,
      };
      cells.set(key, cell);
      cell[COUNTED[kind]] += 1;
      totals[COUNTED[kind]] += 1;
    },
    countIdle: (records) => {
      totals.idle += records;
    },
    totals: () => totals,
    cells: () => [...cells.values()],
  };
}
