import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** The span report behind one public text of a document (规定 2014 art. 22). It stays on the intranet. */
export interface Proof {
  /** The document's key. */
  readonly key: string;
  /** SHA-256 over `report`, as the record that was published names it. */
  readonly sha256: string;
  /** Canonical JSON. */
  readonly report: string;
}

const rowSchema = z.object({ key: z.string(), sha256: z.string(), report: z.string() });

/** Every proof kept of a document, also those of texts that were replaced or withdrawn. */
export function findProofs(ledger: Ledger, key: string): readonly Proof[] {
  return guarded(ledger, (database) =>
    database
      .prepare('SELECT record_key AS key, sha256, report FROM proof WHERE record_key = ?')
      .all(key)
      .map((row) => rowSchema.parse(row)),
  );
}
