import type { SourceAnswer } from './answer-view.js';
import type { SourceCase } from './export-views.js';

/**
 * Where cases come from: one consistent snapshot of the export views. Closing it ends the snapshot.
 */
export interface RecordSource {
  /** Whether the source has the views about documents; without them no case has any. */
  readonly hasDocuments: boolean;
  /** Whether the source has the view of answers (预约答复); without it there are none. */
  readonly hasAnswers: boolean;
  /**
   * Cases changed at or after an instant, they or their documents, and those without a time of change;
   * all when it is null, rows that belong to no case among them. Each number once, in pages, so that memory does not grow
   * with the source. Rows without a number come one by one.
   * @throws E_SOURCE_UNREACHABLE while it is read
   */
  changedSince(instant: string | null): Iterable<readonly SourceCase[]>;
  /** The greatest time of change in the snapshot that is an instant not later than `now`, or null. */
  lastChange(now: string): string | null;
  /** The case with a 部门受案号 or 统一受案号; several share a 统一受案号. */
  find(number: string): readonly SourceCase[];
  /**
   * Every answer, in pages.
   * @throws E_SOURCE_UNREACHABLE while they are read
   */
  answers(): Iterable<readonly SourceAnswer[]>;
  /** The answers to some requests; those without any are absent. */
  answersTo(requestIds: readonly string[]): readonly SourceAnswer[];
  close(): void;
}
