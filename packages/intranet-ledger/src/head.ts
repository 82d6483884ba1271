import { FRESH_RECEIVER, type ReceiverState } from '@discferry/package-format';
import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';
import { listPackages } from './packages.js';

/** How far the source has been read. */
export interface Cursor {
  /** The greatest XGSJ (修改时间) seen, an instant; never later than the run that saw it. */
  readonly changedAt: string;
  /** Digest of the policy pack the last decisions were made under. */
  readonly policySha256: string;
}

const cursorSchema = z.strictObject({ changedAt: z.string(), policySha256: z.string() });

/** The cursor, or null before the first export. */
export function readCursor(ledger: Ledger): Cursor | null {
  const value = guarded(ledger, (database) =>
    database.prepare(`SELECT value FROM setting WHERE name = 'cursor'`).pluck().get(),
  );
  return value === undefined ? null : cursorSchema.parse(JSON.parse(z.string().parse(value)));
}

/** Remembers how far the source has been read. */
export function writeCursor(ledger: Ledger, cursor: Cursor): void {
  guarded(ledger, (database) => {
    database
      .prepare(`INSERT OR REPLACE INTO setting (name, value) VALUES ('cursor', ?)`)
      .run(JSON.stringify(cursor));
  });
}

/** Forgets how far the source has been read: the next export compares everything. */
export function forgetCursor(ledger: Ledger): void {
  guarded(ledger, (database) => {
    database.prepare(`DELETE FROM setting WHERE name = 'cursor'`).run();
  });
}

/**
 * Where the receiver will stand once every issued package has been imported: what the next package
 * is numbered, chained and verified against.
 */
export function expectedReceiver(ledger: Ledger): ReceiverState {
  const packages = listPackages(ledger);
  const last = packages.at(-1);
  if (last === undefined) return FRESH_RECEIVER;
  return {
    epoch: last.manifest.epoch,
    sequence: last.manifest.sequence,
    manifestSha256: last.manifestSha256,
    stateSha256: last.manifest.state.after,
    imported: new Map(packages.map((issued) => [issued.manifest.sequence, issued.manifestSha256])),
  };
}
