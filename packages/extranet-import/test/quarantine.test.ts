import { resignManifest, sampleRecord, type BuiltPackage } from '@discferry/test-kit';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

const FORBIDDEN = sampleRecord(1, { charges: [{ code: '110.1', name: '间谍罪' }] });

interface Quarantined {
  readonly gate: Gate;
  readonly disc: BuiltPackage;
  readonly id: string;
  readonly folder: string;
}

/** A gate with one package in quarantine. */
async function withQuarantined(): Promise<Quarantined> {
  const gate = await newGate();
  const disc = await gate.sender.nextPackage({ publish: [FORBIDDEN] });
  await gate.import(disc);
  const folder = join(gate.folder, 'data', 'quarantine');
  const [id] = await readdir(folder);
  return { gate, disc, id: id!, folder };
}

describe('quarantine list', () => {
  it('is empty at first', async () => {
    const gate = await newGate();
    expect(await gate.runJson(['quarantine', 'list'])).toMatchObject({
      exit: 0,
      data: { packages: [] },
    });
    expect((await gate.run(['quarantine', 'list', '--lang', 'zh'])).stdout).toContain(
      '没有被隔离的数据包',
    );
  });

  it('shows what lies there, when and why it was refused, and how large it is', async () => {
    const { gate, disc, id } = await withQuarantined();
    const sizes = await Promise.all([disc.envelopePath, disc.archivePath].map((p) => readFile(p)));

    expect(await gate.runJson(['quarantine', 'list'])).toMatchObject({
      exit: 0,
      data: {
        packages: [
          {
            id,
            packageId: '370700-out-000001',
            bytes: sizes[0]!.length + sizes[1]!.length,
            refusals: [
              {
                at: '2026-11-21T02:00:00Z',
                attempts: 1,
                operator: 'operator-1',
                code: 'E_SECRECY_RULE',
              },
            ],
          },
        ],
      },
    });
    const { stdout } = await gate.run(['quarantine', 'list']);
    expect(stdout).toContain(id);
    expect(stdout).toContain('E_SECRECY_RULE');
  });

  it('shows only what is a package, also one of which no alarm was written down', async () => {
    const { gate, folder } = await withQuarantined();
    await mkdir(join(folder, 'notes of the clerk'));
    await mkdir(join(folder, '370800-out-000007-0123456789ab'));

    const { stdout } = await gate.run(['quarantine', 'list']);

    expect(stdout).toMatch(/370800-out-000007-0123456789ab +no alarm written down +0/);
    expect(stdout).not.toContain('notes');
  });
});

describe('quarantine discard', () => {
  it('erases a package whose number a person typed, and remembers who did', async () => {
    const { gate, disc, id, folder } = await withQuarantined();
    const answers = [['Type the disc number 370700-out-000001', '370700-out-000001']] as const;
    const later = { now: '2026-11-30T02:00:00Z' };

    const { exit, stdout, stderr } = await gate.run(['quarantine', 'discard', id], {
      answers,
      ...later,
    });

    expect(exit).toBe(0);
    expect(stderr).toContain('(E_SECRECY_RULE) is about to be erased');
    expect(stdout).toContain(`Package ${id} was erased from quarantine.`);
    expect(await readdir(folder)).toEqual([]);
    expect(await gate.withStore((store) => store.listAlarms())).toMatchObject([
      {
        manifestSha256: disc.manifestSha256,
        state: 'waiting',
        discarded: { at: later.now, operator: 'operator-1' },
      },
    ]);
    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    expect(log).toContain(`"package":"${id}","operator":"operator-1"`);
  });

  it.each([
    ['the number of another disc', ['--confirm', '370700-out-000002']],
    ['no number where nobody can be asked', []],
  ])('erases nothing with %s', async (_, argv) => {
    const { gate, id, folder } = await withQuarantined();

    const { exit, stderr } = await gate.run(['quarantine', 'discard', id, ...argv]);

    expect(exit).toBe(2);
    expect(stderr).toContain('E_NOT_CONFIRMED');
    expect(await readdir(folder)).toEqual([id]);
  });

  it.each(['370700-out-000009-0123456789ab', '..', '../trust.json', '.'])(
    'touches nothing that is not in quarantine: %s',
    async (id) => {
      const { gate, folder } = await withQuarantined();

      const { exit, stderr } = await gate.run(['quarantine', 'discard', id, '--lang', 'zh']);

      expect(exit).toBe(2);
      expect(stderr).toContain('没有此编号的被隔离数据包');
      expect(await readdir(folder)).toHaveLength(1);
    },
  );

  it('does not keep the same disc from coming back into quarantine', async () => {
    const { gate, disc, id, folder } = await withQuarantined();
    await gate.run(['quarantine', 'discard', id, '--confirm', '370700-out-000001']);

    expect((await gate.import(disc)).exit).toBe(16);

    expect(await readdir(folder)).toEqual([id]);
  });

  it('that was killed half-way leaves nothing that passes for the package', async () => {
    const { gate, disc, id, folder } = await withQuarantined();
    await rm(join(folder, id, '370700-out-000001.zip'));

    await gate.import(disc);

    expect(await readdir(join(folder, id))).toHaveLength(2);
  });
});

describe('a fork', () => {
  it('lies in quarantine beside the alarm, also under a pack nobody knows', async () => {
    const gate = await newGate();
    const twin = gate.sender.fork();
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));
    const folder = join(gate.folder, 'twin');
    const other = await twin.nextPackage({ publish: [sampleRecord(2)], folder });
    await resignManifest(other, twin.keys, ({ policy, ...manifest }) => ({
      ...manifest,
      policy: { ...policy, sha256: 'a'.repeat(64) },
    }));

    const { exit, stderr } = await gate.import(other);

    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_FORK');
    expect(stderr).toContain('put into quarantine');
    const [id] = await readdir(join(gate.folder, 'data', 'quarantine'));
    expect(id).toMatch(/^370700-out-000001-[0-9a-f]{12}$/);
    expect(await gate.withStore((store) => store.listAlarms())).toMatchObject([
      { sequence: 1, code: 'E_SEQUENCE_FORK', findings: [], attempts: 1 },
    ]);
    expect(await gate.spool()).toEqual([]);
  });

  it('is not what a gap or an unknown pack is: those raise no alarm', async () => {
    const gate = await newGate();
    await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(2)] }));

    expect(await gate.withStore((store) => store.listAlarms())).toEqual([]);
    expect(await gate.runJson(['quarantine', 'list'])).toMatchObject({ data: { packages: [] } });
  });
});
