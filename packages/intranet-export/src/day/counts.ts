import type { ChangeCounts } from '@discferry/intranet-ledger';

/** Changes of two kinds of records together: what a disc carries. */
export function addCounts(one: ChangeCounts, other: ChangeCounts): ChangeCounts {
  return {
    publish: one.publish + other.publish,
    update: one.update + other.update,
    withdraw: one.withdraw + other.withdraw,
  };
}
