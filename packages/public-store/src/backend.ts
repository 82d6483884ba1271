import type { Dialect, Expression, QueryExecutorProvider, SqlBool } from 'kysely';

/** What a brand of database has of its own. All else in this package is SQL that any of them takes. */
export interface Backend {
  readonly dialect: Dialect;
  readonly columnTypes: {
    readonly bytes: Expression<unknown>;
    /** An integer key that grows with every row. */
    readonly growingId: Expression<unknown>;
  };
  readonly fullText: FullText;
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

/** The full-text index over the documents. */
export interface FullText {
  createIndex(db: QueryExecutorProvider): Promise<void>;
  add(db: QueryExecutorProvider, text: IndexedText): Promise<void>;
  /** Takes a text out of the index, given as it was put in. */
  remove(db: QueryExecutorProvider, text: IndexedText): Promise<void>;
  /** Leaves nothing in the index of the texts that were taken out. */
  purge(db: QueryExecutorProvider): Promise<void>;
  /** The condition that a row of `document` holds all of these words, which are in search form. */
  holds(words: readonly string[]): Expression<SqlBool>;
}

/** A text as the index takes it. */
interface IndexedText {
  /** The row in `document`. */
  readonly id: number;
  /** In search form, its parts divided by line feeds: no word reaches from one into the next. */
  readonly searchable: string;
}
