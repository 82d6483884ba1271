import { quoted, sameKey, sealExpression, sealsOf, type SealedTable } from './sealed-tables.js';

/** SQL that makes the table for the seals of another: the same key, and the seal. */
export function sealTableSql(table: SealedTable): string {
  const name = quoted(sealsOf(table));
  if (table.keyIsRowid) {
    const [key] = table.key.map((column) => quoted(column.name));
    return `CREATE TABLE ${name} (${key ?? ''} INTEGER PRIMARY KEY, seal BLOB NOT NULL)`;
  }
  const columns = table.key.map((column) => `${quoted(column.name)} ${column.type} NOT NULL`);
  const key = table.key.map((column) => quoted(column.name)).join(', ');
  return `CREATE TABLE ${name} (${columns.join(', ')}, seal BLOB NOT NULL, PRIMARY KEY (${key})) WITHOUT ROWID`;
}

/** SQL that seals the rows that are there already. */
export function sealRowsSql(table: SealedTable): string {
  const key = table.key.map((column) => `row.${quoted(column.name)}`).join(', ');
  return `INSERT INTO ${quoted(sealsOf(table))}
    SELECT ${key}, ${sealExpression(table, 'row')} FROM ${quoted(table.name)} AS row`;
}

/**
 * The triggers of a table, by name, each as `sqlite_schema` keeps it: whatever happens to a row
 * happens to its seal, and whatever happens to a seal to the sum over them.
 */
export function sealTriggers(table: SealedTable): ReadonlyMap<string, string> {
  const rows = quoted(table.name);
  const seals = sealsOf(table);
  const sealsName = quoted(seals);
  const keys = table.key.map((column) => quoted(column.name));
  const newKeys = keys.map((key) => `NEW.${key}`).join(', ');
  const seal = sealExpression(table, 'NEW');
  const ofOld = sameKey(table, sealsName, 'OLD');
  const total = (change: string): string =>
    `UPDATE seal_total SET ${change} WHERE name = '${table.name.replaceAll("'", "''")}'`;
  const bodies: readonly (readonly [name: string, event: string, body: string])[] = [
    [
      `${seals}_insert`,
      `INSERT ON ${rows}`,
      // A seal that was left behind by a row taken away by hand must not stop the row's return.
      `INSERT INTO ${sealsName} VALUES (${newKeys}, ${seal})
       ON CONFLICT DO UPDATE SET seal = excluded.seal`,
    ],
    [
      `${seals}_update`,
      `UPDATE ON ${rows}`,
      `UPDATE ${sealsName} SET (${keys.join(', ')}, seal) = (${newKeys}, ${seal}) WHERE ${ofOld}`,
    ],
    [`${seals}_delete`, `DELETE ON ${rows}`, `DELETE FROM ${sealsName} WHERE ${ofOld}`],
    [
      `${seals}_added`,
      `INSERT ON ${sealsName}`,
      total('rows = rows + 1, sum = seal_move(sum, NULL, NEW.seal)'),
    ],
    [
      `${seals}_changed`,
      `UPDATE ON ${sealsName}`,
      total('sum = seal_move(sum, OLD.seal, NEW.seal)'),
    ],
    [
      `${seals}_removed`,
      `DELETE ON ${sealsName}`,
      total('rows = rows - 1, sum = seal_move(sum, OLD.seal, NULL)'),
    ],
  ];
  return new Map(
    bodies.map(([name, event, body]) => [
      name,
      `CREATE TRIGGER ${quoted(name)} AFTER ${event} BEGIN ${body}; END`,
    ]),
  );
}
