import {
  prepareConnection,
  sealedTables,
  verifyTrail,
  type AuditFinding,
} from '@discferry/audit-trail';
import {
  behindTriggers,
  exchangeRow,
  listOf,
  sampleRecord,
  takeTriggersAway,
  tamperColumns,
  tamperRows,
  tamperTables,
  withEditedCell,
  type TamperedRow,
} from '@discferry/test-kit';
import type Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPublicStore } from '../src/index.js';
import { UNSEALED_TABLES } from '../src/unsealed-tables.js';
import { load } from './support/stores.js';
import { auditOf, busyStore, fillEmptyTables, plainConnection } from './support/tampered-store.js';

/** By what a finding of a change to this table is named: its seals are told as a part of it. */
function named(findings: readonly AuditFinding[], table: string): boolean {
  const watched = table.replace(/^seal_(?!total$)/, '');
  return findings.some((finding) => finding.table === table || finding.table === watched);
}

const textOf = (finding: AuditFinding): string => JSON.stringify(finding);

describe('an audit', () => {
  it('finds nothing in a store to which nobody but the program has written', async () => {
    const { store } = await busyStore();
    expect(await auditOf(store)).toEqual([]);
  });

  it('finds every cell of every table in which one byte was changed', async () => {
    const { store, database } = await busyStore();
    fillEmptyTables(database);
    const db = plainConnection(database);
    // Putting them back each time changes no finding, and takes longer than all audits.
    const putBack = takeTriggersAway(db);
    const before = new Set((await auditOf(store)).map(textOf));
    const missed: string[] = [];
    let edits = 0;
    for (const table of tamperTables(db)) {
      const [row] = tamperRows(db, table, 1);
      expect(row, `a row in ${table}`).toBeDefined();
      for (const column of tamperColumns(db, table).all) {
        const to = withEditedCell(row!, column);
        exchangeRow(db, table, { from: row!, to });
        const found = (await auditOf(store)).filter((one) => !before.has(textOf(one)));
        if (!named(found, table)) missed.push(`${table}.${column}`);
        exchangeRow(db, table, { from: to, to: row! });
        edits += 1;
      }
    }
    expect(missed).toEqual([]);
    expect(edits).toBeGreaterThan(100);
    putBack();
    expect((await auditOf(store)).filter(({ problem }) => problem !== 'contradiction')).toEqual([]);
  });

  it('finds a row that is taken away, with its seal or without, and one that is added', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    for (const { name } of sealedTables(db, UNSEALED_TABLES)) {
      const [row] = tamperRows(db, name, 1);
      if (row === undefined) continue;
      exchange(db, name, { from: row, to: null });
      const removed = await auditOf(store);
      expect(removed, name).toContainEqual(
        expect.objectContaining({ table: name, problem: 'row-removed' }),
      );
      const seal = sealOf(db, name, row);
      exchange(db, `seal_${name}`, { from: seal, to: null });
      const both = await auditOf(store);
      expect(both, name).toContainEqual(
        expect.objectContaining({ table: name, problem: 'rows-replaced' }),
      );
      exchange(db, name, { from: null, to: row });
      const added = await auditOf(store);
      expect(added, name).toContainEqual(
        expect.objectContaining({ table: name, problem: 'row-added' }),
      );
      exchange(db, `seal_${name}`, { from: null, to: seal });
    }
    expect(await auditOf(store)).toEqual([]);
  });

  it('finds two rows whose contents were exchanged', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    const [one, other] = tamperRows(db, 'procedural_record', 2) as [TamperedRow, TamperedRow];
    const key = (row: TamperedRow) => ({ case_number: row['case_number'] });
    exchange(db, 'procedural_record', { from: one, to: null });
    exchange(db, 'procedural_record', { from: other, to: { ...one, ...key(other) } });
    exchange(db, 'procedural_record', { from: null, to: { ...other, ...key(one) } });
    const found = (await auditOf(store)).filter(
      ({ table, problem }) => table === 'procedural_record' && problem === 'row-changed',
    );
    expect(found).toHaveLength(2);
  });

  it('finds what the seals themselves were made to fit', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    const [row] = tamperRows(db, 'import_ledger', 1);
    const edited = { ...row!, operator: '别人' };
    // Somebody wrote our function again, so that row and seal agree; the sums he leaves as they are.
    prepareConnection(db);
    db.pragma('foreign_keys = OFF');
    const total = tamperRows(db, 'seal_total', 100).find(({ name }) => name === 'import_ledger')!;
    exchangeRow(db, 'import_ledger', { from: row!, to: edited });
    const changed = tamperRows(db, 'seal_total', 100).find(({ name }) => name === 'import_ledger')!;
    exchange(db, 'seal_total', { from: changed, to: total });
    expect(await auditOf(store)).toEqual([
      expect.objectContaining({ table: 'import_ledger', problem: 'rows-replaced' }),
      expect.objectContaining({ table: 'seal_import_ledger', problem: 'rows-replaced' }),
    ]);
    // With the sums as well: then they are not those of the trail.
    exchange(db, 'seal_total', { from: total, to: changed });
    expect(await auditOf(store)).toEqual([
      expect.objectContaining({ table: 'seal_total', problem: 'changed-without-entry' }),
    ]);
  });

  it('finds triggers, tables and indexes that are not what they were', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    db.exec('DROP TRIGGER seal_tombstone_update');
    expect(await auditOf(store)).toContainEqual(
      expect.objectContaining({ table: 'tombstone', problem: 'seal-missing' }),
    );
    db.exec('CREATE INDEX mine ON tombstone (reason)');
    expect(await auditOf(store)).toContainEqual(
      expect.objectContaining({ table: 'sqlite_schema', problem: 'changed-without-entry' }),
    );
    db.exec('DROP TABLE seal_alarm');
    expect(await auditOf(store)).toContainEqual(
      expect.objectContaining({ table: 'alarm', key: null, problem: 'seal-missing' }),
    );
  });

  it('finds a document that the search was made to find by other words, or by none', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    const [id] = db.prepare('SELECT id FROM document ORDER BY id').pluck().all() as number[];
    db.prepare(`INSERT INTO document_search (rowid, terms) VALUES (?, '别人')`).run(id);
    expect(await auditOf(store)).toContainEqual({
      table: 'document_search',
      key: `id=${String(id)}`,
      problem: 'contradiction',
      expected: 'no such term in the document',
      actual: 'a term too many',
    });
  });

  it('shows nothing of an older copy of the whole file; the next package does', async () => {
    const { store, sender, database } = await busyStore();
    await store.close();
    copyFileSync(database, `${database}.older`);
    const later = await openPublicStore(database, { mode: 'existing' });
    const third = await sender.nextPackage({ publish: [sampleRecord(90)] });
    await load({ store: later, sender }, third);
    const head = later.trailHead();
    await later.close();
    const fourth = await sender.nextPackage({ publish: [sampleRecord(91)] });

    const older = await openPublicStore(`${database}.older`, { mode: 'existing' });
    expect(await auditOf(older)).toEqual([]);
    expect(older.trailHead(), 'who wrote down the head knows it').not.toBe(head);
    await expect(load({ store: older, sender }, fourth)).rejects.toThrowCode('E_SEQUENCE_GAP');
    await older.close();
  });

  it('reads nothing but the trail when only that is asked for, and names the first broken entry', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    const entries = tamperRows(db, 'audit_entry', 100);
    const [second, third] = [entries[1]!, entries[2]!];
    exchange(db, 'audit_entry', { from: second, to: { ...second, operator: '别人' } });
    exchange(db, 'audit_entry', { from: third, to: null });
    expect(await listOf(store.audit({ trailOnly: true }))).toEqual([
      expect.objectContaining({ table: 'audit_entry', key: 'id=2', problem: 'entry-changed' }),
    ]);
    exchange(db, 'audit_entry', { from: second, to: second });
    expect(await listOf(store.audit({ trailOnly: true }))).toEqual([
      expect.objectContaining({ table: 'audit_entry', key: 'id=3', problem: 'entry-missing' }),
    ]);
  });

  it('finds entries that were taken away from the end', async () => {
    const { store, database } = await busyStore();
    const db = plainConnection(database);
    const last = tamperRows(db, 'audit_entry', 100).at(-1)!;
    exchange(db, 'audit_entry', { from: last, to: null });
    expect([...verifyTrail(db)]).toContainEqual(
      expect.objectContaining({ table: 'audit_entry', problem: 'entry-missing' }),
    );
    expect(await auditOf(store)).toContainEqual(
      expect.objectContaining({ table: 'audit_entry', problem: 'entry-missing' }),
    );
  });
});

describe('by hand', () => {
  it('a sealed row can only be changed without its triggers', async () => {
    const { database } = await busyStore();
    const db = plainConnection(database);
    for (const sql of [
      `UPDATE tombstone SET reason = 'x'`,
      `INSERT INTO attempt (at, operator, code) VALUES ('', '', '')`,
      `DELETE FROM change_event`,
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/no such function: (row_seal|seal_move)/);
    }
  });

  it('an entry of the trail can neither be changed nor taken away', async () => {
    const { database } = await busyStore();
    const db = plainConnection(database);
    expect(() => db.exec(`UPDATE audit_entry SET operator = 'x'`)).toThrow('never changed');
    expect(() => db.exec('DELETE FROM audit_entry')).toThrow('never shortened');
  });
});

it('every table but the recomputed ones has seals', async () => {
  const { database } = await busyStore();
  const db = plainConnection(database);
  const tables = new Set(tamperTables(db));
  const sealed = new Set(
    [...tables].filter((name) => name.startsWith('seal_')).map((name) => name.slice(5)),
  );
  const unsealed = [...tables].filter((name) => !sealed.has(name) && !name.startsWith('seal_'));
  expect(unsealed.sort()).toEqual(['audit_entry', 'state_node']);
});

function exchange(
  db: Database.Database,
  table: string,
  rows: { readonly from: TamperedRow | null; readonly to: TamperedRow | null },
): void {
  behindTriggers(db, () => {
    exchangeRow(db, table, rows);
  });
}

function sealOf(db: Database.Database, table: string, row: TamperedRow): TamperedRow {
  const { key } = tamperColumns(db, table);
  return tamperRows(db, `seal_${table}`, 1000).find((seal) =>
    key.every((name) => String(seal[name]) === String(row[name])),
  )!;
}
