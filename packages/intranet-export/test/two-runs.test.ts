import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { blockedExport } from './support/blocked-run.js';
import { preparedGates } from './support/gate.js';

const newGate = preparedGates();

describe('while one export is at work', () => {
  it('another is refused, and takes nothing away from the first', async () => {
    const gate = await newGate();
    const first = await blockedExport(gate);
    await writeFile(gate.path('data', 'staging', 'in-the-making.zip'), 'half');

    const second = await gate.run(['export', '--confirm', '370700-out-000001']);

    expect(second.stderr).toContain('E_BUSY');
    expect(second.status).toBe(15);
    expect(Object.keys(gate.holdings())).toContain('data/staging/in-the-making.zip');
    expect((await first.release()).status).toBe(0);
    expect(gate.holdings()['data/packages/370700-out-000001.zip']).toHaveLength(64);
  });
});

describe('an export that is interrupted', () => {
  it('ends with 130 and has written nothing', async () => {
    const gate = await newGate();
    const run = await blockedExport(gate);
    const before = gate.holdings();

    await run.interrupt();
    const { status, stderr } = await run.release();

    expect(status).toBe(130);
    expect(stderr).toContain('E_INTERRUPTED');
    expect(gate.holdings()).toEqual(before);
  });
});
