import { chargesInForce, PARTY_ROLES, STAGES } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { FORBIDDEN_CHARGES } from './charges.ts';
import { FINDINGS_SQL, KEPT_SQL, VIEWS_SQL } from './oracle-sql.ts';

/** What may speak against a case. */
export type Kind = keyof typeof FINDINGS_SQL;

/** What stands in a public record, or in the age class that travels with it. */
export const VISIBLE_KINDS = [
  'state security',
  'terrorism',
  'minor',
  'age in doubt',
  'charge in doubt',
  'nobody accused',
] as const satisfies readonly Kind[];

/** What the tables of a source say of its cases. */
export interface Oracle {
  /** Case numbers that must not cross. */
  readonly kept: ReadonlySet<string>;
  /** The case numbers of each kind, also those that a form has opened. */
  readonly byKind: ReadonlyMap<Kind, ReadonlySet<string>>;
}

/**
 * Works out from the tables of a source which cases must not cross (requirements B2 to B6, B9), by SQL
 * and arithmetic. It knows nothing of policy packs and of screening, nor of what a test has planted.
 * @param today calendar date of the export
 */
export function consultOracle(path: string, today: string): Oracle {
  const db = new Database(path, { readonly: true });
  try {
    furnish(db, today);
    const numbers = (sql: string) =>
      new Set(z.array(z.string()).parse(db.prepare(sql).pluck().all()));
    const kinds = Object.keys(FINDINGS_SQL) as Kind[];
    for (const kind of kinds) {
      db.exec(`INSERT INTO finding SELECT number, '${kind}' FROM (${FINDINGS_SQL[kind]})`);
    }
    return {
      kept: numbers(KEPT_SQL),
      byKind: new Map(
        kinds.map((kind) => [kind, numbers(`SELECT number FROM finding WHERE kind = '${kind}'`)]),
      ),
    };
  } finally {
    db.close();
  }
}

/** Puts the words and charges that there are beside the tables, in memory. */
function furnish(db: Database.Database, today: string): void {
  db.pragma('temp_store = MEMORY');
  db.function('regexp', { deterministic: true }, (pattern, text) =>
    typeof text === 'string' && new RegExp(String(pattern), 'u').test(text) ? 1 : 0,
  );
  db.exec(VIEWS_SQL);
  const charge = db.prepare('INSERT INTO charge VALUES (?, ?)');
  for (const { code, name, formerNames } of chargesInForce(today)) {
    for (const each of [name, ...formerNames.map((former) => former.name)]) charge.run(code, each);
  }
  const forbidden = db.prepare('INSERT INTO forbidden_name VALUES (?, ?)');
  for (const { code, name } of FORBIDDEN_CHARGES) {
    for (const each of [name, name.slice(0, -1)]) forbidden.run(code, each);
  }
  const role = db.prepare('INSERT INTO role VALUES (?, ?)');
  for (const { zh, accused } of Object.values(PARTY_ROLES)) role.run(zh, accused ? 1 : 0);
  const stage = db.prepare('INSERT INTO stage VALUES (?)');
  for (const name of STAGES) stage.run(name);
  db.prepare('INSERT INTO day VALUES (?)').run(today);
}
