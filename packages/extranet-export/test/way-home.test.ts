import { EMPTY_TRUST, enrolKey, FRESH_RECEIVER, verifyPackage } from '@discferry/package-format';
import { readPublicKeyFile } from '@discferry/keyring';
import { readPackage } from '@discferry/package-media';
import { commandFile, runCli } from '@discferry/test-kit';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { preparedGates, type Gate } from './support/gate.js';
import { BINDING, bind, request } from './support/people.js';

const newGate = preparedGates();

async function trustOf(gate: Gate) {
  const key = await readPublicKeyFile(gate.path('keys', '370700-in.pub.json'));
  const { keyId, suite, publicKey, holder } = key;
  const enrolledAt = '2026-11-19T00:00:00Z';
  return enrolKey(
    EMPTY_TRUST,
    { keyId, suite, publicKey, holder, enrolledAt },
    { office: '370700', direction: 'in' },
  );
}

/** The messages of a package on the disc, as the receiver reads them. */
async function received(gate: Gate, sequence: number) {
  const number = `370700-in-${String(sequence).padStart(6, '0')}`;
  await using found = await readPackage(gate.path('disc', `${number}.dsse.json`));
  const verified = await verifyPackage(found, await trustOf(gate), {
    direction: 'in',
    stateOf: () => Promise.resolve(FRESH_RECEIVER),
  });
  const values = async (kind: 'bindings' | 'requests' | 'receipts' | 'attachments') => {
    const all: unknown[] = [];
    for await (const { value } of verified.records(kind)) all.push(value);
    return all;
  };
  return {
    bindings: await values('bindings'),
    requests: await values('requests'),
    attachments: await values('attachments'),
    receipts: await values('receipts'),
  };
}

describe('a disc home', () => {
  it('carries binding, request and receipt, and any auditor can verify it', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    const requestId = await request(gate, bindingId);

    const { status, stdout, stderr } = await gate.export(1, ['--disc', 'disc']);

    expect(stderr).toContain('Disc 370700-in-000001: 1 requests (0 withdrawn), 1 bindings');
    expect(stdout).toContain('Slip for disc 370700-in-000001');
    expect(status).toBe(0);
    expect(await received(gate, 1)).toMatchObject({
      bindings: [{ bindingId, content: { ...BINDING, revokedOn: null } }],
      requests: [{ requestId, content: { bindingId, withdrawnAt: null, attachments: [] } }],
      receipts: [{ packageId: '370700-out-000001', outcome: 'imported' }],
    });
    await writeFile(gate.path('trust.json'), JSON.stringify(await trustOf(gate)));
    const verified = await runCli(
      commandFile('package-verify'),
      ['--trust', 'trust.json', 'disc'],
      { cwd: gate.folder },
    );
    expect(verified).toMatchObject({ status: 0 });
  });
});
