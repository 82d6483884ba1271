import { confirmationCode } from '@discferry/appointments';
import { listPackages } from '@discferry/intranet-ledger';
import type { ReceiptOutcome } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import { caseRows, mainRow, rowOf } from './case-rows.js';
import type { Gate } from './gate.js';
import { issuedPackage, withLedger } from './ledger.js';
import { createSource, replaceCases } from './views-database.js';

const STAGES = ['审查办理', '退回补充侦查', '重新移送审查', '提起公诉', '出庭', '审结'];
const DAY_MS = 86_400_000;

/** Issues discs until a gate has so many, one on each day from the first. */
export async function issueDiscs(
  gate: Gate,
  count: number,
  firstDay = '2026-11-20',
): Promise<void> {
  if (!existsSync(gate.source)) createSource(gate.source);
  const issued = withLedger(gate, listPackages).length;
  for (let sequence = issued + 1; sequence <= count; sequence += 1) {
    const moved = caseRows(1, (rows) => {
      Object.assign(mainRow(rows), {
        AJZT: STAGES[sequence - 1],
        SLRQ: '2026-09-01',
        XGSJ: null,
      });
      rowOf(rows, 'GK_RY')['ZAR'] = '2026-08-30';
      rowOf(rows, 'GK_QZCS')['KSRQ'] = '2026-09-02';
    });
    replaceCases(gate.source, [moved]);
    const now = new Date(Date.parse(`${firstDay}T02:00:00Z`) + (sequence - 1) * DAY_MS);
    const { status, stderr } = await gate.export(sequence, [], { now: now.toISOString() });
    if (status !== 0) throw new Error(stderr);
  }
}

/** The code that the receiver of a disc reads out. */
export function codeOf(gate: Gate, sequence: number, outcome: ReceiptOutcome = 'imported'): string {
  const { manifest, manifestSha256 } = issuedPackage(gate, sequence);
  const { packageId, state } = manifest;
  const stateAfter = outcome === 'imported' ? state.after : state.before;
  return confirmationCode({ packageId, manifestSha256, outcome, stateAfter });
}
