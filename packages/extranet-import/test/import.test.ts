import {
  changeFile,
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { burn, newGate } from './support/gate.js';
import { holdDatabase } from './support/hold-database.js';

describe('import', () => {
  it('loads a disc and says who signed it and what it changed', async () => {
    const gate = await newGate();
    const disc = await burn(
      gate,
      'disc',
      await gate.sender.nextPackage({ publish: sampleRecords(1, 3) }),
    );

    const { exit, stdout } = await gate.run(['import', disc, '--confirm', '370700-out-000001']);

    expect(exit).toBe(0);
    expect(stdout).toContain('Disc 370700-out-000001 was imported.');
    expect(stdout).toMatch(/Published +3\n +Updated +0\n +Withdrawn +0/);
    expect(stdout).toContain('潍坊市人民检察院案管办');
    expect(await gate.withStore((store) => store.getRecord(sampleCaseNumber(3)))).toMatchObject({
      record: sampleRecord(3),
    });
    expect(await gate.spool()).toEqual([]);
  });

  it('shows before it asks what is about to become public', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: sampleRecords(1, 3) });
    const disc = await burn(gate, 'disc', built);
    const answers = [['Type the disc number 370700-out-000001', '370700-out-000001']] as const;

    const { exit, stderr } = await gate.run(['import', disc], { answers });

    expect(exit).toBe(0);
    expect(stderr).toMatch(
      /signed by 潍坊市人民检察院案管办: 0 withdrawn, 3 published.*Type the disc/s,
    );
  });

  it.each([
    ['the wrong number', ['--confirm', '370700-out-000002']],
    ['no number where nobody can be asked', []],
  ])('loads nothing with %s', async (_, argv) => {
    const gate = await newGate();
    const disc = await burn(
      gate,
      'disc',
      await gate.sender.nextPackage({ publish: [sampleRecord(1)] }),
    );

    const { exit, stderr } = await gate.run(['import', disc, ...argv]);

    expect(exit).toBe(2);
    expect(stderr).toContain('E_NOT_CONFIRMED');
    expect(await gate.withStore((store) => store.listImports({ limit: 1 }))).toEqual([]);
    expect(await gate.withStore((store) => store.listAttempts(1))).toEqual([]);
    expect(await gate.spool()).toEqual([]);
  });

  it('needs no confirmation for a disc that was imported before, and changes nothing', async () => {
    const gate = await newGate();
    const disc = await burn(
      gate,
      'disc',
      await gate.sender.nextPackage({ publish: sampleRecords(1, 2) }),
    );
    const confirmed = ['import', disc, '--confirm', '370700-out-000001', '--operator', '甲'];
    await gate.run(confirmed, { now: '2026-11-20T02:00:00Z' });

    const { exit, stdout } = await gate.run(['import', disc]);

    expect(exit).toBe(0);
    expect(stdout).toContain('was imported before, at 2026-11-20T02:00:00Z by 甲');
    expect(await gate.withStore((store) => store.changesAfter(0, 10))).toHaveLength(2);
  });

  it('updates and withdraws with the next disc', async () => {
    const gate = await newGate();
    await gate.import(await gate.sender.nextPackage({ publish: sampleRecords(1, 3) }));
    const publish = [sampleRecord(2, { stage: '办结' })];
    const second = await gate.sender.nextPackage({ publish, withdraw: [sampleWithdrawal(1)] });

    const document = await gate.runJson([
      'import',
      second.envelopePath,
      '--confirm',
      '370700-out-000002',
    ]);

    expect(document).toMatchObject({
      ok: true,
      command: 'import',
      exit: 0,
      data: {
        package: {
          packageId: '370700-out-000002',
          channel: '370700-out',
          epoch: 1,
          sequence: 2,
          manifestSha256: second.manifestSha256,
          signers: [{ keyId: gate.sender.keys[0]!.keyId, holder: '潍坊市人民检察院案管办' }],
          changes: { published: 0, updated: 1, withdrawn: 1 },
        },
        place: 'next',
        counts: { published: 0, updated: 1, withdrawn: 1 },
        importedAt: '2026-11-21T02:00:00Z',
        operator: 'operator-1',
        stateSha256: second.manifest.state.after,
        erased: true,
      },
    });
    expect(await gate.withStore((store) => store.getRecord(sampleCaseNumber(1)))).toBeUndefined();
  });

  it('records the operator who is named, else the configured one, else the user', async () => {
    const gate = await newGate();
    const next = () => gate.sender.nextPackage({ publish: [sampleRecord(number++)] });
    let number = 1;
    const load = async (...argv: string[]) => {
      const { envelopePath, manifest } = await next();
      await gate.run(['import', envelopePath, '--confirm', manifest.packageId, ...argv]);
      const [entry] = await gate.withStore((store) => store.listImports({ limit: 1 }));
      return entry?.operator;
    };
    expect(await load()).toBe('operator-1');
    await changeFile(join(gate.folder, 'extranet-import.json'), (json) =>
      Buffer.from(json.toString().replace('"operator": null', '"operator": "案管二号"')),
    );

    expect(await load('--operator', '案管三号')).toBe('案管三号');
    expect(await load()).toBe('案管二号');
  });

  it('speaks Chinese', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: sampleRecords(1, 2) });
    const confirmed = ['--confirm', '370700-out-000001', '--lang', 'zh'];

    const { stdout, stderr } = await gate.run(['import', built.envelopePath, ...confirmed]);

    expect(stdout).toContain('光盘 370700-out-000001 已导入。');
    expect(stdout).toMatch(/新公开 +2/);
    expect(stderr).toContain('撤回 0 件');
  });

  it('finds the disc at the configured place', async () => {
    const gate = await newGate();
    await rm(join(gate.folder, 'extranet-import.json'));
    await gate.run(['init', '--disc', 'drive']);
    await burn(gate, 'drive', await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));

    const { exit } = await gate.run(['import', '--confirm', '370700-out-000001']);

    expect(exit).toBe(0);
  });

  it('can be driven by a script that knows no number beforehand', async () => {
    const gate = await newGate();
    const disc = await burn(
      gate,
      'disc',
      await gate.sender.nextPackage({ publish: [sampleRecord(1)] }),
    );

    const seen = (await gate.runJson(['inspect', disc])) as {
      data: { place: string; package: { packageId: string } };
    };
    expect(seen.data.place).toBe('next');
    const { exit } = await gate.run(['import', disc, '--confirm', seen.data.package.packageId]);

    expect(exit).toBe(0);
  });
});

describe('import stops without harm', () => {
  it('when it is interrupted while it loads', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: sampleRecords(1, 3) });

    const { exit, stderr } = await gate.import(built, { interruptAt: 'signed by' });

    expect(exit).toBe(130);
    expect(stderr).toContain('E_INTERRUPTED');
    expect(await gate.withStore((store) => store.listImports({ limit: 1 }))).toEqual([]);
    expect(await gate.withStore((store) => store.listAttempts(1))).toEqual([]);
    expect(await gate.spool()).toEqual([]);
    expect((await gate.import(built)).exit).toBe(0);
  });

  it('when another import is at work', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const release = await holdDatabase(gate.database, 'begin immediate');

    const { exit, stderr } = await gate.import(built);
    await release();

    expect(exit).toBe(15);
    expect(stderr).toContain('E_BUSY');
    expect(await gate.spool()).toEqual([]);
    expect((await gate.import(built)).exit).toBe(0);
  });

  it('and says when withdrawn content could not be erased yet', async () => {
    const gate = await newGate();
    await gate.import(await gate.sender.nextPackage({ publish: sampleRecords(1, 2) }));
    const last = await gate.sender.nextPackage({ withdraw: [sampleWithdrawal(1)] });
    const release = await holdDatabase(gate.database, 'begin; select * from procedural_record');

    const { exit, stderr } = await gate.import(last);
    await release();

    expect(exit).toBe(3);
    expect(stderr).toContain('could not be erased');
    const again = await gate.runJson(['import', last.envelopePath]);
    expect(again).toMatchObject({ exit: 0, data: { place: 'already-imported', erased: true } });
  });
});

describe('import finds no disc', () => {
  it.each([
    ['nothing there', 'nowhere', 'E_MEDIA_NOT_FOUND'],
    ['an empty folder', 'empty', 'E_MEDIA_EMPTY'],
    ['a folder with something else', 'photos', 'E_MEDIA_EMPTY'],
    ['half a package', 'half', 'E_MEDIA_INCOMPLETE'],
    ['two packages', 'two', 'E_MEDIA_AMBIGUOUS'],
  ])('%s', async (_, place, code) => {
    const gate = await newGate();
    const first = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const second = await gate.sender.nextPackage({ publish: [sampleRecord(2)] });
    await mkdir(join(gate.folder, 'empty'));
    await mkdir(join(gate.folder, 'photos'));
    await writeFile(join(gate.folder, 'photos', '370700.jpg'), 'not a package');
    await burn(gate, 'half', first);
    await rm(join(gate.folder, 'half', '370700-out-000001.zip'));
    await burn(gate, 'two', first, second);

    const { exit, stderr } = await gate.run(['import', place, '--confirm', '370700-out-000001']);

    expect(exit).toBe(14);
    expect(stderr).toContain(code);
    expect(await gate.withStore((store) => store.listImports({ limit: 1 }))).toEqual([]);
  });

  it('no path at all', async () => {
    const gate = await newGate();
    const { exit, stderr } = await gate.run(['import']);
    expect(exit).toBe(2);
    expect(stderr).toContain('no path is given');
  });
});

describe('the spool', () => {
  it('is swept of what a killed run left, and of nothing else', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const spool = join(gate.folder, 'data', 'spool');
    // No process has a number as high as this; the parent of this one runs.
    for (const run of ['run-999999999', `run-${String(process.ppid)}`]) {
      await mkdir(join(spool, run), { recursive: true });
      await writeFile(join(spool, run, 'left.zip'), 'half a copy');
    }

    await gate.import(built);

    expect(await gate.spool()).toEqual([`run-${String(process.ppid)}`]);
  });
});
