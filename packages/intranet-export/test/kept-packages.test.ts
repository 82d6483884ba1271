import { createSender, sampleRecord } from '@discferry/test-kit';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { caseRows } from './support/case-rows.js';
import { preparedGates } from './support/gate.js';
import { createSource } from './support/views-database.js';

const newGate = preparedGates();
const CONFIRM = ['--confirm', '370700-out-000001'] as const;

const exported = preparedGates(async (gate) => {
  createSource(gate.source, [caseRows(1)]);
  expect((await gate.export(1)).status).toBe(0);
});

describe('reissue', () => {
  it('gives the same bytes again, by either form of the number', async () => {
    const gate = await exported();
    for (const number of ['1', '370700-out-000001']) {
      await rm(gate.path('disc'), { recursive: true });
      await mkdir(gate.path('disc'));
      const { status, stdout } = await gate.run(['reissue', number, '--disc', 'disc', ...CONFIRM]);
      expect(status).toBe(0);
      expect(stdout).toContain('Slip for disc 370700-out-000001');
      const files = gate.holdings();
      for (const ending of ['dsse.json', 'zip']) {
        expect(files[`disc/370700-out-000001.${ending}`]).toBe(
          files[`data/packages/370700-out-000001.${ending}`],
        );
      }
    }
    expect(await gate.runJson(['status'])).toMatchObject({
      data: {
        runs: [
          { command: 'reissue', result: 'reissued 370700-out-000001' },
          { command: 'reissue' },
          { command: 'export' },
        ],
      },
    });
  });

  const toDisc = ['--disc', 'disc', ...CONFIRM];
  it.each([
    { what: 'a number never issued', words: ['2', ...toDisc], refusal: [2, 'E_SEQUENCE_UNKNOWN'] },
    {
      what: 'the disc of another office',
      words: ['370800-out-000001', ...toDisc],
      refusal: [2, 'E_SEQUENCE_UNKNOWN'],
    },
    { what: 'no number', words: ['1e0', ...toDisc], refusal: [2, 'E_USAGE'] },
    {
      what: 'a number not confirmed',
      words: ['1', '--disc', 'disc', '--confirm', '1'],
      refusal: [2, 'E_NOT_CONFIRMED'],
    },
    { what: 'no disc folder', words: ['1', ...CONFIRM], refusal: [2, 'E_USAGE'] },
    {
      what: 'a disc that is not there',
      words: ['1', '--disc', 'nowhere', ...CONFIRM],
      refusal: [14, 'E_MEDIA_NOT_FOUND'],
    },
  ])('writes nothing with $what', async ({ words, refusal: [exit, code] }) => {
    const gate = await exported();
    const before = gate.holdings();
    const { status, stderr } = await gate.run(['reissue', ...words]);
    expect(stderr).toContain(code);
    expect(status).toBe(exit);
    expect(gate.holdings()).toEqual(before);
  });

  it.each([
    ['lost', (path: string) => rm(path)],
    ['damaged', async (path: string) => writeFile(path, (await readFile(path)).subarray(1))],
  ])('never makes another package of one whose kept copy is %s', async (_, spoil) => {
    const gate = await exported();
    await spoil(gate.path('data/packages/370700-out-000001.zip'));
    const { status, stderr } = await gate.run(['reissue', '1', '--disc', 'disc', ...CONFIRM]);
    expect(stderr).toContain('E_PACKAGE_LOST');
    expect(status).toBe(14);
    expect(Object.keys(gate.holdings()).filter((name) => name.startsWith('disc'))).toEqual([]);
  });
});

describe('inspect', () => {
  it('verifies a kept package and a disc, and shows the slip', async () => {
    const gate = await exported();
    await gate.run(['reissue', '1', '--disc', 'disc', ...CONFIRM]);
    const kept = await gate.runJson(['inspect', '1']);
    expect(kept).toMatchObject({
      exit: 0,
      data: {
        issued: { packageId: '370700-out-000001', operator: '案管一号' },
        envelopeSha256: gate.holdings()['disc/370700-out-000001.dsse.json'],
      },
    });
    expect((await gate.runJson(['inspect', 'disc'])).data).toEqual(kept.data);
  });

  it.each([
    { what: 'foreign', refusal: [11, 'E_KEY_UNKNOWN'] },
    { what: '9', refusal: [2, 'E_SEQUENCE_UNKNOWN'] },
    { what: 'disc', refusal: [14, 'E_MEDIA_EMPTY'] },
  ])('refuses what is not its own: $what', async ({ what, refusal: [exit, code] }) => {
    const gate = await exported();
    const sender = createSender({ folder: gate.path('foreign') });
    await sender.nextPackage({ publish: [sampleRecord(1)] });
    const { status, stderr } = await gate.run(['inspect', what]);
    expect(stderr).toContain(code);
    expect(status).toBe(exit);
  });

  it('refuses a scratched kept copy', async () => {
    const gate = await exported();
    const path = gate.path('data/packages/370700-out-000001.zip');
    await writeFile(path, (await readFile(path)).fill(0, 60, 61));
    expect(await gate.runJson(['inspect', '1'])).toMatchObject({ exit: 12 });
  });
});

describe('status', () => {
  it('shows a new office as one', async () => {
    const gate = await newGate();
    const { status, stdout } = await gate.run(['status']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Days since the last disc +never\n/);
  });

  it('shows what was sent, by whom and when', async () => {
    const gate = await exported();
    expect(await gate.runJson(['status'], { now: '2026-11-23T16:00:00Z' })).toMatchObject({
      exit: 0,
      data: {
        channel: '370700-out',
        published: 1,
        stateSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        outcomes: { disclose: 1 },
        daysSinceLast: 4,
        latest: [{ packageId: '370700-out-000001', sequence: 1 }],
        notOnDisc: [],
        keptCopyMissing: [],
        runs: [
          {
            at: '2026-11-20T02:00:00Z',
            command: 'export',
            operator: '案管一号',
            result: 'issued 370700-out-000001',
          },
        ],
      },
    });
  });

  it.each(['dsse.json', 'zip'])(
    'asks for a person when a kept file is gone (%s)',
    async (ending) => {
      const gate = await exported();
      await rm(gate.path(`data/packages/370700-out-000001.${ending}`));
      const { status, stderr } = await gate.run(['status', '--lang', 'zh']);
      expect(status).toBe(3);
      expect(stderr).toContain('留存副本缺失：370700-out-000001');
    },
  );
});
