import {
  listConfirmations,
  recordPackage,
  type IssuedPackage,
  type Ledger,
} from '@discferry/intranet-ledger';
import type { AlarmMessage } from '@discferry/shared-schema';
import { createSender, sampleReceipt, sampleRecord, type BuiltPackage } from '@discferry/test-kit';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

/** A gate beside an exporter that has issued one disc. */
async function afterExport(): Promise<{ gate: Gate; issued: BuiltPackage }> {
  const gate = await newGate();
  const exporter = createSender({ folder: join(gate.folder, 'issued') });
  const issued = await exporter.nextPackage({ publish: [sampleRecord(1)] });
  gate.withLedger((ledger) => {
    note(ledger, issued);
  });
  return { gate, issued };
}

function note(ledger: Ledger, { manifest, manifestSha256 }: BuiltPackage): void {
  const envelopeSha256 = 'a'.repeat(64);
  const issued: IssuedPackage = {
    ...{ manifest, manifestSha256, envelopeSha256 },
    operator: 'operator-1',
    deliveredAt: null,
  };
  recordPackage(ledger, issued);
}

const confirmed = (gate: Gate) => [...gate.withLedger(listConfirmations).values()];

function receiptFor({ manifest, manifestSha256 }: BuiltPackage) {
  const { packageId, state } = manifest;
  return sampleReceipt({ packageId, manifestSha256 }, { state });
}

describe('a receipt of our disc', () => {
  it('makes issued confirmed, once', async () => {
    const { gate, issued } = await afterExport();
    const receipt = receiptFor(issued);
    const { exit, words } = await gate.receive({ receipts: [receipt] });
    expect(exit).toBe(0);
    expect(words).toEqual({ confirmed: 1, refused: 0, contradictions: 0 });
    expect(confirmed(gate)).toMatchObject([
      { packageId: '370700-out-000001', outcome: 'imported', way: 'disc', at: receipt.at },
    ]);
    const again = await gate.receive({ receipts: [receipt] });
    expect([again.exit, again.words]).toEqual([0, { confirmed: 0, refused: 0, contradictions: 0 }]);
  });

  it('that says refused needs a person, and may be followed by one that says imported', async () => {
    const { gate, issued } = await afterExport();
    const refused = { ...receiptFor(issued), outcome: 'refused', code: 'E_SECRECY_RULE' } as const;
    expect(await gate.receive({ receipts: [refused] })).toMatchObject({
      exit: 3,
      words: { refused: 1 },
    });
    await gate.receive({ receipts: [receiptFor(issued)] });
    expect(confirmed(gate)).toMatchObject([{ outcome: 'imported' }]);
  });

  it.each([
    ['of another digest', { manifestSha256: 'b'.repeat(64) }, 'receipt-other-digest'],
    [
      'of another state',
      { state: { before: 'c'.repeat(64), after: 'd'.repeat(64) } },
      'receipt-other-state',
    ],
    ['of a disc we never made', { packageId: '370700-out-000007' }, 'receipt-unknown-package'],
  ])('%s is an alarm, and confirms nothing', async (_, changes, code) => {
    const { gate, issued } = await afterExport();
    const { exit, words } = await gate.receive({
      receipts: [{ ...receiptFor(issued), ...changes }],
    });
    expect(exit).toBe(3);
    expect(words).toEqual({ confirmed: 0, refused: 0, contradictions: 1 });
    expect(confirmed(gate)).toEqual([]);
    const { stderr } = await gate.run(['status']);
    expect(stderr).toContain(code);
    expect(stderr).toContain('intranet-export recover');
  });

  it('that takes back what was confirmed is an alarm', async () => {
    const { gate, issued } = await afterExport();
    await gate.receive({ receipts: [receiptFor(issued)] });
    const { exit } = await gate.receive({
      receipts: [{ ...receiptFor(issued), outcome: 'refused', code: 'E_STATE_DIGEST' }],
    });
    expect(exit).toBe(3);
    expect(confirmed(gate)).toMatchObject([{ outcome: 'imported' }]);
    expect(await gate.runJson(['status'])).toMatchObject({
      data: { alarms: [{ code: 'receipt-taken-back' }] },
    });
  });
});

describe('an alarm of the extranet', () => {
  it('is kept, shown, and counted as often as it is told', async () => {
    const gate = await newGate();
    const alarm: AlarmMessage = {
      kind: 'alarm',
      packageId: '370700-out-000001',
      manifestSha256: 'a'.repeat(64),
      code: 'E_SECRECY_RULE',
      at: '2026-11-10T01:00:00Z',
      attempts: 1,
      lastAt: '2026-11-10T01:00:00Z',
      findings: [
        { path: 'procedural.ndjson:3', expected: 'no rule against it', actual: 'B2-STATE' },
      ],
    };
    expect((await gate.receive({ alarms: [alarm] })).exit).toBe(3);
    const more = { ...alarm, attempts: 4, lastAt: '2026-11-12T01:00:00Z' };
    await gate.receive({ alarms: [more] });
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: {
        alarms: [
          { origin: 'extranet', code: 'E_SECRECY_RULE', attempts: 4, findings: alarm.findings },
        ],
      },
    });
    const { stderr } = await gate.run(['status']);
    expect(stderr).toContain('ALARM from the extranet');
  });
});
