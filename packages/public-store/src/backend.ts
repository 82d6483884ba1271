import type { AuditEntry, AuditFinding } from '@discferry/audit-trail';
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
  readonly evidence: Evidence;
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

/** What shows edits by hand: seals on the rows, and the audit trail. docs/adr/0013-tamper-evidence.md. */
export interface Evidence {
  createTrail(): void;
  /** Seals the tables that have no seals yet. For migrations alone. */
  sealNewTables(): void;
  /** Adds the entry that the tables are up to date. */
  noteMigration(last: string): void;
  /** Adds an entry to the trail, in the transaction of what it tells of and after all of it. */
  append(entry: AuditEntry): void;
  /** The digest of the last entry. */
  head(): string;
  /** What is wrong with the trail. Both are read inside one transaction. */
  verifyTrail(): Iterable<AuditFinding>;
  /** What is wrong with file, seals, trail and full-text index: part by part, each read to its end. */
  verify(progress: () => void): readonly Iterable<AuditFinding>[];
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
