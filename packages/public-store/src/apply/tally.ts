import type { Manifest } from '@discferry/package-format';
import type { ChangeKind, Subject } from '../schema.js';

/** How many records a package published, updated and withdrew. */
export type ChangeCounts = Manifest['changes'];

const COUNTED = {
  publish: 'published',
  update: 'updated',
  withdraw: 'withdrawn',
} as const satisfies Record<ChangeKind, keyof ChangeCounts>;

/** No change at all. */
export const NOTHING: ChangeCounts = { published: 0, updated: 0, withdrawn: 0 };

/** Changes of one subject in one flow at one office. */
interface CountedCell extends ChangeCounts {
  readonly subject: Subject;
  readonly office_code: string;
  readonly flow: string;
}

/** What really changed while a package is loaded. Grows with offices and buckets, not with records. */
export interface Tally {
  readonly buckets: Set<string>;
  count(change: {
    readonly kind: ChangeKind;
    readonly subject: Subject;
    readonly office: string;
    readonly flow: string;
  }): void;
  /** A record that changed nothing: published as it is already, or withdrawn without being there. */
  countIdle(records: number): void;
  /** All changes, or those of one subject. */
  totals(subject?: Subject): ChangeCounts;
  idle(): number;
  cells(): readonly CountedCell[];
}

export function startTally(): Tally {
  const cells = new Map<string, { -readonly [Field in keyof CountedCell]: CountedCell[Field] }>();
  let idle = 0;
  return {
    buckets: new Set(),
    count: ({ kind, subject, office, flow }) => {
      const key = `${subject} ${office} ${flow}`;
      const cell = cells.get(key) ?? { subject, office_code: office, flow, ...NOTHING };
      cells.set(key, cell);
      cell[COUNTED[kind]] += 1;
    },
    countIdle: (records) => {
      idle += records;
    },
    totals: (subject) => {
      const counted = [...cells.values()].filter(
        (cell) => cell.subject === (subject ?? cell.subject),
      );
      return counted.reduce(sumOf, NOTHING);
    },
    idle: () => idle,
    cells: () => [...cells.values()],
  };
}

function sumOf(one: ChangeCounts, other: ChangeCounts): ChangeCounts {
  return {
    published: one.published + other.published,
    updated: one.updated + other.updated,
    withdrawn: one.withdrawn + other.withdrawn,
  };
}
