import { appendEntry, prepareConnection, type AuditFinding } from '@discferry/audit-trail';
import { recordLine, sha256Hex } from '@discferry/package-format';
import {
  behindTriggers,
  createSender,
  exchangeRow,
  listOf,
  madeUpRow,
  sampleCaseNumber,
  sampleDocument,
  sampleRecord,
  sampleWithdrawal,
  takeTriggersAway,
  tamperColumns,
  tamperRows,
  tamperTables,
  tempFolder,
  withEditedCell,
} from '@discferry/test-kit';
import { recordKey } from '@discferry/shared-schema';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  auditLedger,
  ledgerHead,
  markDelivered,
  recordPackage,
  recordRun,
  withDay,
  writeCursor,
  type Ledger,
} from '../src/index.js';
import { newLedger, publication, withdrawal } from './support/ledgers.js';

const AT = '2026-11-20T01:30:00Z';
const OPERATOR = '王芳';

/** A ledger after two days of work on cases and documents. */
async function busyLedger(): Promise<Ledger> {
  const ledger = await newLedger();
  const sender = createSender({ folder: await tempFolder() });
  const document = sampleDocument(1);
  const report = '{}';
  await workDay(ledger, async (day) => {
    const numbers = [1, 2, 3, 4, 5];
    for (const number of numbers) {
      day.change(publication(number));
      day.decide({ ...DECISION, caseNumber: sampleCaseNumber(number), met: [] });
    }
    day.decideDocument({ ...DECISION, key: recordKey(document) });
    day.change({
      ...publication(1),
      record: 'document',
      key: recordKey(document),
      line: recordLine(document),
    });
    day.keepProof({ key: recordKey(document), sha256: sha256Hex(report), report });
    const publish = numbers.map((number) => sampleRecord(number));
    return sender.nextPackage({ publish, publishDocuments: [document] });
  });
  await workDay(ledger, (day) => {
    day.change(withdrawal(2));
    return sender.nextPackage({ withdraw: [sampleWithdrawal(2)] });
  });
  markDelivered(ledger, 1, { at: AT, operator: OPERATOR });
  return ledger;
}

const DECISION = { outcome: 'disclose', reasons: [], undertaker: '张磊', decidedOn: '2026-11-20' };

type Work = Parameters<typeof withDay>[1];

async function workDay(
  ledger: Ledger,
  work: (
    day: Parameters<Work>[0],
  ) => Promise<Awaited<ReturnType<ReturnType<typeof createSender>['nextPackage']>>>,
): Promise<void> {
  await withDay(ledger, async (day) => {
    const { manifest, manifestSha256 } = await work(day);
    expect(await day.applyChanges(manifest.sequence)).toBe(manifest.state.after);
    const envelopeSha256 = 'e'.repeat(64);
    const issued = { manifest, manifestSha256, envelopeSha256, operator: OPERATOR };
    recordPackage(ledger, { ...issued, deliveredAt: null });
    writeCursor(ledger, { changedAt: AT, policySha256: 'a'.repeat(64) });
    const result = `issued ${manifest.packageId}`;
    recordRun(ledger, { at: AT, command: 'export', operator: OPERATOR, result, counts: null });
    day.commit();
  });
}

function auditOf(ledger: Ledger): Promise<readonly AuditFinding[]> {
  return listOf(auditLedger(ledger, {}));
}

/** The ledger's file as any program opens it. */
function plainConnection({ path }: Ledger): Database.Database {
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  onTestFinished(() => void db.close());
  return db;
}

/** Tables of other tests' matter get a row that is made up but sealed. */
function fillEmptyTables(db: Database.Database): void {
  prepareConnection(db);
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  db.transaction(() => {
    for (const table of tamperTables(db)) {
      if (tamperRows(db, table, 1).length > 0) continue;
      exchangeRow(db, table, { from: null, to: madeUpRow(db, table) });
    }
    appendEntry(db, { at: AT, operator: OPERATOR, action: 'test', subject: '', detail: {} });
  })();
}

describe('an audit of the ledger', () => {
  test('finds nothing where nobody but the program has written', async () => {
    expect(await auditOf(await busyLedger())).toEqual([]);
    expect(await auditOf(await newLedger())).toEqual([]);
  });

  test('finds every cell of every table in which one byte was changed', async () => {
    const ledger = await busyLedger();
    const db = plainConnection(ledger);
    fillEmptyTables(db);
    const putBack = takeTriggersAway(db);
    const textOf = (finding: AuditFinding): string => JSON.stringify(finding);
    const before = new Set((await auditOf(ledger)).map(textOf));
    const missed: string[] = [];
    let edits = 0;
    for (const table of tamperTables(db)) {
      const watched = table.replace(/^seal_(?!total$)/, '');
      const [row] = tamperRows(db, table, 1);
      expect(row, `a row in ${table}`).toBeDefined();
      for (const column of tamperColumns(db, table).all) {
        const to = withEditedCell(row!, column);
        exchangeRow(db, table, { from: row!, to });
        const found = (await auditOf(ledger)).filter((one) => !before.has(textOf(one)));
        if (!found.some((one) => one.table === table || one.table === watched)) {
          missed.push(`${table}.${column}`);
        }
        exchangeRow(db, table, { from: to, to: row! });
        edits += 1;
      }
    }
    expect(missed).toEqual([]);
    expect(edits).toBeGreaterThan(80);
    putBack();
    expect((await auditOf(ledger)).filter(({ problem }) => problem !== 'contradiction')).toEqual(
      [],
    );
  });

  test('finds a run that is taken away together with its seal', async () => {
    const ledger = await busyLedger();
    const db = plainConnection(ledger);
    behindTriggers(db, () => {
      db.exec('DELETE FROM run WHERE id = 1; DELETE FROM seal_run WHERE id = 1');
    });
    expect(await auditOf(ledger)).toEqual([
      expect.objectContaining({ table: 'run', problem: 'rows-replaced' }),
      expect.objectContaining({ table: 'seal_run', problem: 'rows-replaced' }),
    ]);
  });

  test('finds a record that is published under its own seal and no package', async () => {
    const ledger = await busyLedger();
    // With the program at hand: sealed, summed up and in the trail.
    await withDay(ledger, async (day) => {
      day.change(publication(9));
      await day.applyChanges(2);
      const run = { at: AT, command: 'export', operator: OPERATOR, result: 'x', counts: null };
      recordRun(ledger, run);
      day.commit();
    });
    expect(await auditOf(ledger)).toEqual([
      {
        table: 'published',
        key: null,
        problem: 'contradiction',
        expected: '5 rows by the packages issued',
        actual: '6 rows',
      },
      expect.objectContaining({ table: 'published', key: null, problem: 'contradiction' }),
    ]);
  });

  test('of the trail alone names the first entry that is broken', async () => {
    const ledger = await busyLedger();
    const db = plainConnection(ledger);
    behindTriggers(db, () => {
      db.exec(`UPDATE audit_entry SET at = '2026-01-01T00:00:00Z' WHERE id = 4`);
    });
    expect(await listOf(auditLedger(ledger, { trailOnly: true }))).toEqual([
      expect.objectContaining({ table: 'audit_entry', key: 'id=4', problem: 'entry-changed' }),
    ]);
  });
});

describe('the audit trail', () => {
  test('tells of packages, runs and discs, and moves its head with each', async () => {
    const ledger = await busyLedger();
    const db = plainConnection(ledger);
    const told = db.prepare('SELECT action, subject FROM audit_entry WHERE id > 2').raw().all();
    expect(told).toEqual([
      ['issue', '370700-out-000001'],
      ['export', 'issued 370700-out-000001'],
      ['issue', '370700-out-000002'],
      ['export', 'issued 370700-out-000002'],
      ['deliver', '370700-out-000001'],
    ]);
    const head = ledgerHead(ledger);
    markDelivered(ledger, 1, { at: AT, operator: OPERATOR });
    expect(ledgerHead(ledger), 'delivered already: nothing was done').toBe(head);
    markDelivered(ledger, 2, { at: AT, operator: OPERATOR });
    expect(ledgerHead(ledger)).not.toBe(head);
  });

  test('says nothing of a day that was not committed', async () => {
    const ledger = await busyLedger();
    const head = ledgerHead(ledger);
    await withDay(ledger, () => {
      const run = { at: AT, command: 'plan', operator: OPERATOR, result: 'x', counts: null };
      recordRun(ledger, run);
      return Promise.resolve();
    });
    expect(ledgerHead(ledger)).toBe(head);
    expect(await auditOf(ledger)).toEqual([]);
  });
});
