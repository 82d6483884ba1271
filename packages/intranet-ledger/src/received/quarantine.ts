import { appendEntry } from '@discferry/audit-trail';
import { findingSchema, type Finding } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded, guardedTransaction } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

const kindSchema = z.enum(['binding', 'request']);
const stateSchema = z.enum(['waiting', 'released', 'discarded']);

/** A message put aside alone (隔离). */
export interface MessageToQuarantine {
  readonly kind: z.infer<typeof kindSchema>;
  readonly key: string;
  /** SHA-256 over its line, hexadecimal. */
  readonly digest: string;
  /** Why: an id from a closed table of whoever puts it aside. */
  readonly reason: string;
  /** Paths and shapes, never anything of the content. */
  readonly findings: readonly Finding[];
  /** What came, as JSON. A stranger's words: it is kept, and never shown unescaped. */
  readonly content: string;
  readonly packageId: string;
  /** Instant. */
  readonly at: string;
}

/** A message in quarantine. */
export interface QuarantinedMessage extends MessageToQuarantine {
  readonly id: number;
  readonly state: z.infer<typeof stateSchema>;
}

const rowSchema = z.object({
  id: z.number(),
  kind: kindSchema,
  message_key: z.string(),
  digest: z.string(),
  reason: z.string(),
  findings: z.string(),
  content: z.string(),
  package_id: z.string(),
  at: z.string(),
  state: stateSchema,
});

function messageOf(row: unknown): QuarantinedMessage {
  const { message_key, package_id, findings, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    key: message_key,
    packageId: package_id,
    findings: z.array(findingSchema).parse(JSON.parse(findings)),
  };
}

/**
 * Puts a message aside. One that was put aside before stays as it is, settled or not.
 * @returns whether it is new here
 */
export function quarantineMessage(ledger: Ledger, message: MessageToQuarantine): boolean {
  return guarded(ledger, (database) => {
    const { changes } = database
      .prepare(
        `INSERT OR IGNORE INTO quarantined_message
           (kind, message_key, digest, reason, findings, content, package_id, at, state)
         VALUES (@kind, @key, @digest, @reason, @findings, @content, @packageId, @at, 'waiting')`,
      )
      .run({ ...message, findings: JSON.stringify(message.findings) });
    return changes > 0;
  });
}

/** Messages that wait in quarantine, the oldest first. */
export function listQuarantined(ledger: Ledger, limit: number): readonly QuarantinedMessage[] {
  return guarded(ledger, (database) =>
    database
      .prepare(`SELECT * FROM quarantined_message WHERE state = 'waiting' ORDER BY id LIMIT ?`)
      .all(limit)
      .map(messageOf),
  );
}

/** How many messages wait in quarantine. */
export function countQuarantined(ledger: Ledger): number {
  return guarded(ledger, (database) =>
    z
      .number()
      .parse(
        database
          .prepare(`SELECT count(*) FROM quarantined_message WHERE state = 'waiting'`)
          .pluck()
          .get(),
      ),
  );
}

/** A message that waits in quarantine, or undefined when none has this number or it was settled. */
export function findQuarantined(ledger: Ledger, id: number): QuarantinedMessage | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare(`SELECT * FROM quarantined_message WHERE id = ? AND state = 'waiting'`)
      .get(id),
  );
  return row === undefined ? undefined : messageOf(row);
}

/** The messages that wait in quarantine under one key. */
export function quarantinedUnder(
  ledger: Ledger,
  kind: MessageToQuarantine['kind'],
  key: string,
): readonly QuarantinedMessage[] {
  return guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT * FROM quarantined_message
         WHERE kind = ? AND message_key = ? AND state = 'waiting' ORDER BY id`,
      )
      .all(kind, key)
      .map(messageOf),
  );
}

/** Notes who settled a message and how, in the audit trail too. Its content goes when it is discarded. */
export function settleQuarantined(
  ledger: Ledger,
  { id, key, reason }: QuarantinedMessage,
  settled: {
    readonly as: 'released' | 'discarded';
    readonly at: string;
    readonly operator: string;
  },
): void {
  const { as, at, operator } = settled;
  guardedTransaction(ledger, (database) => {
    database
      .prepare(
        `UPDATE quarantined_message SET state = @as, settled_at = @at, settled_by = @operator,
           content = CASE @as WHEN 'discarded' THEN '{}' ELSE content END
         WHERE id = @id`,
      )
      .run({ id, as, at, operator });
    const action = as === 'released' ? 'release' : 'discard';
    appendEntry(database, { at, operator, action, subject: key, detail: { reason } });
  });
}
