import { z } from 'zod';
import { guarded, guardedTransaction } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** Messages that travel beside what is published: replies (答复), and receipts (回执) of discs from outside. */
export const MESSAGE_ENTRIES = ['replies', 'receipts'] as const;
export type MessageEntryKind = (typeof MESSAGE_ENTRIES)[number];

/** A message to be told with the next package. */
export interface OutgoingMessage {
  readonly kind: MessageEntryKind;
  /** Its `messageKey`. */
  readonly key: string;
  /** Its canonical line. */
  readonly line: string;
}

/** How many messages of each kind there are. */
export type MessageCounts = Readonly<Record<MessageEntryKind, number>>;

/** The last word that was told under a key. */
export interface SentMessage {
  /** SHA-256 over its line, 32 bytes. */
  readonly digest: Uint8Array;
  /** Of the package that holds it; null on paper. */
  readonly sequence: number | null;
}

/** How a word leaves: in an entry of a package, or on the reply sheet (答复单). */
type SentKind = MessageEntryKind | 'reply-sheet';

const countSchema = z.tuple([z.enum(MESSAGE_ENTRIES), z.number()]);
const sentSchema = z.object({
  message_key: z.string(),
  digest: z.instanceof(Uint8Array),
  sequence: z.number().nullable(),
});

/** Counts the messages of the day. */
export function countMessages({ database }: Ledger): MessageCounts {
  const rows = database.prepare('SELECT kind, count(*) FROM message GROUP BY kind').raw().all();
  const counts = rows.map((row) => countSchema.parse(row));
  return { replies: 0, receipts: 0, ...Object.fromEntries(counts) };
}

/** Notes the messages of the day as told with a package. Runs inside the day's transaction. */
export function noteTold({ database }: Ledger, sequence: number): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO sent_message (kind, message_key, digest, sequence)
       SELECT kind, message_key, sha256(line), ? FROM message`,
    )
    .run(sequence);
}

/** What was told under some keys, by key; those never told are absent. */
export function findSent(
  ledger: Ledger,
  kind: SentKind,
  keys: readonly string[],
): ReadonlyMap<string, SentMessage> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT message_key, digest, sequence FROM sent_message
         WHERE kind = ? AND message_key IN (SELECT value FROM json_each(?))`,
      )
      .all(kind, JSON.stringify(keys)),
  );
  return new Map(
    rows.map((row) => {
      const { message_key, digest, sequence } = sentSchema.parse(row);
      return [message_key, { digest, sequence }];
    }),
  );
}

/** Notes replies as printed, by key and line. The caller notes the run: both in one transaction. */
export function notePrinted(
  ledger: Ledger,
  replies: readonly Omit<OutgoingMessage, 'kind'>[],
  alsoNote: () => void,
): void {
  guardedTransaction(ledger, (database) => {
    const insert = database.prepare(
      `INSERT OR REPLACE INTO sent_message (kind, message_key, digest, sequence)
       VALUES ('reply-sheet', @key, sha256(@line), NULL)`,
    );
    for (const reply of replies) insert.run(reply);
    alsoNote();
  });
}
