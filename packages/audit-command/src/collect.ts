import type { AuditFinding } from '@discferry/audit-trail';

/** What an audit found, as far as it is shown. */
export interface Found {
  readonly findings: number;
  /** How many findings there are in each table. */
  readonly tables: Readonly<Record<string, number>>;
  /** The first of them. */
  readonly listed: readonly AuditFinding[];
}

/** Counts all findings and keeps the first ones: a database that was made anew by hand may have millions. */
export async function collect(
  findings: AsyncIterable<AuditFinding>,
  limit: number,
): Promise<Found> {
  const tables = new Map<string, number>();
  const listed: AuditFinding[] = [];
  let count = 0;
  for await (const finding of findings) {
    count += 1;
    tables.set(finding.table, (tables.get(finding.table) ?? 0) + 1);
    if (listed.length < limit) listed.push(finding);
  }
  return { findings: count, tables: Object.fromEntries(tables), listed };
}
