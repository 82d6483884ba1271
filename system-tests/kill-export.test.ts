import { createBusinessSystem, simulateDay } from '@discferry/business-system';
import { commandFile, runCli } from '@discferry/test-kit';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killPoints, runDoomed, type DoomedCommand } from './support/doomed-run.ts';
import { dumpDatabase, filesIn, withEvidence } from './support/final-state.ts';

const DONE_OR_LOOK = [0, 3];
const root = mkdtempSync(join(tmpdir(), 'discferry-kill-'));
const before = join(root, 'before');

/** The second day's export: it publishes, updates and withdraws, and copies to a disc. */
function exportIn(folder: string): DoomedCommand {
  return {
    name: 'intranet-export',
    words: ['export', '--list', '0', '--confirm', '370700-out-000002', '--passphrase-file', 'pw'],
    cwd: folder,
    clock: '2026-11-18T01:00:00Z',
  };
}

/** All that an export leaves behind, but for the record of how often it was started. */
function stateOf(folder: string): object {
  return {
    ledger: dumpDatabase(join(folder, 'data', 'ledger.sqlite'), withEvidence('run')),
    packages: filesIn(join(folder, 'data', 'packages')),
    staging: filesIn(join(folder, 'data', 'staging')),
    disc: filesIn(join(folder, 'disc')),
    data: readdirSync(join(folder, 'data')).filter((name) => !/-(wal|shm)$|\.log$/.test(name)),
  };
}

beforeAll(async () => {
  mkdirSync(join(before, 'disc'), { recursive: true });
  const source = join(before, 'source.sqlite');
  await createBusinessSystem({ path: source, cases: 60, seed: 11, asOf: '2026-11-16' });
  writeFileSync(join(before, 'pw'), 'one passphrase\n');
  const exporter = commandFile('intranet-export');
  const init = ['init', '--office', '370700', '--office-name', '潍坊市人民检察院'];
  const made = await runCli(
    exporter,
    [...init, '--source', source, '--disc', 'disc', '--passphrase-file', 'pw'],
    { cwd: before },
  );
  expect(made).toMatchObject({ status: 0 });
  const first = await runDoomed(
    {
      ...exportIn(before),
      words: ['export', '--confirm', '370700-out-000001', '--passphrase-file', 'pw'],
      clock: '2026-11-17T01:00:00Z',
    },
    { at: 0 },
  );
  expect(DONE_OR_LOOK).toContain(first.status);
  simulateDay({ path: source, seed: 11, date: '2026-11-17', changes: 12, newCases: 4 });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('an export killed at any operation and started again', () => {
  test('ends as if it had never been killed', async () => {
    const reference = join(root, 'reference');
    const report = join(root, 'operations');
    cpSync(before, reference, { recursive: true });
    expect(DONE_OR_LOOK).toContain(
      (await runDoomed(exportIn(reference), { at: 0, report })).status,
    );
    // What the second start of a doomed run does as well: it finds nothing more to send.
    expect(DONE_OR_LOOK).toContain((await runDoomed(exportIn(reference), { at: 0 })).status);
    const expected = stateOf(reference);
    expect(Object.keys(filesIn(join(reference, 'disc')))).toHaveLength(4);

    const points = killPoints(report);
    expect(points.length).toBeGreaterThan(40);
    for (const at of points) {
      const folder = join(root, `kill-${String(at)}`);
      cpSync(before, folder, { recursive: true });
      const killed = await runDoomed(exportIn(folder), { at });
      expect.soft(killed.signal, `killed before operation ${String(at)}`).toBe('SIGKILL');
      const again = await runDoomed(exportIn(folder), { at: 0 });
      expect(DONE_OR_LOOK, `operation ${String(at)}: ${again.stderr}`).toContain(again.status);
      expect(stateOf(folder), `operation ${String(at)}`).toEqual(expected);
      rmSync(folder, { recursive: true });
    }
  });
}, 600_000);
