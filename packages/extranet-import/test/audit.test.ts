import { behindTriggers, sampleRecord, sampleRecords } from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

/** A gate with three public records. */
async function loadedGate(): Promise<Gate> {
  const gate = await newGate();
  await gate.import(await gate.sender.nextPackage({ publish: sampleRecords(1, 3) }));
  return gate;
}

/** Edits the public database as somebody does who has a SQLite shell. */
function editByHand({ database }: Gate, sql: string): void {
  const db = new Database(database);
  behindTriggers(db, () => db.exec(sql));
  db.close();
}

describe('audit', () => {
  it('finds nothing after imports, and shows the head of the trail', async () => {
    const gate = await loadedGate();
    expect(await gate.runJson(['audit'])).toMatchObject({
      ok: true,
      exit: 0,
      data: { clean: true, findings: 0, tables: {}, listed: [] },
    });
    const { stdout, exit } = await gate.run(['audit']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Every row is as this program wrote it');
    expect(stdout).toMatch(/Head of the audit trail +[0-9a-f]{64}/);
  });

  it('finds an edited row, names it and nothing that stands in it, and asks for a person', async () => {
    const gate = await loadedGate();
    const { caseNumber, department } = sampleRecord(2);
    editByHand(
      gate,
      `UPDATE procedural_record SET record = replace(record, '${department}', '别的部门')
       WHERE case_number = '${caseNumber}'`,
    );
    const result = await gate.runJson(['audit']);
    expect(result).toMatchObject({ ok: true, exit: 3, data: { clean: false } });
    expect(result).toMatchObject({
      data: {
        listed: expect.arrayContaining([
          expect.objectContaining({
            table: 'procedural_record',
            key: `channel=370700-out, case_number=${caseNumber}`,
            problem: 'row-changed',
          }),
        ]) as unknown,
      },
    });
    expect(JSON.stringify(result)).not.toContain('别的部门');
    const { stdout, stderr } = await gate.run(['audit', '--list', '1']);
    expect(stderr).toContain('The database was changed by something other than this program');
    expect(stdout).toContain('changed');
    expect(stdout).toMatch(/and \d+ more/);
  });

  it('verify looks at the trail alone', async () => {
    const gate = await loadedGate();
    editByHand(gate, `UPDATE procedural_record SET updated_at = 'x'`);
    expect(await gate.runJson(['audit', 'verify'])).toMatchObject({ exit: 0 });
    editByHand(gate, `UPDATE audit_entry SET operator = '别人' WHERE id = 3`);
    expect(await gate.runJson(['audit', 'verify'])).toMatchObject({
      exit: 3,
      data: { findings: 1, listed: [{ table: 'audit_entry', key: 'id=3' }] },
    });
  });

  it('writes nothing', async () => {
    const gate = await loadedGate();
    const head = () => gate.withStore((store) => Promise.resolve(store.trailHead()));
    const before = await head();
    await gate.run(['audit']);
    expect(await head()).toBe(before);
  });
});
