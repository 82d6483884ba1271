import type { SourceRow } from './export-views.js';

/**
 * The export view of the undertakers' answers (预约答复), which a source may be without:
 * docs/export-views.md.
 */
export const ANSWER_VIEW = 'GK_YYDF' as const;
export const ANSWER_COLUMNS = ['YYBH', 'BMSAH', 'DFJG', 'AYSJ', 'AYDD', 'DFLY', 'DFRQ'] as const;

/** An answer as the source has it: nothing in it is believed yet. */
export interface SourceAnswer {
  /** 预约编号 as written in the source; empty when it is none that could be found again. */
  readonly requestId: string;
  readonly row: SourceRow;
  /** How many rows bear this 预约编号: with more than one nobody knows which is true. */
  readonly rows: number;
}

/** Puts rows that come in the order of their 预约编号 together to answers. */
export function* answersOf(rows: Iterable<SourceRow>): Generator<SourceAnswer> {
  let last: SourceAnswer | undefined;
  for (const row of rows) {
    const { YYBH } = row;
    const requestId = typeof YYBH === 'string' ? YYBH : '';
    if (last !== undefined && requestId !== '' && last.requestId === requestId) {
      last = { ...last, rows: last.rows + 1 };
      continue;
    }
    if (last !== undefined) yield last;
    last = { requestId, row, rows: 1 };
  }
  if (last !== undefined) yield last;
}
