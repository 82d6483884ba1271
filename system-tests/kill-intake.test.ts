import { createBusinessSystem } from '@discferry/business-system';
import {
  commandFile,
  createSender,
  makePng,
  runCli,
  sampleAttachment,
  sampleBinding,
  sampleCaseNumber,
  sampleRequest,
} from '@discferry/test-kit';
import Database from 'better-sqlite3';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killPoints, runDoomed, type DoomedCommand } from './support/doomed-run.ts';
import { dumpDatabase, filesIn } from './support/final-state.ts';

const root = mkdtempSync(join(tmpdir(), 'discferry-kill-'));
const before = join(root, 'before');
const BUSINESS = 'tyyw.sqlite';
const CASES = 4;

/** The second disc home: a new request with a file, one that is bad, one that was taken back. */
function importIn(folder: string, disc = 'disc-2'): DoomedCommand {
  const number = disc === 'disc-2' ? '370700-in-000002' : '370700-in-000001';
  return {
    name: 'intranet-import',
    words: ['import', join(root, disc), '--confirm', number],
    cwd: folder,
    clock: '2026-11-18T02:00:00Z',
  };
}

/** All that an import leaves behind: inbox, ledger and files. */
function stateOf(folder: string): Readonly<Record<'inbox' | 'ledger', string>> & {
  readonly files: readonly string[];
  readonly spool: object;
} {
  return {
    inbox: dumpDatabase(join(folder, BUSINESS)),
    ledger: dumpDatabase(join(folder, 'data', 'ledger.sqlite')),
    files: Object.values(filesIn(join(folder, 'data', 'attachments'))).sort(),
    spool: filesIn(join(folder, 'data', 'spool')),
  };
}

function addCases(): void {
  const database = new Database(join(before, BUSINESS));
  const add = database.prepare(
    `INSERT INTO T_AJ (BMSAH, AJLB_BM, CBDW_BM, CBR_BM, SLRQ, XGSJ)
     SELECT ?, '0301', '370700', min(CBR_BM), '2026-10-20', '2026-10-20T01:00:00Z' FROM T_CBR`,
  );
  for (let number = 1; number <= CASES; number += 1) add.run(sampleCaseNumber(number));
  database.close();
}

beforeAll(async () => {
  mkdirSync(before, { recursive: true });
  const path = join(before, BUSINESS);
  await createBusinessSystem({ path, cases: 0, seed: 1, asOf: '2026-10-30' });
  addCases();
  const exporter = {
    version: 1,
    office: { code: '370700', name: '山东省潍坊市人民检察院' },
    source: { kind: 'sqlite', path: BUSINESS },
    data: 'data',
    operator: null,
  };
  writeFileSync(join(before, 'intranet-export.json'), JSON.stringify(exporter));

  const sender = createSender({ folder: join(root, 'disc-1'), direction: 'in' });
  const { note, parts } = sampleAttachment(makePng(), 'image/png');
  await sender.nextPackage({
    messages: { bindings: [1, 2, 3].map((n) => sampleBinding(n)), requests: [sampleRequest(1)] },
    createdAt: '2026-11-16T01:30:00Z',
  });
  await sender.nextPackage({
    messages: {
      bindings: [sampleBinding(3, { revokedOn: '2026-11-10' })],
      requests: [
        sampleRequest(1, { withdrawnAt: '2026-11-12T01:00:00Z' }),
        sampleRequest(2, { attachments: [note] }),
        sampleRequest(4),
      ],
      attachments: parts,
    },
    createdAt: '2026-11-17T01:30:00Z',
    folder: join(root, 'disc-2'),
  });
  const importer = commandFile('intranet-import');
  expect(await runCli(importer, ['init'], { cwd: before })).toMatchObject({ status: 0 });
  writeFileSync(join(before, 'data', 'trust.json'), JSON.stringify(sender.trust));
  expect(await runDoomed(importIn(before, 'disc-1'), { at: 0 })).toMatchObject({ status: 0 });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a disc home whose import is killed at any operation and started again', () => {
  test('ends as if it had never been killed: inbox, ledger and files', async () => {
    const reference = join(root, 'reference');
    const report = join(root, 'operations');
    cpSync(before, reference, { recursive: true });
    // The request without a binding is put aside: somebody has to look.
    const whole = await runDoomed(importIn(reference), { at: 0, report });
    expect(whole.status, whole.stderr).toBe(3);
    const expected = stateOf(reference);
    expect(expected.inbox).toContain('YY20261102-000002');
    expect(expected.files).toHaveLength(1);

    const points = killPoints(report);
    expect(points.length).toBeGreaterThan(15);
    for (const at of points) {
      const folder = join(root, `kill-${String(at)}`);
      cpSync(before, folder, { recursive: true });
      const killed = await runDoomed(importIn(folder), { at });
      expect.soft(killed.signal, `killed before operation ${String(at)}`).toBe('SIGKILL');
      const again = await runDoomed(importIn(folder), { at: 0 });
      expect([0, 3], `operation ${String(at)}: ${again.stderr}`).toContain(again.status);
      expect(stateOf(folder), `operation ${String(at)}`).toEqual(expected);
      rmSync(folder, { recursive: true });
    }
  });
}, 600_000);
