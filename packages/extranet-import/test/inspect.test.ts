import { changeFile, sampleRecord, sampleRecords } from '@discferry/test-kit';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { burn, newGate, type Gate } from './support/gate.js';

async function inspected(gate: Gate, path: string) {
  const { exit, stdout } = await gate.run(['inspect', path, '--json']);
  return { exit, ...(JSON.parse(stdout) as { ok: boolean; data: object }) };
}

describe('inspect', () => {
  it('shows who signed and what is inside, before anything is loaded', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: sampleRecords(1, 12) });
    const disc = await burn(gate, 'disc', built);
    const { manifest, manifestSha256 } = built;

    expect(await inspected(gate, disc)).toMatchObject({
      exit: 0,
      ok: true,
      data: {
        package: {
          packageId: '370700-out-000001',
          createdAt: '2026-11-01T01:30:00Z',
          manifestSha256,
          signers: [{ holder: '潍坊市人民检察院案管办' }],
          policy: manifest.policy,
          archiveBytes: manifest.archive.size,
          entries: [{ name: 'procedural.ndjson', records: 12, bytes: manifest.entries[0]!.size }],
          changes: { published: 12, updated: 0, withdrawn: 0 },
        },
        place: 'next',
        refusal: null,
      },
    });
    const { stdout } = await gate.run(['inspect', disc]);
    expect(stdout).toContain('it may be imported');
  });

  it('changes nothing', async () => {
    const gate = await newGate();
    const disc = await burn(
      gate,
      'disc',
      await gate.sender.nextPackage({ publish: [sampleRecord(1)] }),
    );
    const database = () => readFile(gate.database);
    const before = await database();

    await gate.run(['inspect', disc]);

    expect((await database()).equals(before)).toBe(true);
    expect(await gate.spool()).toEqual([]);
    expect(await gate.withStore((store) => store.listAttempts(1))).toEqual([]);
  });

  it('tells that a disc was imported before', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await gate.import(built);

    expect(await inspected(gate, built.envelopePath)).toMatchObject({
      exit: 0,
      data: { place: 'already-imported', refusal: null },
    });
  });

  it('still shows a disc that comes too early, with the verdict as exit status', async () => {
    const gate = await newGate();
    await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const second = await gate.sender.nextPackage({ publish: [sampleRecord(2)] });

    expect(await inspected(gate, second.envelopePath)).toMatchObject({
      exit: 13,
      ok: false,
      data: {
        package: { packageId: '370700-out-000002' },
        place: null,
        refusal: { code: 'E_SEQUENCE_GAP' },
      },
    });
    const { stdout, stderr } = await gate.run(['inspect', second.envelopePath]);
    expect(stdout).toContain('Disc 370700-out-000002');
    expect(stderr).toContain('370700-out-000001 missing');
  });

  it('shows what the findings are when the archive is damaged', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await changeFile(built.archivePath, (bytes) => bytes.fill(0, 60, 61));

    expect(await inspected(gate, built.envelopePath)).toMatchObject({
      exit: 12,
      data: {
        refusal: { code: 'E_ARCHIVE_DIGEST', findings: [{ path: 'archive.sha256' }] },
      },
    });
  });

  it('repeats nothing of what a package claims when nobody trusted has signed it', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    await changeFile(built.envelopePath, (bytes) =>
      Buffer.from(bytes.toString().replace(/"sig":"..../, '"sig":"AAAA')),
    );

    const { exit, stdout, stderr } = await gate.run(['inspect', built.envelopePath]);

    expect(exit).toBe(11);
    expect(stderr).toContain('E_SIGNATURE_INVALID');
    expect(stdout).toBe('');
  });
});
