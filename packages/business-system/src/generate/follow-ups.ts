import { addDays, FLOWS } from '@discferry/shared-schema';
import type { CaseFile } from '../schema/rows.js';

/** An arrested person's case comes for prosecution between these many days later. */
const INVESTIGATION_DAYS = { least: 20, most: 90 } as const;
const MAX_KEPT_PER_OFFICE = 20;

/**
 * Remembers, for each office, a few arrest reviews that ended in an arrest, so that the same people
 * may come back for prosecution under the same 统一受案号.
 */
export interface FollowUps {
  offer(file: CaseFile): void;
  /** An arrest review whose people are charged in this office by a day; each is given once. */
  take(office: string, on: string): CaseFile | undefined;
}

export function createFollowUps(): FollowUps {
  const waiting = new Map<string, CaseFile[]>();
  return {
    offer(file) {
      const { AJLB_BM, CLJG, BJRQ, CBDW_BM } = file.row;
      if (AJLB_BM !== FLOWS['arrest-review'].code || CLJG !== '批准逮捕' || BJRQ === null) return;
      const kept = waiting.get(CBDW_BM) ?? [];
      waiting.set(CBDW_BM, [...kept, file].slice(-MAX_KEPT_PER_OFFICE));
    },
    take(office, on) {
      const [earliest, latest] = [
        addDays(on, -INVESTIGATION_DAYS.most),
        addDays(on, -INVESTIGATION_DAYS.least),
      ];
      const kept = waiting.get(office) ?? [];
      const found = kept.find(
        ({ row }) => (row.BJRQ ?? '') >= earliest && (row.BJRQ ?? on) <= latest,
      );
      if (found !== undefined) {
        waiting.set(
          office,
          kept.filter((file) => file !== found),
        );
      }
      return found;
    },
  };
}
