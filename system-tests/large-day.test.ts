import { createBusinessSystem, simulateDay } from '@discferry/business-system';
import { addDays, shanghaiDate } from '@discferry/shared-schema';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runMeasured } from './support/measured-run.ts';

const CASES = 100_000;
const MAX_BYTES = 300_000_000;
const CHANNEL = '370700-out';
const root = mkdtempSync(join(tmpdir(), 'discferry-large-'));
const source = join(root, 'source.sqlite');
const intranet = join(root, 'intranet');
const extranet = join(root, 'extranet');
const lastDay = addDays(shanghaiDate(new Date()), -3);

const exported = z.object({
  data: z.object({
    changes: z.object({ publish: z.number(), update: z.number(), withdraw: z.number() }),
    report: z.object({ examined: z.number() }),
    issued: z.object({ packageId: z.string() }).nullable(),
  }),
});

async function exportDay(number: number): Promise<z.infer<typeof exported>['data']> {
  const confirm = ['--confirm', `${CHANNEL}-00000${String(number)}`];
  const words = ['export', '--json', '--list', '0', ...confirm, '--passphrase-file', 'pw'];
  const run = await runMeasured('intranet-export', words, intranet);
  expect(run.status, run.stderr + run.stdout).toBe(3);
  expect(run.peakBytes).toBeLessThan(MAX_BYTES);
  return exported.parse(JSON.parse(run.stdout)).data;
}

/** Imports a disc; gives the digest of what is public afterwards. */
async function importDay(number: number): Promise<string> {
  const id = `${CHANNEL}-00000${String(number)}`;
  const path = join(intranet, 'data', 'packages', `${id}.dsse.json`);
  const words = ['import', path, '--json', '--confirm', id];
  const run = await runMeasured('extranet-import', words, extranet);
  expect(run.status, run.stderr + run.stdout).toBe(0);
  expect(run.peakBytes).toBeLessThan(MAX_BYTES);
  return stateIn(run.stdout);
}

/** The digest of what the exporter believes to be public. */
async function exportedState(): Promise<string> {
  return stateIn((await runMeasured('intranet-export', ['status', '--json'], intranet)).stdout);
}

const stated = z.object({ data: z.object({ stateSha256: z.string().length(64) }) });

function stateIn(json: string): string {
  return stated.parse(JSON.parse(json)).data.stateSha256;
}

beforeAll(async () => {
  await createBusinessSystem({ path: source, cases: CASES, seed: 2026, asOf: lastDay });
  for (const folder of [intranet, extranet]) mkdirSync(folder);
  writeFileSync(join(intranet, 'pw'), 'one passphrase\n');
  const office = ['--office', '370700', '--office-name', '潍坊市人民检察院'];
  const init = ['init', ...office, '--source', source, '--passphrase-file', 'pw'];
  expect(await runMeasured('intranet-export', init, intranet)).toMatchObject({ status: 0 });
  const publicKey = join(intranet, 'keys', `${CHANNEL}.pub.json`);
  copyFileSync(publicKey, join(extranet, 'sender.pub.json'));
  expect(await runMeasured('extranet-import', ['init'], extranet)).toMatchObject({ status: 0 });
  const { keyId } = z
    .object({ keyId: z.string() })
    .parse(JSON.parse(readFileSync(publicKey, 'utf8')));
  const trust = ['trust', 'add', 'sender.pub.json', '--channel', CHANNEL, '--fingerprint', keyId];
  expect(await runMeasured('extranet-import', trust, extranet)).toMatchObject({ status: 0 });
}, 300_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a day of 100,000 cases', () => {
  test('crosses in less than 300 MB on either side', async () => {
    const { report, changes, issued } = await exportDay(1);
    expect(report.examined).toBe(CASES);
    expect(changes.publish).toBeGreaterThan(0.9 * CASES);
    expect(issued?.packageId).toBe(`${CHANNEL}-000001`);
    expect(await importDay(1)).toBe(await exportedState());
  });

  test('is not sent again when nothing changed', async () => {
    expect(await exportDay(2)).toMatchObject({
      issued: null,
      changes: { publish: 0, update: 0, withdraw: 0 },
    });
  });

  test('is followed by a day of 40 changes, which sends 40', async () => {
    simulateDay({ path: source, seed: 1, changes: 40, newCases: 0, approvals: 0, deletions: 0 });
    const { changes } = await exportDay(2);
    expect(changes.publish + changes.update + changes.withdraw).toBe(40);
    expect(await importDay(2)).toBe(await exportedState());
  });
}, 600_000);
