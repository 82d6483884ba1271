import { appendEntry } from '@discferry/audit-trail';
import { channelId, packageId, type Channel } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded, guardedTransaction } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';
import { anchorReceived } from './head.js';

const countSchema = z.int().min(0);

const countsSchema = z.strictObject({
  /** Requests put into the inbox, those taken back among them, and those that were known before. */
  requests: countSchema,
  withdrawn: countSchema,
  repeated: countSchema,
  bindings: countSchema,
  attachments: countSchema,
  receipts: countSchema,
  alarms: countSchema,
  /** Messages put aside, each alone. */
  quarantined: countSchema,
});

/** What was in a package that came in. */
export type ReceivedCounts = Readonly<z.infer<typeof countsSchema>>;

/** A package that came in (来件). */
export interface ReceivedPackage {
  readonly channel: Channel;
  readonly epoch: number;
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly createdAt: string;
  readonly importedAt: string;
  readonly operator: string;
  readonly counts: ReceivedCounts;
}

const rowSchema = z.object({
  channel: z.string(),
  epoch: z.number(),
  sequence: z.number(),
  manifest_sha256: z.string(),
  created_at: z.string(),
  imported_at: z.string(),
  operator: z.string(),
  counts: z.string(),
});

/** A package that came in, as a list shows it. */
export type ListedReceived = Omit<ReceivedPackage, 'channel'> & { readonly channel: string };

function receivedOf(row: unknown): ListedReceived {
  const parsed = rowSchema.parse(row);
  return {
    channel: parsed.channel,
    epoch: parsed.epoch,
    sequence: parsed.sequence,
    manifestSha256: parsed.manifest_sha256,
    createdAt: parsed.created_at,
    importedAt: parsed.imported_at,
    operator: parsed.operator,
    counts: countsSchema.parse(JSON.parse(parsed.counts)),
  };
}

/** Notes a package as imported, moves the head of its channel and adds to the audit trail. */
export function recordReceived(ledger: Ledger, received: ReceivedPackage): void {
  const { epoch, sequence, manifestSha256, importedAt: at, operator, counts } = received;
  const channel = channelId(received.channel);
  const id = packageId(received.channel, sequence);
  guardedTransaction(ledger, (database) => {
    database
      .prepare('INSERT INTO received_package VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        ...[channel, epoch, sequence, id, manifestSha256, received.createdAt, at, operator],
        JSON.stringify(counts),
      );
    anchorReceived(ledger, channel, { epoch, sequence, manifestSha256 });
    const detail = { manifestSha256, ...counts };
    appendEntry(database, { at, operator, action: 'import', subject: id, detail });
  });
}

/** The packages that came in last, the latest first. */
export function listReceived(ledger: Ledger, limit: number): readonly ListedReceived[] {
  return guarded(ledger, (database) =>
    database
      .prepare('SELECT * FROM received_package ORDER BY imported_at DESC, sequence DESC LIMIT ?')
      .all(limit)
      .map(receivedOf),
  );
}

/** A package that came in, by the digest of its manifest. */
export function findReceived(ledger: Ledger, manifestSha256: string): ListedReceived | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare('SELECT * FROM received_package WHERE manifest_sha256 = ?')
      .get(manifestSha256),
  );
  return row === undefined ? undefined : receivedOf(row);
}
