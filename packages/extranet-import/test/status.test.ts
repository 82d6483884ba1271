import { createSender, sampleRecord, sampleRecords, sampleWithdrawal } from '@discferry/test-kit';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enrol, newGate } from './support/gate.js';

describe('status', () => {
  it('shows every sender, also one from which nothing has come', async () => {
    const gate = await newGate();
    const other = createSender({ folder: join(gate.folder, 'other'), keyNumbers: [2] });
    await enrol(gate, other, '370800-out');
    await gate.import(await gate.sender.nextPackage({ publish: sampleRecords(1, 3) }));
    const withdraw = [sampleWithdrawal(3)];
    const last = await gate.sender.nextPackage({ publish: [sampleRecord(4)], withdraw });
    await gate.import(last);

    expect(await gate.runJson(['status'])).toMatchObject({
      ok: true,
      exit: 0,
      data: {
        channels: [
          {
            channel: '370700-out',
            holders: ['潍坊市人民检察院案管办'],
            last: {
              packageId: '370700-out-000002',
              createdAt: last.manifest.createdAt,
              importedAt: '2026-11-21T02:00:00Z',
              daysSince: 0,
            },
            packages: 2,
            changes: { published: 4, updated: 0, withdrawn: 1 },
            publicRecords: 3,
            stateSha256: last.manifest.state.after,
            missing: null,
            fork: false,
          },
          { channel: '370800-out', last: null, packages: 0, stateSha256: '0'.repeat(64) },
        ],
        refused: [],
      },
    });
    const { stdout } = await gate.run(['status']);
    expect(stdout).toContain('370700-out-000002');
    expect(stdout).toContain('370800-out: none yet');
  });

  it.each([
    ['the same day until midnight', '2026-11-21T15:59:59Z', 0],
    ['the next day', '2026-11-21T16:00:00Z', 1],
    ['over the end of a month', '2026-12-01T03:00:00Z', 10],
    ['over the year', '2027-01-01T00:00:00Z', 41],
    ['over a leap day', '2028-03-01T00:00:00Z', 466],
  ])('counts days as the calendar in China has them: %s', async (_, now, daysSince) => {
    const gate = await newGate();
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));

    expect(await gate.runJson(['status'], { now })).toMatchObject({
      data: { channels: [{ last: { daysSince } }] },
    });
  });

  it('tells which discs are missing, until they have come', async () => {
    const gate = await newGate();
    const [first, second, third] = [
      await gate.sender.nextPackage({ publish: [sampleRecord(1)] }),
      await gate.sender.nextPackage({ publish: [sampleRecord(2)] }),
      await gate.sender.nextPackage({ publish: [sampleRecord(3)] }),
    ];
    await gate.import(third);

    const { exit, stderr, stdout } = await gate.run(['status']);

    expect(exit).toBe(3);
    expect(stderr).toContain('370700-out-000001 … 370700-out-000002');
    expect(stdout).toContain('E_SEQUENCE_GAP');
    await gate.import(first);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: {
        channels: [{ missing: { first: '370700-out-000002', last: '370700-out-000002' } }],
        refused: [{ packageId: '370700-out-000003', code: 'E_SEQUENCE_GAP' }],
      },
    });
    await gate.import(second);
    expect((await gate.run(['status'])).exit).toBe(0);
  });

  it('repeats the alarm of a fork, and what of it waits for the way home', async () => {
    const gate = await newGate();
    const twin = gate.sender.fork();
    await gate.import(await gate.sender.nextPackage({ publish: [sampleRecord(1)] }));
    const folder = join(gate.folder, 'twin');
    const later = { now: '2026-11-21T03:00:00Z' };
    await gate.import(await twin.nextPackage({ publish: [sampleRecord(2)], folder }), later);

    const { exit, stderr } = await gate.run(['status'], later);

    expect(exit).toBe(3);
    expect(stderr).toContain('ALARM for the way home: disc 370700-out-000001');
    expect(stderr).toContain('two different packages claimed the same place');
    const next = await gate.sender.nextPackage({ publish: [sampleRecord(3)] });
    await gate.import(next, { now: '2026-11-22T03:00:00Z' });
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: {
        channels: [{ fork: false }],
        alarms: [{ packageId: '370700-out-000001', code: 'E_SEQUENCE_FORK', state: 'waiting' }],
      },
    });
  });

  it('shows a refused disc whose name was no number', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ publish: [sampleRecord(1)] });
    const renamed = (path: string) => path.replace('370700-out-000001', 'letters');
    await rename(built.archivePath, renamed(built.archivePath));
    await rename(built.envelopePath, renamed(built.envelopePath));

    await gate.run(['import', renamed(built.envelopePath)]);

    expect(await gate.runJson(['status'])).toMatchObject({
      data: { refused: [{ packageId: null, code: 'E_PACKAGE_NAME' }] },
    });
    expect((await gate.run(['status'])).stdout).toContain('unnamed');
  });
});
