import { createBusinessSystem } from '@discferry/business-system';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseNumberOf, caseRows, mainRow, type CaseRows } from './support/case-rows.js';
import { writeCsv } from './support/drop-files.js';
import { preparedGates } from './support/gate.js';
import { putCases, replaceCases } from './support/views-database.js';

const newGate = preparedGates();

const keptSchema = z.object({ count: z.number() });
const daySchema = z.object({
  changes: z.object({ publish: z.number(), update: z.number(), withdraw: z.number() }),
  report: z.object({
    disclosed: z.number(),
    withheld: keptSchema,
    waiting: keptSchema,
    unreadable: keptSchema,
  }),
});

const incomplete = (rows: CaseRows) => void (mainRow(rows)['SLRQ'] = null);
const changed = (number: number) =>
  caseRows(number, (rows) => {
    Object.assign(mainRow(rows), { AJZT: '出庭', XGSJ: '2026-11-19T02:00:00Z' });
  });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What is kept, but for the record of runs and its seals. */
const butRuns = (holdings: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(holdings).filter(([name]) => !name.endsWith('run')));

describe('the command as built', () => {
  it('plans, exports, and tells how it stands', async () => {
    const gate = await newGate([caseRows(1)]);
    expect(await gate.runBuilt(['plan'])).toMatchObject({ status: 0 });
    const words = ['--confirm', '370700-out-000001', '--passphrase-file', 'passphrase.txt'];
    const { status, stdout } = await gate.runBuilt(['export', ...words]);
    expect(status).toBe(0);
    expect(stdout).toContain('Slip for disc 370700-out-000001');
    expect(JSON.parse((await gate.runBuilt(['status', '--json'])).stdout)).toMatchObject({
      data: { published: 1, latest: [{ createdAt: '2026-11-20T02:00:00Z' }] },
    });
  });
});

describe('plan', () => {
  it('shows what would cross and why the rest stays, and writes nothing', async () => {
    const gate = await newGate([caseRows(1), caseRows(2, incomplete)]);
    const files = gate.holdings();

    const { status, stdout, stderr } = await gate.run(['plan']);

    expect(status).toBe(3);
    expect(stdout).toMatch(/Published +1\n/);
    expect(stdout).toContain(caseNumberOf(1));
    expect(stdout).toMatch(/37070000002号 +孙承办 +.*GK_AJ\.SLRQ/);
    expect(stderr).toContain('intranet-export export');
    expect(gate.holdings()).toEqual(files);

    await gate.export(1);
    const before = gate.holdings();
    replaceCases(gate.source, [changed(1)]);
    expect((await gate.run(['plan', '--full'])).stdout).toMatch(/Updated +1\n/);
    expect(gate.holdings()).toEqual(before);
  });

  it('says what to type for the same comparison', async () => {
    const gate = await newGate([caseRows(1)]);
    expect((await gate.run(['plan', '--full'])).stderr).toContain('intranet-export export --full');
  });

  it('speaks Chinese', async () => {
    const gate = await newGate([caseRows(1), caseRows(2, incomplete)]);
    const { stdout, stderr } = await gate.run(['plan', '--lang', 'zh']);
    expect(stdout).toMatch(/新公开 +1\n/);
    expect(stdout).toContain('无法读取的案卡');
    expect(stderr).toContain('部分案件需人工处理后才能公开');
  });
});

describe('export', () => {
  it('puts a package on the disc and prints its slip', async () => {
    const gate = await newGate([caseRows(1), caseRows(2)]);
    const { status, stdout, stderr } = await gate.export(1, ['--disc', 'disc', '--operator', '甲']);

    expect(status).toBe(0);
    expect(stderr).toContain('Disc 370700-out-000001: 0 withdrawn, 2 published, 0 updated.');
    expect(stdout).toContain('Slip for disc 370700-out-000001');
    expect(stdout).toMatch(/Operator +甲\n/);
    expect(stdout).toMatch(/Published +2\n/);
    const files = gate.holdings();
    for (const name of ['370700-out-000001.dsse.json', '370700-out-000001.zip']) {
      expect(files[`disc/${name}`]).toBe(files[`data/packages/${name}`]);
      expect(files[`disc/${name}`]).toHaveLength(64);
    }
    expect(Object.keys(files).filter((name) => /staging|partial/.test(name))).toEqual([]);
  });

  it('sends nothing when nothing changed, however often', async () => {
    const gate = await newGate([caseRows(1)]);
    await gate.export(1);
    const before = gate.holdings();
    for (const words of [['export'], ['export', '--full']]) {
      const { status, stdout } = await gate.run(words);
      expect(status).toBe(0);
      expect(stdout).toContain('Nothing changed');
    }
    const { 'ledger run': runs } = gate.holdings();
    expect(runs?.match(/nothing to send/g)).toHaveLength(2);
    expect(butRuns(gate.holdings())).toEqual(butRuns(before));
  });

  it('sends 40 changes on a day with 40 changes', async () => {
    const gate = await newGate(numbers(100).map((number) => caseRows(number)));
    await gate.export(1);
    replaceCases(gate.source, numbers(30).map(changed));
    putCases(
      gate.source,
      numbers(10).map((number) => changed(100 + number)),
    );

    const { status, stdout } = await gate.export(2);

    expect(status).toBe(0);
    expect(stdout).toMatch(/Slip for disc 370700-out-000002[^]*Published +10\n[^]*Updated +30\n/);
  });

  it('exports the cases of a business system, and holds what a person must look at', async () => {
    const gate = await newGate();
    await rm(gate.source);
    await createBusinessSystem({ path: gate.source, cases: 300, seed: 5, asOf: '2026-11-19' });
    const planned = daySchema.parse((await gate.runJson(['plan', '--full'])).data);
    const { exit, data } = await gate.runJson([
      'export',
      '--confirm',
      '370700-out-000001',
      '--passphrase-file',
      'passphrase.txt',
    ]);
    const { changes, report } = daySchema.parse(data);
    const { disclosed, withheld, waiting, unreadable } = report;

    expect(exit).toBe(3);
    expect(changes).toEqual(planned.changes);
    expect(changes.publish).toBe(disclosed);
    expect(disclosed + withheld.count + waiting.count + unreadable.count).toBe(300);
    expect(disclosed).toBeGreaterThan(200);
    expect(waiting.count).toBeGreaterThan(0);
  });

  it('exports the same from a drop folder', async () => {
    const cases = [caseRows(1), caseRows(2)];
    const [database, folder] = [await newGate(cases), await newGate()];
    const config = await readFile(folder.path('intranet-export.json'), 'utf8');
    await writeCsv(folder.path('drop'), cases);
    await writeFile(
      folder.path('intranet-export.json'),
      config.replace('"sqlite"', '"drop-folder"').replace('source.sqlite', 'drop'),
    );
    expect((await database.export(1)).status).toBe(0);
    expect((await folder.export(1)).status).toBe(0);
    const archive = 'data/packages/370700-out-000001.zip';
    expect(folder.holdings()[archive]).toBe(database.holdings()[archive]);
  });

  it('goes on over the end of a year and past a leap day', async () => {
    const gate = await newGate([caseRows(1)]);
    const later = (number: number, day: string) =>
      caseRows(number, (rows) => {
        Object.assign(mainRow(rows), { SLRQ: day, XGSJ: `${day}T02:00:00Z` });
      });
    await gate.export(1, [], { now: '2027-12-31T15:59:59Z' });
    putCases(gate.source, [later(2, '2028-01-01')]);
    expect((await gate.export(2, [], { now: '2028-01-01T02:30:00Z' })).status).toBe(0);
    putCases(gate.source, [later(3, '2028-02-29')]);
    expect((await gate.export(3, [], { now: '2028-02-29T02:30:00Z' })).status).toBe(0);
    const { data } = await gate.runJson(['status'], { now: '2028-03-01T02:00:00Z' });
    expect(data).toMatchObject({ published: 3, daysSinceLast: 1 });
  });

  it('gives one JSON document', async () => {
    const gate = await newGate([caseRows(1), caseRows(2, incomplete)]);
    const document = await gate.runJson([
      'export',
      '--disc',
      'disc',
      '--confirm',
      '370700-out-000001',
      '--passphrase-file',
      'passphrase.txt',
    ]);
    const hex = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    expect(document).toEqual({
      ok: true,
      command: 'export',
      exit: 3,
      data: {
        changes: { publish: 1, update: 0, withdraw: 0 },
        report: {
          full: true,
          examined: 2,
          disclosed: 1,
          withheld: { count: 0, first: [] },
          waiting: { count: 0, first: [] },
          unreadable: {
            count: 1,
            first: [
              {
                caseNumber: caseNumberOf(2),
                undertaker: '孙承办',
                reasons: [
                  {
                    rule: 'B11-DOUBT',
                    saw: 'GK_AJ.SLRQ: a date expected, nothing found',
                  },
                ],
              },
            ],
          },
          byRule: expect.any(Object) as object,
        },
        documents: {
          changes: { publish: 0, update: 0, withdraw: 0 },
          examined: 0,
          disclosed: 0,
          withheld: { count: 0, first: [] },
          waiting: { count: 0, first: [] },
          held: { count: 0, first: [] },
          byRule: {},
        },
        replies: {
          hasAnswers: false,
          toSend: { count: 0, first: [] },
          sheetOnly: { count: 0, first: [], printed: 0 },
          sent: 0,
          changed: { count: 0, first: [] },
          held: { count: 0, first: [] },
        },
        receipts: 0,
        first: [{ kind: 'publish', caseNumber: caseNumberOf(1), documentId: null, reason: null }],
        issued: {
          packageId: '370700-out-000001',
          sequence: 1,
          createdAt: '2026-11-20T02:00:00Z',
          operator: '案管一号',
          changes: { published: 1, updated: 0, withdrawn: 0 },
          messages: { replies: 0, receipts: 0 },
          archiveBytes: expect.any(Number) as number,
          manifestSha256: hex,
        },
        delivered: ['370700-out-000001'],
      },
    });
  });
});
