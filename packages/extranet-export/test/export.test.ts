import { confirmationCode } from '@discferry/appointments';
import { EMPTY_STATE } from '@discferry/package-format';
import { openPublicStore } from '@discferry/public-store';
import type { Receipt } from '@discferry/shared-schema';
import { trailIn } from '@discferry/test-kit';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { preparedGates, type Gate } from './support/gate.js';
import { bind, readingRequest, request } from './support/people.js';

const newGate = preparedGates();
const FILES = ['dsse.json', 'zip'] as const;

const issuedSchema = z.object({
  issued: z.object({ packageId: z.string(), manifestSha256: z.string() }),
});

/** Exports the next package, and gives its number and digest. */
async function issued(gate: Gate, sequence: number) {
  const number = `370700-in-${String(sequence).padStart(6, '0')}`;
  const words = ['export', '--confirm', number, '--passphrase-file', 'passphrase.txt'];
  return issuedSchema.parse(await gate.data(words)).issued;
}

function receipt(
  { packageId, manifestSha256 }: { readonly packageId: string; readonly manifestSha256: string },
  changes: Partial<Receipt> = {},
): Receipt {
  return {
    kind: 'receipt',
    packageId,
    manifestSha256,
    outcome: 'imported',
    code: null,
    at: '2026-11-21T02:00:00Z',
    counts: { published: 0, updated: 0, withdrawn: 0, messages: 1, quarantined: 0 },
    findings: [],
    state: { before: EMPTY_STATE, after: EMPTY_STATE },
    trailHead: 'b'.repeat(64),
    ...changes,
  };
}

/** What the audit finds in the database of a gate. */
async function audit(gate: Gate): Promise<readonly unknown[]> {
  return gate.withStore(async (store) => {
    const findings: unknown[] = [];
    for await (const finding of store.audit({})) findings.push(finding);
    return findings;
  });
}

it('init is written down with the key that signs from then on', async () => {
  const gate = await newGate();
  const [entry] = trailIn(gate.path('public.sqlite'), 'init');
  const { keyId } = z
    .object({ keyId: z.string() })
    .parse(JSON.parse(readFileSync(gate.path('keys', '370700-in.pub.json'), 'utf8')));
  expect(entry).toEqual({
    operator: '接待一号',
    action: 'init',
    subject: 'extranet-export',
    detail: { channel: '370700-in', keyId },
  });
});

describe('plan', () => {
  it('shows what would go home, and sends nothing', async () => {
    const gate = await newGate();
    const id = await request(gate, await bind(gate));
    const files = gate.files();
    const { status, stdout, stderr } = await gate.run(['plan']);
    expect(status).toBe(0);
    expect(stdout).toContain(id);
    expect(stdout).toContain('to read the file');
    expect(stdout).toContain('370700-out-000001');
    expect(stderr).toContain('extranet-export export');
    expect(stdout).not.toContain('林律师');
    expect(gate.files()).toEqual(files);
    expect(await gate.data(['plan'])).toMatchObject({
      counts: { bindings: 1, requests: 1, receipts: 1, attachments: 0, alarms: 0 },
    });
  });

  it('speaks Chinese', async () => {
    const gate = await newGate();
    const { stdout } = await gate.run(['plan', '--lang', 'zh']);
    expect(stdout).toMatch(/回执 +1\n/);
  });
});

describe('export', () => {
  it('puts one package on the disc, and the next time none', async () => {
    const gate = await newGate();
    await bind(gate);
    expect((await gate.export(1, ['--disc', 'disc'])).status).toBe(0);
    const files = gate.files();
    for (const ending of FILES) {
      const name = `370700-in-000001.${ending}`;
      expect(files[`disc/${name}`]).toBe(files[`data/packages/${name}`]);
      expect(files[`disc/${name}`]).toHaveLength(64);
    }
    expect(Object.keys(files).filter((name) => /staging|partial/.test(name))).toEqual([]);
    const again = await gate.run(['export', '--disc', 'disc']);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('There is nothing to tell at home');
    expect(gate.files()).toEqual(files);
    expect(await audit(gate)).toEqual([]);
  });

  it('gives JSON alone', async () => {
    const gate = await newGate();
    const words = [
      'export',
      '--confirm',
      '370700-in-000001',
      '--passphrase-file',
      'passphrase.txt',
    ];
    const { stdout, stderr } = await gate.run([...words, '--disc', 'disc', '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      data: {
        issued: { packageId: '370700-in-000001', messages: { receipts: 1, requests: 0 } },
        delivered: ['370700-in-000001'],
      },
    });
  });

  it.each([
    ['without the number', [], 'E_NOT_CONFIRMED'],
    ['with another number', ['--confirm', '370700-in-000002'], 'E_NOT_CONFIRMED'],
    ['without the passphrase', ['--confirm', '370700-in-000001'], 'E_PASSPHRASE_MISSING'],
    ['onto a disc that is not there', ['--disc', 'nowhere'], 'E_MEDIA_NOT_FOUND'],
  ])('%s does nothing', async (_, words, code) => {
    const gate = await newGate();
    const files = gate.files();
    const { stderr, stdout, status } = await gate.run(['export', ...words]);
    expect(stderr).toContain(code);
    expect(stdout).toBe('');
    expect(status).not.toBe(0);
    expect(gate.files()).toEqual(files);
    expect(await gate.data(['plan'])).toMatchObject({ counts: { receipts: 1 } });
  });

  it('on a clock that was set back is refused', async () => {
    const gate = await newGate();
    await gate.export(1, [], { now: '2028-02-29T15:59:59Z' });
    await bind(gate);
    const early = await gate.export(2, [], { now: '2028-02-28T16:00:00Z' });
    expect(early.status).toBe(2);
    expect(early.stderr).toContain('E_CLOCK');
    expect((await gate.export(2, [], { now: '2028-02-29T16:00:00Z' })).status).toBe(0);
  });

  it('on a clock that was set back behind the last request is refused', async () => {
    const gate = await newGate();
    await enter(gate, '2028-02-29T15:59:00Z');
    const early = await gate.export(1, [], { now: '2028-02-29T15:53:59Z' });
    expect(early.status).toBe(2);
    expect(early.stderr).toContain('E_CLOCK');
    expect(early.stderr).toContain('2028-02-29T15:59:00Z');
    expect(keptOf(gate)).toEqual({});
    expect((await gate.export(1, [], { now: '2028-02-29T16:00:00Z' })).status).toBe(0);
  });

  it('on a clock that was corrected by minutes makes no disc older than what is on it', async () => {
    const gate = await newGate();
    await enter(gate, '2026-12-31T16:00:00Z');
    expect((await gate.export(1, [], { now: '2026-12-31T15:58:00Z' })).status).toBe(0);
    expect(await gate.data(['status'])).toMatchObject({
      latest: [{ createdAt: '2026-12-31T16:00:00Z' }],
    });
  });

  it('finishes what a run left that was killed after the package was recorded', async () => {
    const gate = await newGate();
    await gate.export(1);
    for (const ending of FILES) {
      const name = `370700-in-000001.${ending}`;
      cpSync(gate.path('data', 'packages', name), gate.path('data', 'staging', name));
      rmSync(gate.path('data', 'packages', name));
    }
    await writeFile(gate.path('data', 'staging', '370700-in-000002.zip'), 'half');
    const { status } = await gate.run(['export']);
    expect(status).toBe(0);
    expect(Object.keys(gate.files()).filter((name) => name.startsWith('data/'))).toEqual([
      'data/packages/370700-in-000001.dsse.json',
      'data/packages/370700-in-000001.zip',
    ]);
  });

  it('runs as built', async () => {
    const gate = await newGate();
    expect(await gate.runBuilt(['plan'])).toMatchObject({ status: 0 });
    const help = await gate.runBuilt(['export', '--help']);
    expect(help.stdout.indexOf('Examples')).toBeLessThan(help.stdout.indexOf('Options'));
  });
});

/** Enters a request at an instant. */
async function enter(gate: Gate, now: string): Promise<void> {
  await gate.write('request.json', readingRequest(await bind(gate)));
  await gate.data(['request', 'add', 'request.json'], { now });
}

describe('reissue and inspect', () => {
  it('copies a lost disc again, byte for byte', async () => {
    const gate = await newGate();
    await gate.export(1, ['--disc', 'disc']);
    const before = gate.files();
    await rm(gate.path('disc', '370700-in-000001.zip'));
    await rm(gate.path('disc', '370700-in-000001.dsse.json'));
    const words = ['reissue', '1', '--disc', 'disc', '--confirm', '370700-in-000001'];
    expect((await gate.run(words)).status).toBe(0);
    expect(gate.files()).toEqual(before);
    expect((await gate.run(['inspect', 'disc'])).stdout).toContain(
      'Slip for disc 370700-in-000001',
    );
    expect((await gate.run(['inspect', '1'])).status).toBe(0);
    expect(await audit(gate)).toEqual([]);
  });

  it('refuses a kept copy that was changed, and a number that was never given', async () => {
    const gate = await newGate();
    await gate.export(1);
    await appendFile(gate.path('data', 'packages', '370700-in-000001.zip'), 'x');
    const words = ['--disc', 'disc', '--confirm', '370700-in-000001'];
    expect((await gate.run(['reissue', '1', ...words])).stderr).toContain('E_PACKAGE_LOST');
    expect((await gate.run(['reissue', '2', ...words])).stderr).toContain('E_SEQUENCE_UNKNOWN');
    expect((await gate.run(['reissue', '370700-out-000001', ...words])).stderr).toContain(
      'E_SEQUENCE_UNKNOWN',
    );
  });
});

describe('confirm', () => {
  it('takes the code that was read out, as it was heard', async () => {
    const gate = await newGate();
    const sent = await issued(gate, 1);
    const code = confirmationCode({ ...sent, outcome: 'imported', stateAfter: EMPTY_STATE });
    const { status, stdout } = await gate.run(['confirm', code.toLowerCase().replace(/-/g, ' ')]);
    expect(status).toBe(0);
    expect(stdout).toContain('Disc 370700-in-000001 is confirmed');
    expect(await gate.data(['status'])).toMatchObject({ unconfirmed: [] });
    expect(await audit(gate)).toEqual([]);
  });

  it('tells when the code means that the disc was refused', async () => {
    const gate = await newGate();
    const sent = await issued(gate, 1);
    const code = confirmationCode({ ...sent, outcome: 'refused', stateAfter: EMPTY_STATE });
    const { status, stderr } = await gate.run(['confirm', code]);
    expect(status).toBe(3);
    expect(stderr).toContain('was REFUSED');
    expect((await gate.run(['status'])).status).toBe(3);
  });

  it('refuses a slip, and the code of something else', async () => {
    const gate = await newGate();
    const sent = await issued(gate, 1);
    const code = confirmationCode({ ...sent, outcome: 'imported', stateAfter: EMPTY_STATE });
    const slip = code.startsWith('7') ? `8${code.slice(1)}` : `7${code.slice(1)}`;
    expect((await gate.run(['confirm', slip])).stderr).toContain('E_CONFIRMATION_TYPO');
    const other = confirmationCode({
      ...sent,
      manifestSha256: 'a'.repeat(64),
      outcome: 'imported',
      stateAfter: EMPTY_STATE,
    });
    expect((await gate.run(['confirm', other])).stderr).toContain('E_CONFIRMATION_UNKNOWN');
    expect(await gate.data(['status'])).toMatchObject({
      unconfirmed: [{ packageId: '370700-in-000001' }],
    });
  });
});

describe('status', () => {
  it('says what is unconfirmed and for how long, and asks for a look after a week', async () => {
    const gate = await newGate();
    await gate.export(1, ['--disc', 'disc']);
    const at = (now: string) => gate.run(['status'], { now });
    const soon = await at('2026-11-27T15:59:59Z');
    expect(soon.status).toBe(0);
    expect(soon.stderr).toContain('Disc 370700-in-000001 has not been confirmed for 7 day(s)');
    expect((await at('2026-11-27T16:00:00Z')).status).toBe(3);
    await gate.receive({ messages: { receipts: [receipt(await latest(gate))] } });
    expect((await at('2026-12-30T02:00:00Z')).status).toBe(0);
  });

  it('shows replies that differ', async () => {
    const gate = await newGate();
    const requestId = await request(gate, await bind(gate));
    const reply = {
      kind: 'reply',
      requestId,
      caseNumber: '潍检诉受[2026]37070000001号',
      decidedOn: '2026-11-20',
      decision: 'agreed',
      reason: null,
      appointment: { at: '2026-11-24T09:00', place: '阅卷室' },
    } as const;
    await gate.receive({ messages: { replies: [reply] } });
    expect((await gate.run(['status'])).status).toBe(0);
    const other = { ...reply, appointment: { at: '2026-11-25T09:00', place: '阅卷室' } };
    await gate.receive({ messages: { replies: [other] } });
    const { status, stderr } = await gate.run(['status']);
    expect(status).toBe(3);
    expect(stderr).toContain(`Two different replies came to request ${requestId}`);
    const shown = await gate.run(['request', 'show', requestId]);
    expect(shown.stdout).toMatch(/Appointment +2026-11-24 09:00\n/);
    expect(shown.status).toBe(3);
  });
});

/** The package made last. */
async function latest(gate: Gate) {
  const shape = z.object({ latest: z.array(issuedSchema.shape.issued) });
  return shape.parse(await gate.data(['status'])).latest[0]!;
}

describe('recover', () => {
  it('goes on after a backup was restored, and nothing is lost', async () => {
    const gate = await newGate();
    const bindingId = await bind(gate);
    await gate.export(1);
    await gate.withStore(() => Promise.resolve());
    cpSync(gate.path('public.sqlite'), gate.path('backup.sqlite'));
    const lost = await request(gate, bindingId);
    const second = await issued(gate, 2);
    await restore(gate);
    expect((await gate.run(['request', 'show', lost])).stderr).toContain('E_REQUEST_UNKNOWN');
    const kept = await request(gate, bindingId);

    await gate.receive({ messages: { receipts: [receipt(second)] } });
    const told = await gate.run(['status']);
    expect(told.status).toBe(3);
    expect(told.stderr).toContain('run recover');
    const { status, stdout } = await gate.run(['recover', '--confirm', '370700-in-000002']);
    expect(status).toBe(0);
    expect(stdout).toContain('the next disc follows 370700-in-000002');

    expect((await gate.export(3)).status).toBe(0);
    expect(await gate.data(['request', 'list'])).toMatchObject({
      requests: [{ requestId: kept, sentWith: '370700-in-000003' }],
    });
    expect(await audit(gate)).toEqual([]);
  });

  it('gives no number twice after the database alone was restored', async () => {
    const { gate, packages } = await restoredToFirst();
    await bind(gate);
    const refused = await gate.export(2);
    expect(refused.status).toBe(14);
    expect(refused.stderr).toContain('E_PACKAGE_UNKNOWN');
    expect(refused.stderr).toContain('370700-in-000002');
    expect(keptOf(gate)).toEqual(packages);
    const status = await gate.run(['status']);
    expect(status.status).toBe(3);
    expect(status.stderr).toContain('370700-in-000002, 370700-in-000003');

    expect(await gate.data(['recover', '--confirm', '370700-in-000003'])).toMatchObject({
      head: '370700-in-000003',
      adopted: ['370700-in-000002', '370700-in-000003'],
      abandoned: [],
      again: 0,
    });
    expect((await gate.export(4, ['--disc', 'disc'])).status).toBe(0);
    expect(keptOf(gate)).toMatchObject(packages);
    // Nobody knows whether they were on a disc: they go onto this one.
    const onDisc = Object.keys(gate.files()).filter((name) => name.startsWith('disc/'));
    expect(onDisc).toHaveLength(6);
    expect((await gate.run(['status'])).status).toBe(0);
    expect(await audit(gate)).toEqual([]);
  });

  it('takes up the receipt for a package that it did not know when it came', async () => {
    const { gate, sent } = await restoredToFirst();
    await gate.receive({ messages: { receipts: [receipt(sent[1]!)] } });
    const { status } = await gate.run(['recover', '--confirm', '370700-in-000003']);
    expect(status).toBe(0);
    expect(await gate.data(['status'])).toMatchObject({
      unconfirmed: [{ packageId: '370700-in-000001' }, { packageId: '370700-in-000003' }],
      notOnDisc: ['370700-in-000003'],
      contradictions: [],
      keptUnknown: [],
    });
    expect(await audit(gate)).toEqual([]);
  });

  it('does not believe a kept package that is damaged', async () => {
    const { gate, packages } = await restoredToFirst();
    await appendFile(gate.path('data', 'packages', '370700-in-000002.zip'), 'x');
    const { status, stderr } = await gate.run(['recover']);
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'do not follow the last one known: 370700-in-000002, 370700-in-000003',
    );
    expect(Object.keys(keptOf(gate))).toEqual(Object.keys(packages));
    await bind(gate);
    expect((await gate.export(2)).stderr).toContain('E_PACKAGE_UNKNOWN');
  });

  it('does not take a number for free that a later package shows to have been given', async () => {
    const { gate } = await restoredToFirst();
    for (const ending of FILES)
      await rm(gate.path('data', 'packages', `370700-in-000002.${ending}`));
    await bind(gate);
    expect((await gate.export(2)).stderr).toContain('E_PACKAGE_UNKNOWN');
  });

  it('lays aside what the receiver, by its own word, can never take', async () => {
    const { gate, sent } = await restoredToFirst();
    await appendFile(gate.path('data', 'packages', '370700-in-000002.zip'), 'x');
    const word = ['--head', '1', '--manifest', sent[0]!.manifestSha256];
    expect(await gate.data(['recover', ...word, '--confirm', '370700-in-000001'])).toMatchObject({
      head: '370700-in-000001',
      adopted: [],
      abandoned: ['370700-in-000002', '370700-in-000003'],
    });
    expect(Object.keys(gate.files()).filter((name) => name.includes('abandoned'))).toHaveLength(4);
    await bind(gate);
    expect((await gate.export(2)).status).toBe(0);
    expect(await audit(gate)).toEqual([]);
  });

  it('goes on from the disc of another history, and keeps what follows that', async () => {
    const { gate, sent } = await restoredToFirst();
    for (const ending of FILES)
      await rm(gate.path('data', 'packages', `370700-in-000002.${ending}`));
    const word = ['--head', '2', '--manifest', sent[1]!.manifestSha256];
    expect(await gate.data(['recover', ...word, '--confirm', '370700-in-000003'])).toMatchObject({
      head: '370700-in-000003',
      adopted: ['370700-in-000003'],
      abandoned: ['370700-in-000001'],
    });
    await bind(gate);
    expect((await gate.export(4, ['--disc', 'disc'])).status).toBe(0);
    expect(await audit(gate)).toEqual([]);
  });

  it('gives nothing up for a receiver that is only behind', async () => {
    const gate = await newGate();
    const first = await issued(gate, 1);
    await bind(gate);
    await gate.export(2);
    const word = ['--head', '1', '--manifest', first.manifestSha256];
    const { status, stderr } = await gate.run(['recover', ...word, '--confirm', first.packageId]);
    expect(status).toBe(2);
    expect(stderr).toContain('reissue');
    expect((await gate.run(['inspect', '2'])).status).toBe(0);
  });

  it('lays packages aside that were made under numbers of others', async () => {
    const gate = await newGate();
    await gate.export(1);
    await bind(gate);
    await gate.export(2);
    const told = ['--head', '1', '--manifest', 'ab '.repeat(32)];
    expect((await gate.run(['recover', ...told, '--confirm', '370700-in-000001'])).status).toBe(0);
    expect(Object.keys(gate.files()).filter((name) => name.includes('abandoned'))).toHaveLength(4);
    expect((await gate.export(2)).status).toBe(0);
    const envelope = gate.path('data', 'packages', '370700-in-000002.dsse.json');
    const { payload } = z
      .object({ payload: z.string() })
      .parse(JSON.parse(readFileSync(envelope, 'utf8')));
    expect(JSON.parse(Buffer.from(payload, 'base64').toString())).toMatchObject({
      previousManifestSha256: 'ab'.repeat(32),
    });
  });

  it('has nothing to do where every receipt fits', async () => {
    const gate = await newGate();
    await gate.export(1);
    const { status, stderr } = await gate.run(['recover']);
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'no receipt tells of a disc that is unknown here',
    );
  });
});

/** A gate that has issued three packages and whose database alone was put back to the first of them. */
async function restoredToFirst() {
  const gate = await newGate();
  const sent = [await issued(gate, 1)];
  await gate.withStore(() => Promise.resolve());
  cpSync(gate.path('public.sqlite'), gate.path('backup.sqlite'));
  for (const sequence of [2, 3]) {
    await bind(gate);
    sent.push(await issued(gate, sequence));
  }
  await restore(gate);
  return { gate, sent, packages: keptOf(gate) };
}

/** The digests of the kept packages. */
function keptOf(gate: Gate): Readonly<Record<string, string>> {
  const files = Object.entries(gate.files());
  return Object.fromEntries(files.filter(([name]) => name.startsWith('data/packages/')));
}

/** Puts the backup in the place of the database. */
async function restore(gate: Gate): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) {
    await rm(gate.path(`public.sqlite${suffix}`), { force: true });
  }
  cpSync(gate.path('backup.sqlite'), gate.path('public.sqlite'));
  const store = await openPublicStore(gate.path('public.sqlite'), { mode: 'existing' });
  await store.close();
}
