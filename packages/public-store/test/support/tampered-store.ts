import { appendEntry, prepareConnection, type AuditFinding } from '@discferry/audit-trail';
import {
  exchangeRow,
  listOf,
  madeUpRow,
  sampleDocument,
  sampleDocumentWithdrawal,
  sampleRecord,
  sampleWithdrawal,
  tamperRows,
  tamperTables,
} from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { PublicStore } from '../../src/index.js';
import { load, newScene, OPERATOR, type Scene } from './stores.js';

/** A store in which something of everything has happened. */
export async function busyStore(): Promise<Scene> {
  const scene = await newScene();
  const { store, sender } = scene;
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const publish = numbers.map((number) => sampleRecord(number));
  const publishDocuments = [1, 2, 3, 4].map((number) => sampleDocument(number));
  await load(scene, await sender.nextPackage({ publish, publishDocuments }));
  const update = { ...sampleRecord(1), stage: '办结' as const };
  const withdraw = [sampleWithdrawal(2), sampleWithdrawal(3), sampleDocumentWithdrawal(4)];
  await load(scene, await sender.nextPackage({ publish: [update], withdraw }));
  const at = '2026-11-22T02:00:00Z';
  const alarm = { at, operator: OPERATOR, channel: '370700-out', sequence: 3 };
  const attempts = [3, 4].map((sequence) => ({ ...alarm, sequence }));
  for (const attempt of attempts) {
    await store.recordAttempt({ ...attempt, code: 'E_SEQUENCE_GAP' });
    await store.recordAlarm({
      ...attempt,
      code: 'E_SECRECY_RULE',
      findings: [],
      manifestSha256: String(attempt.sequence).repeat(64),
    });
  }
  await store.recordDiscard('3'.repeat(64), { at, operator: OPERATOR });
  return scene;
}

/** The tables of the way home are other tests' matter: here each has a row, made up but sealed. */
export function fillEmptyTables(database: string): void {
  const db = new Database(database);
  prepareConnection(db);
  db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  db.transaction(() => {
    for (const table of tamperTables(db)) {
      if (tamperRows(db, table, 1).length > 0) continue;
      exchangeRow(db, table, { from: null, to: madeUpRow(db, table) });
    }
    appendEntry(db, {
      at: '2026-11-22T02:00:00Z',
      operator: OPERATOR,
      action: 'test',
      subject: '',
      detail: {},
    });
  })();
  db.close();
}

/** A connection as any program has one: without our functions. */
export function plainConnection(database: string): Database.Database {
  const db = new Database(database);
  db.pragma('synchronous = OFF');
  onTestFinished(() => void db.close());
  return db;
}

export function auditOf(store: PublicStore): Promise<readonly AuditFinding[]> {
  return listOf(store.audit({}));
}
