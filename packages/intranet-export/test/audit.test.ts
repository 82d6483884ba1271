import { behindTriggers } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { caseRows } from './support/case-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { createSource } from './support/views-database.js';

const exported = preparedGates(async (gate) => {
  createSource(gate.source, [caseRows(1), caseRows(2)]);
  expect((await gate.export(1)).status).toBe(0);
});

/** Edits the ledger as somebody does who has a SQLite shell. */
function editByHand(gate: Gate, sql: string): void {
  const db = new Database(gate.path('data', 'ledger.sqlite'));
  behindTriggers(db, () => db.exec(sql));
  db.close();
}

describe('audit', () => {
  it('finds nothing after an export', async () => {
    const gate = await exported();
    expect(await gate.runJson(['audit'])).toMatchObject({
      ok: true,
      command: 'audit',
      exit: 0,
      data: { clean: true, findings: 0, listed: [] },
    });
    expect(await gate.runJson(['audit', 'verify'])).toMatchObject({
      ok: true,
      command: 'audit verify',
      exit: 0,
      data: { clean: true },
    });
  });

  it('finds who was made the operator of a disc afterwards', async () => {
    const gate = await exported();
    editByHand(gate, `UPDATE package SET operator = '别人'`);
    expect(await gate.runJson(['audit'])).toMatchObject({
      ok: true,
      exit: 3,
      data: {
        clean: false,
        tables: { package: 2 },
        listed: [
          { table: 'package', key: 'sequence=1', problem: 'row-changed' },
          { table: 'package', key: null, problem: 'rows-replaced' },
        ],
      },
    });
    const { status, stdout, stderr } = await gate.run(['audit']);
    expect(status).toBe(3);
    expect(stdout).toContain('sequence=1');
    expect(stdout + stderr).not.toContain('别人');
  });

  it('verify finds a run that was taken out of the trail', async () => {
    const gate = await exported();
    editByHand(gate, `DELETE FROM audit_entry WHERE action = 'export'`);
    expect(await gate.runJson(['audit', 'verify'])).toMatchObject({
      exit: 3,
      data: { findings: 1, listed: [{ table: 'audit_entry', problem: 'entry-missing' }] },
    });
  });
});
