import type { Dialect, Expression } from 'kysely';

/** What a brand of database has of its own. All else in this package is SQL that any of them takes. */
export interface Backend {
  readonly dialect: Dialect;
  readonly columnTypes: {
    readonly bytes: Expression<unknown>;
    /** An integer key that grows with every row. */
    readonly growingId: Expression<unknown>;
  };
  /** Notes, inside the transaction that withdraws, that deleted content must be erased after it. */
  requestErasure(): void;
  /**
   * Makes deleted content unreadable in the files too, when that was requested. Returns whether
   * nothing of it is left; when not, the next import tries again.
   */
  erase(): boolean;
  /** Turns a failure of the database into one of ours; anything else comes back as it is. */
  translate(error: unknown): unknown;
  close(): void;
}
