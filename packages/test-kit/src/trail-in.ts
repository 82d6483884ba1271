import { DatabaseSync } from 'node:sqlite';

/** An entry of an audit trail, without its place and its digests. */
export interface TrailEntry {
  readonly operator: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** The entries of the audit trail in a database, in order; of one kind where an action is named. */
export function trailIn(path: string, action?: string): readonly TrailEntry[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database
      .prepare('SELECT operator, action, subject, detail FROM audit_entry ORDER BY id')
      .all() as unknown as (TrailEntry & { readonly detail: string })[];
    return rows
      .map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as unknown }))
      .filter((entry) => action === undefined || entry.action === action);
  } finally {
    database.close();
  }
}
