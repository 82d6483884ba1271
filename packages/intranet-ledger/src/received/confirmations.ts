import type { Finding, Receipt } from '@discferry/shared-schema';
import { receiptSchema } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';
import { listPackages } from '../packages.js';

const waySchema = z.enum(['disc', 'code']);

/** The receiver's word on a package issued here (确认). */
export interface Confirmation {
  readonly packageId: string;
  readonly manifestSha256: string;
  readonly outcome: Receipt['outcome'];
  /** Why it was refused; null when it was imported, and when only a code was typed. */
  readonly code: string | null;
  /** By a receipt on a disc, which is signed, or by a confirmation code that was typed. */
  readonly way: z.infer<typeof waySchema>;
  /** When the receiver acted; null when only a code was typed. */
  readonly at: string | null;
  /** When it was written down here, and by whom. */
  readonly notedAt: string;
  readonly operator: string;
  readonly stateAfter: string;
  /** The end of the receiver's audit trail then; null when only a code was typed. */
  readonly trailHead: string | null;
  readonly counts: Receipt['counts'] | null;
}

const rowSchema = z.object({
  package_id: z.string(),
  manifest_sha256: z.string(),
  outcome: receiptSchema.shape.outcome,
  code: z.string().nullable(),
  way: waySchema,
  at: z.string().nullable(),
  noted_at: z.string(),
  operator: z.string(),
  state_after: z.string(),
  trail_head: z.string().nullable(),
  counts: z.string().nullable(),
});

function confirmationOf(row: unknown): Confirmation {
  const parsed = rowSchema.parse(row);
  const { counts } = parsed;
  return {
    packageId: parsed.package_id,
    manifestSha256: parsed.manifest_sha256,
    outcome: parsed.outcome,
    code: parsed.code,
    way: parsed.way,
    at: parsed.at,
    notedAt: parsed.noted_at,
    operator: parsed.operator,
    stateAfter: parsed.state_after,
    trailHead: parsed.trail_head,
    counts: counts === null ? null : receiptSchema.shape.counts.parse(JSON.parse(counts)),
  };
}

/** The receiver's word on every package that has one, by package. */
export function listConfirmations(ledger: Ledger): ReadonlyMap<string, Confirmation> {
  const rows = guarded(ledger, (database) => database.prepare('SELECT * FROM confirmation').all());
  return new Map(rows.map(confirmationOf).map((found) => [found.packageId, found]));
}

/** How a receipt can contradict the ledger. */
export type Contradiction =
  'receipt-unknown-package' | 'receipt-other-digest' | 'receipt-other-state' | 'receipt-taken-back';

/** What became of a receiver's word. */
export type ConfirmationVerdict =
  | { readonly kind: 'confirmed' | 'refused' | 'repeated' }
  | {
      readonly kind: 'contradiction';
      readonly contradiction: Contradiction;
      readonly finding: Finding;
    };

/**
 * Takes the receiver's word on a package: issued becomes confirmed. A word that contradicts the ledger
 * changes nothing, and is for a person to look into: one side was restored or edited, or somebody else
 * speaks with its key.
 */
export function takeConfirmation(ledger: Ledger, word: Confirmation): ConfirmationVerdict {
  const issued = listPackages(ledger).find(({ manifest }) => manifest.packageId === word.packageId);
  const contradicts = (
    contradiction: Contradiction,
    expected: string,
    actual: string,
  ): ConfirmationVerdict => ({
    kind: 'contradiction',
    contradiction,
    finding: { path: word.packageId, expected, actual },
  });
  if (issued === undefined) {
    return contradicts('receipt-unknown-package', 'a package issued here', 'none in the ledger');
  }
  if (issued.manifestSha256 !== word.manifestSha256) {
    return contradicts('receipt-other-digest', issued.manifestSha256, word.manifestSha256);
  }
  const { after } = issued.manifest.state;
  if (word.outcome === 'imported' && word.stateAfter !== after) {
    return contradicts('receipt-other-state', after, word.stateAfter);
  }
  const before = listConfirmations(ledger).get(word.packageId);
  if (before?.outcome === 'imported') {
    if (word.outcome === 'refused') {
      return contradicts('receipt-taken-back', 'imported', 'refused');
    }
    // A signed receipt says more than a code; nothing else is added to what is confirmed.
    if (before.way === 'disc' || word.way === 'code') return { kind: 'repeated' };
  }
  save(ledger, word);
  return { kind: word.outcome === 'imported' ? 'confirmed' : 'refused' };
}

function save(ledger: Ledger, word: Confirmation): void {
  guarded(ledger, (database) => {
    database
      .prepare(
        `INSERT OR REPLACE INTO confirmation VALUES
           (@packageId, @manifestSha256, @outcome, @code, @way, @at, @notedAt, @operator,
            @stateAfter, @trailHead, @counts)`,
      )
      .run({ ...word, counts: word.counts === null ? null : JSON.stringify(word.counts) });
  });
}
