import { join } from 'node:path';
import { recordLine } from '@discferry/package-format';
import type { WithdrawalReason } from '@discferry/shared-schema';
import { sampleCaseNumber, sampleRecord, tempFolder } from '@discferry/test-kit';
import { onTestFinished } from 'vitest';
import { openLedger, withDay, type Change, type Day, type Ledger } from '../../src/index.js';

export const CHANNEL = '370700-out';

/** The path of a ledger that is not there yet, in a folder of the running test. */
export async function ledgerPath(): Promise<string> {
  return join(await tempFolder(), 'ledger.sqlite');
}

/** Opens a ledger that is closed when the test ends. */
export function openUntilTestEnds(path: string): Ledger {
  const ledger = openLedger(path, CHANNEL);
  onTestFinished(() => {
    ledger.close();
  });
  return ledger;
}

/** A new ledger for the running test. */
export async function newLedger(): Promise<Ledger> {
  return openUntilTestEnds(await ledgerPath());
}

/** The change that publishes, or updates, the n-th sample record. */
export function publication(
  number: number,
  changes: { readonly kind?: 'publish' | 'update'; readonly line?: string } = {},
): Change {
  const record = sampleRecord(number);
  return {
    kind: 'publish',
    record: 'procedural',
    key: record.caseNumber,
    line: recordLine(record),
    office: record.office.code,
    flow: record.flow,
    ...changes,
  };
}

/** The change that withdraws the n-th sample record. */
export function withdrawal(number: number, reason: WithdrawalReason = 'screening'): Change {
  const caseNumber = sampleCaseNumber(number);
  const line = recordLine({ kind: 'withdrawal', caseNumber, reason });
  return { kind: 'withdraw', record: 'procedural', key: caseNumber, line, reason };
}

/** A day on which these changes are sent, as package `sequence`; returns the state digest after it. */
export async function sendDay(
  ledger: Ledger,
  sequence: number,
  changes: Iterable<Change>,
): Promise<string> {
  return withDay(ledger, async (day: Day) => {
    for (const change of changes) day.change(change);
    const digest = await day.applyChanges(sequence);
    day.commit();
    return digest;
  });
}
