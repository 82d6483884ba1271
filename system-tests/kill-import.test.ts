import {
  commandFile,
  createSender,
  runCli,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from '@discferry/test-kit';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killPoints, runDoomed, type DoomedCommand } from './support/doomed-run.ts';
import { dumpDatabase, filesIn } from './support/final-state.ts';

const root = mkdtempSync(join(tmpdir(), 'discferry-kill-'));
const before = join(root, 'before');

/** The second disc's import: it publishes, updates and withdraws. */
function importIn(folder: string): DoomedCommand {
  return {
    name: 'extranet-import',
    words: ['import', join(root, 'disc-2'), '--confirm', '370700-out-000002'],
    cwd: folder,
    clock: '2026-11-18T02:00:00Z',
  };
}

/** All that an import leaves behind. */
function stateOf(folder: string): object {
  return {
    store: dumpDatabase(join(folder, 'data', 'public.sqlite')),
    spool: filesIn(join(folder, 'data', 'spool')),
  };
}

beforeAll(async () => {
  mkdirSync(before, { recursive: true });
  const sender = createSender({ folder: join(root, 'disc-1') });
  await sender.nextPackage({ publish: sampleRecords(1, 30) });
  await sender.nextPackage({
    publish: [sampleRecord(3, { stage: '办结' }), ...sampleRecords(31, 36)],
    withdraw: [sampleWithdrawal(5), sampleWithdrawal(6)],
    folder: join(root, 'disc-2'),
  });
  const importer = commandFile('extranet-import');
  expect(await runCli(importer, ['init'], { cwd: before })).toMatchObject({ status: 0 });
  const trust = join(before, 'data', 'trust.json');
  writeFileSync(trust, JSON.stringify(sender.trust));
  const first = await runDoomed(
    {
      ...importIn(before),
      words: ['import', join(root, 'disc-1'), '--confirm', '370700-out-000001'],
    },
    { at: 0 },
  );
  expect(first).toMatchObject({ status: 0 });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('an import killed at any operation and started again', () => {
  test('ends as if it had never been killed', async () => {
    const reference = join(root, 'reference');
    const report = join(root, 'operations');
    cpSync(before, reference, { recursive: true });
    expect(await runDoomed(importIn(reference), { at: 0, report })).toMatchObject({ status: 0 });
    const expected = stateOf(reference);

    const points = killPoints(report);
    expect(points.length).toBeGreaterThan(15);
    for (const at of points) {
      const folder = join(root, `kill-${String(at)}`);
      cpSync(before, folder, { recursive: true });
      const killed = await runDoomed(importIn(folder), { at });
      expect.soft(killed.signal, `killed before operation ${String(at)}`).toBe('SIGKILL');
      const again = await runDoomed(importIn(folder), { at: 0 });
      expect(again.status, `operation ${String(at)}: ${again.stderr}`).toBe(0);
      expect(stateOf(folder), `operation ${String(at)}`).toEqual(expected);
      rmSync(folder, { recursive: true });
    }
  });
}, 600_000);
