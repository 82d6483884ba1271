/**
 * What can be wrong:
 *
 * - `row-changed`, `row-added`, `row-removed`: a row and its seal do not belong together;
 * - `rows-replaced`: rows and seals agree, but not with what was sealed here;
 * - `seal-missing`: a table or one of its triggers is no longer watched;
 * - `entry-changed`, `entry-missing`: the audit trail is broken there, and stands for nothing behind it;
 * - `changed-without-entry`: rows or tables are not as the last entry of the trail found them;
 * - `damaged`: SQLite cannot read the file, or contradicts itself;
 * - `contradiction`: every seal may be right, yet one thing does not follow from another.
 */
export type AuditProblem =
  | 'row-changed'
  | 'row-added'
  | 'row-removed'
  | 'rows-replaced'
  | 'seal-missing'
  | 'entry-changed'
  | 'entry-missing'
  | 'changed-without-entry'
  | 'damaged'
  | 'contradiction';

/** One thing that an audit found. It holds the key of a row, and nothing else that stands in it. */
export interface AuditFinding {
  readonly table: string;
  /** `channel=370700-out, sequence=12`; null when it concerns the table as a whole. */
  readonly key: string | null;
  readonly problem: AuditProblem;
  readonly expected: string;
  readonly actual: string;
}

/** Characters of a cell that a finding shows: the keys that we write are shorter. */
const SHOWN = 80;

/** The key of a row as findings name it. */
export function keyText(names: readonly string[], cells: readonly unknown[]): string {
  return names.map((name, at) => `${name}=${cellText(cells[at])}`).join(', ');
}

function cellText(cell: unknown): string {
  if (cell instanceof Uint8Array) return `a blob of ${String(cell.length)} bytes`;
  const text = String(cell);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** A digest as findings show it: enough to compare, too little to try contents against. */
export function digestText(digest: unknown): string {
  if (typeof digest === 'string') return `${digest.slice(0, 12)}…`;
  if (!(digest instanceof Uint8Array)) return digest === null ? 'none' : `a ${typeof digest}`;
  return `${Buffer.from(digest).toString('hex').slice(0, 12)}…`;
}
